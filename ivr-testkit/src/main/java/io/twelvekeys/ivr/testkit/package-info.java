/** Callers, lines and virtual time with which menus and ports are tested. */
@NullMarked
package io.twelvekeys.ivr.testkit;

import org.jspecify.annotations.NullMarked;
