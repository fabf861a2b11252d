/** Messages without an Asterisk, and the testkit's contracts with one. */
@NullMarked
package io.twelvekeys.examples.asterisk;

import org.jspecify.annotations.NullMarked;
