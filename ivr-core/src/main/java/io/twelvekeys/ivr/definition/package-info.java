/** Reads and writes the text formats in which menus are defined. */
@NullMarked
package io.twelvekeys.ivr.definition;

import org.jspecify.annotations.NullMarked;
