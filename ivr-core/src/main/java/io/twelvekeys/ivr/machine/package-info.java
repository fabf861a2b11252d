/** The pure machine: an event and the time go in; the next state and its commands come out. */
@NullMarked
package io.twelvekeys.ivr.machine;

import org.jspecify.annotations.NullMarked;
