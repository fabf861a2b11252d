package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.port.RouteOutcome;
import org.junit.jupiter.api.Test;

/** L1 to L3 and L5: a call ends within its limits, whoever is silent, and whoever is never done. */
class EveryCallEndsTest {
  private static final int CATALOGS = 300;
  private static final long LONGEST_GOODBYE = 60_000;

  /** How the world behaves while nobody presses a key. */
  private enum World {
    PROMPTS_END_AT_ONCE,
    PROMPTS_LAST_A_SECOND,
    PROMPTS_NEVER_END
  }

  @Test
  void aSilentCallerIsGoneWithinTheLimits() {
    for (long seed = 0; seed < CATALOGS; seed++) {
      for (World world : World.values()) {
        for (RouteOutcome outcome : RouteOutcome.Success.values()) {
          endsWithinItsLimits(seed, world, outcome);
        }
        endsWithinItsLimits(seed, world, RouteOutcome.Failure.BUSY);
      }
    }
  }

  /** Every time is exact here: what was spent in the menus, with the router, on the goodbye. */
  private static void endsWithinItsLimits(long seed, World world, RouteOutcome outcome) {
    Menus menus = Menus.of(RandomMenus.catalog(seed));
    CallLimits limits = menus.catalog().limits();
    Step step = Machine.begin(menus, menus.catalog().ivrs().get(1));
    long now = 0;
    long inside = 0;
    for (int steps = 0; step.next().end().isEmpty(); steps++) {
      assertThat(steps).as("seed %s, %s, %s", seed, world, outcome).isLessThan(2_000);
      CallState state = step.next();
      Event event = next(state, world, outcome);
      long then = event instanceof Event.PromptPlayed && world == World.PROMPTS_LAST_A_SECOND
          ? Math.min(now + 1_000, state.deadline())
          : event instanceof Event.PromptPlayed || event instanceof Event.Routed
              ? now
              : state.deadline();
      assertThat(then).as("seed %s", seed).isNotEqualTo(CallState.NO_DEADLINE);
      boolean counted = !state.doing().equals("routing") && !state.doing().equals("goodbye");
      inside += counted ? then - now : 0;
      boolean goodbye = state.doing().equals("goodbye");
      assertThat(goodbye ? then - now : 0).isLessThanOrEqualTo(LONGEST_GOODBYE);
      boolean routing = state.doing().equals("routing");
      assertThat(routing ? then - now : 0)
          .isLessThanOrEqualTo(limits.routeTimeout().toMillis());
      now = then;
      step = Machine.step(state, now, event);
    }
    assertThat(inside)
        .as("seed %s", seed)
        .isLessThanOrEqualTo(limits.maxDuration().toMillis());
    assertThat(step.next().visits()).isLessThanOrEqualTo(limits.maxMenus());
  }

  private static Event next(CallState state, World world, RouteOutcome outcome) {
    if (state.doing().equals("routing")) {
      return world == World.PROMPTS_NEVER_END
          ? new Event.TimeUp()
          : new Event.Routed(state.liveToken(), outcome);
    }
    return state.liveToken() > 0 && world != World.PROMPTS_NEVER_END
        ? new Event.PromptPlayed(state.liveToken())
        : new Event.TimeUp();
  }
}
