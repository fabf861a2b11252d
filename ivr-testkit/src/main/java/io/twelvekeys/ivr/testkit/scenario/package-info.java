/** Scenario files: a call as text, run against the real engine in virtual time. */
@NullMarked
package io.twelvekeys.ivr.testkit.scenario;

import org.jspecify.annotations.NullMarked;
