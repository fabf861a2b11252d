/** Menus as values: what a caller may press, hear and reach, checked when it is built. */
@NullMarked
package io.twelvekeys.ivr;

import org.jspecify.annotations.NullMarked;
