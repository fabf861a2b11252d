/** A telephone menu on the command line. */
@NullMarked
package io.twelvekeys.examples.ivr;

import org.jspecify.annotations.NullMarked;
