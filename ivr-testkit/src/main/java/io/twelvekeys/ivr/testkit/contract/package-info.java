/**
 * What a host's adapters must do, as tests with numbered rules: extend a contract, hand it the
 * adapter, and JUnit runs its rules. Needs {@code junit-jupiter-api}, 5 or 6.
 */
@NullMarked
package io.twelvekeys.ivr.testkit.contract;

import org.jspecify.annotations.NullMarked;
