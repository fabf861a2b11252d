/** The shell around the machine: calls, their mailboxes, their time and their ports. */
@NullMarked
package io.twelvekeys.ivr.engine;

import org.jspecify.annotations.NullMarked;
