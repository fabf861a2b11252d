package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallFact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What tools that explore rely on: a call whose past is forgotten goes on as the call itself does,
 * until a limit strikes. After each step of random faulty calls both get the same event, and must
 * come to the same.
 */
class RebasedHistoriesTest {
  private static final long FIRST_SEED = Long.getLong("machine.seed", 1);
  private static final long HISTORIES = Math.min(Long.getLong("machine.histories", 6_000), 6_000);

  private long compared;
  private long forgotten;

  @Test
  void aCallWithoutItsPastGoesOnAsTheCallDoes(TestReporter reporter) {
    Menus menus = History.menus(FIRST_SEED);
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
      menus = History.menus(seed, menus);
      RandomEvents random = new RandomEvents(new Dice(seed ^ 0xBA5E));
      String name = "seed " + seed;
      History.run(seed, menus, Stepper.MACHINE, (at, event, step) -> {
        CallState state = step.next();
        long later = random.time(state, at);
        compare(name, state, at, later, random.event(state));
      });
    }
    reporter.publishEntry(HISTORIES + " histories", compared + " steps compared");
    if (HISTORIES >= 1_000) {
      assertThat(compared).isGreaterThan(5 * HISTORIES);
      assertThat(forgotten).as("states that forgot something").isGreaterThan(compared / 2);
    }
  }

  private void compare(String seed, CallState state, long at, long later, Event event) {
    CallState rebased = state.rebased(at);
    assertThat(rebased.rebased(0)).as(seed).isEqualTo(rebased).hasSameHashCodeAs(rebased);
    assertThat(rebased.liveToken()).as(seed).isEqualTo(state.liveToken() > 0 ? 1 : 0);
    Step went = Machine.step(state, later, event);
    Event same = translated(event, state.token() - rebased.token());
    Step goes = Machine.step(rebased, later - at, same);
    if (reachesLimit(went) || reachesLimit(goes)) {
      return;
    }
    compared++;
    forgotten += rebased.equals(state) ? 0 : 1;
    assertThat(kinds(goes)).as(seed + ": what is done").isEqualTo(kinds(went));
    assertThat(seen(goes.next().rebased(later - at)))
        .as(seed + ": " + state + " at " + at + " and " + event + " at " + later)
        .isEqualTo(seen(went.next().rebased(later)));
  }

  /** The same event for a call that has given out fewer tokens. */
  private static Event translated(Event event, int fewer) {
    if (event instanceof Event.PromptPlayed played) {
      return new Event.PromptPlayed(played.token() - fewer);
    }
    if (event instanceof Event.PromptFailed failed) {
      return new Event.PromptFailed(failed.token() - fewer);
    }
    if (event instanceof Event.Routed routed) {
      return new Event.Routed(routed.token() - fewer, routed.outcome());
    }
    return event;
  }

  private static boolean reachesLimit(Step step) {
    return step.facts().stream().anyMatch(CallFact.LimitReached.class::isInstance);
  }

  private static List<Class<?>> kinds(Step step) {
    List<Class<?>> kinds = new ArrayList<>();
    step.commands().forEach(command -> kinds.add(command.getClass()));
    return kinds;
  }

  /** All that a state without its past still says, but for what it says that it forgets. */
  private static List<Object> seen(CallState state) {
    return List.of(
        phase(state),
        state.ivr(),
        state.wayBack(),
        state.visits(),
        state.noInputs(),
        state.noMatches(),
        state.failedTransfers(),
        state.liveToken(),
        state.lastKeyAt(),
        state.strays(),
        state.limitAt());
  }

  private static Object phase(CallState state) {
    Phase phase = state.phase();
    if (phase instanceof Prompting prompting) {
      int line = Math.max(1, prompting.line().number()); // the first greeting or a later one
      return List.of(line, prompting.waiting());
    }
    if (phase instanceof Announcing announcing) {
      return List.of(place(state, announcing.destination()), announcing.last());
    }
    if (phase instanceof Routing routing) {
      long deadline = routing.deadline();
      return List.of(place(state, routing.destination()), routing.last(), deadline);
    }
    return phase;
  }

  /** One number that may be dialled is as good as another. */
  private static Object place(CallState state, Destination destination) {
    boolean dialled = destination instanceof Destination.Extension extension
        && state.menu().dialPlan().allows(extension.digits());
    return dialled ? "dialled" : destination;
  }
}
