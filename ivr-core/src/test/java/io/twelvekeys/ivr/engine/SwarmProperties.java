package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever callers, lines, routers, listeners and executors do: every call ends once, with one
 * cause, in order, and leaves nothing behind. {@link ChecksThatCanFailTest} shows that each check
 * can fail.
 */
class SwarmProperties {
  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void everyCallEndsOnceAndLeavesNothingBehind(@ForAll long seed) {
    assertThat(new Swarm(seed).run(60)).as("seed %d", seed).isEmpty();
  }
}
