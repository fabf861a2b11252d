/**
 * A population of random callers, in virtual time: where they get to, how long it takes, and where
 * they give up. The same seed gives the same figures everywhere.
 */
@NullMarked
package io.twelvekeys.ivr.testkit.population;

import org.jspecify.annotations.NullMarked;
