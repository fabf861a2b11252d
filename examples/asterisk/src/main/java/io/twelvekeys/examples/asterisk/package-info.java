/**
 * Menus for Asterisk: calls come in by its dialplan application {@code Stasis}, and are controlled
 * through ARI, its REST interface. {@link io.twelvekeys.examples.asterisk.AsteriskHost} is the way
 * in; docs/asterisk.md says what Asterisk has to be told.
 */
@NullMarked
package io.twelvekeys.examples.asterisk;

import org.jspecify.annotations.NullMarked;
