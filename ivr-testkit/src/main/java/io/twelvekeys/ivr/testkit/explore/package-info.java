/**
 * Every call that menus allow: proofs that no caller is stranded, and shortest counter-examples.
 */
@NullMarked
package io.twelvekeys.ivr.testkit.explore;

import org.jspecify.annotations.NullMarked;
