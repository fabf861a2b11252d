/**
 * Arbitraries for jqwik: menus, broken menus, calls and callers by chance, which shrink to the
 * smallest that shows a failure. The only package that needs jqwik, which is optional.
 */
@NullMarked
package io.twelvekeys.ivr.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
