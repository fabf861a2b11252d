/** What callers would notice of a change of menus, with the shortest calls in which they do. */
@NullMarked
package io.twelvekeys.ivr.testkit.compare;

import org.jspecify.annotations.NullMarked;
