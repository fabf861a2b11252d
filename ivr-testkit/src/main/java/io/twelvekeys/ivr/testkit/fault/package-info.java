/**
 * A faulty line: every fault that a host's ports, time and executor can have, struck by a switch
 * from a seed, and the watch that says what must not be for all that.
 */
@NullMarked
package io.twelvekeys.ivr.testkit.fault;

import org.jspecify.annotations.NullMarked;
