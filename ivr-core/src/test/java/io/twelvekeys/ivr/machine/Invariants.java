package io.twelvekeys.ivr.machine;

import static io.twelvekeys.ivr.machine.Violation.must;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.port.CallFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must hold after every step of every call, whatever happens. It watches one call from
 * outside, by its states, commands and facts, and throws a {@link Violation} with the invariant's
 * name.
 */
final class Invariants {
  /** A full queue handed on plays and stops a prompt for each key; a late wake adds a few. */
  private static final int MOST_COMMANDS = 80;

  /** No wait is longer than this: {@link RandomMenus} allows ten minutes inside the menus. */
  private static final long LONGEST_WAIT = 660_000;

  private final Stepper stepper;
  private final LineModel line = new LineModel();
  private final KeyModel keys = new KeyModel();
  private final VisitModel visits;
  private boolean over;

  Invariants(Stepper stepper, Menus menus, Ivr dialled) {
    this.stepper = stepper;
    visits = new VisitModel(menus.catalog(), dialled);
  }

  void begun(Step step) {
    must(step.facts().get(0) instanceof CallFact.Answered, "S15", "a call begins unanswered");
    follow(0, null, step);
  }

  void stepped(CallState before, long at, Event event, Step step) {
    if (over) {
      must(
          step.next().equals(before)
              && step.commands().isEmpty()
              && step.facts().isEmpty(),
          "S1",
          "something happens after the end");
      return;
    }
    if (event instanceof Event.TimeUp) {
      boolean early = at < before.deadline();
      must(isNothing(before, step) == early, "S5", "a wake does not do what its deadline says");
    }
    follow(at, event, step);
    CallState settled = late(before, at, event, step);
    if (isForAnother(settled, event)) {
      must(step.next().equals(settled), "S3", "an event with a dead token changes something");
    }
  }

  private void follow(long at, @Nullable Event event, Step step) {
    must(step.commands().size() <= MOST_COMMANDS, "S9", "one event commands without end");
    visits.open();
    line.open(event, step.commands());
    keys.open(event);
    for (CallFact fact : step.facts()) {
      must(!over, "S1", "something is told after the end");
      visits.hear(fact);
      line.hear(fact, visits.menu());
      keys.hear(fact, visits.menu());
      if (fact instanceof CallFact.Ended ended) {
        must(step.next().end().equals(Optional.of(ended.cause())), "S14", "two causes of an end");
        over = true;
      }
    }
    must(step.next().end().isPresent() == over, "S1", "an end is not told");
    line.close(step.next(), step.next().end());
    keys.close(step.next());
    visits.close(step.next());
    deadline(at, step.next());
  }

  private void deadline(long at, CallState next) {
    if (over) {
      must(next.deadline() == CallState.NO_DEADLINE, "S5", "a call that has ended waits");
      return;
    }
    must(next.deadline() <= at + LONGEST_WAIT, "L1", "a call waits for nothing, for ever");
    must(next.deadline() >= at, "S5", "a deadline is left behind");
  }

  /** The state when everything has passed that was due; the step must have come to it as well. */
  private CallState late(CallState before, long at, Event event, Step step) {
    if (before.deadline() >= at) {
      return before;
    }
    CallState settled = before;
    List<Command> commands = new ArrayList<>();
    while (settled.deadline() < at) {
      Step passed = stepper.step(settled, settled.deadline(), new Event.TimeUp());
      must(!isNothing(settled, passed), "S5", "a deadline passes and nothing happens");
      commands.addAll(passed.commands());
      settled = passed.next();
    }
    Step then = stepper.step(settled, at, event);
    commands.addAll(then.commands());
    must(then.next().equals(step.next()), "S5", "a late wake leads to another state");
    must(commands.equals(step.commands()), "S5", "a late wake leads to other commands");
    return settled;
  }

  private static boolean isNothing(CallState before, Step step) {
    return step.next().equals(before)
        && step.commands().isEmpty()
        && step.facts().isEmpty();
  }

  private static boolean isForAnother(CallState state, Event event) {
    boolean routing = state.doing().equals("routing");
    int live = state.liveToken();
    if (event instanceof Event.PromptPlayed played) {
      return routing || played.token() != live || live == 0;
    }
    if (event instanceof Event.PromptFailed failed) {
      return routing || failed.token() != live || live == 0;
    }
    return event instanceof Event.Routed routed
        && (!routing || routed.token() != live || live == 0);
  }

  boolean isOver() {
    return over;
  }
}
