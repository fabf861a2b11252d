package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.LineScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What an input makes of one of the two calls. What nobody can interrupt belongs to it: the prompt
 * before a transfer and the goodbye are heard to their ends.
 *
 * @param next the state to go on from
 * @param at when that is, in call time
 * @param seen the menus that the caller has been in for sure, before it
 * @param facts what happened
 * @param heard what the caller notices, in order, as scenarios say it, without times
 */
record Move(CallState next, long at, List<Ivr> seen, List<CallFact> facts, List<String> heard) {
  static Move begin(Menus menus, Ivr ivr) {
    return settled(Machine.begin(menus, ivr), 0, List.of());
  }

  /** What an input makes of a call that stands at this call time. */
  static Move of(CallState state, long now, Input input) {
    return switch (input.kind()) {
      case KEY -> {
        io.twelvekeys.ivr.Key key = java.util.Objects.requireNonNull(input.key());
        long at = now + input.delay();
        yield settled(Machine.step(state, at, new Event.Pressed(key)), at, seen(state));
      }
      case NEXT -> next(state, now);
      case RETURNED -> routed(state, now, RouteOutcome.Success.RETURNED);
      case FAILS -> routed(state, now, RouteOutcome.Failure.BUSY);
    };
  }

  private static Move next(CallState state, long now) {
    if (state.playing().isPresent()) {
      long at = now + length(state.playing().get());
      return settled(
          Machine.step(state, at, new Event.PromptPlayed(state.liveToken())), at, seen(state));
    }
    long at = Math.max(now, state.deadline());
    return settled(Machine.step(state, at, new Event.TimeUp()), at, seen(state));
  }

  private static Move routed(CallState state, long now, RouteOutcome outcome) {
    return settled(
        Machine.step(state, now, new Event.Routed(state.liveToken(), outcome)), now, seen(state));
  }

  /** Where the caller is, and where {@code back} would lead. */
  private static List<Ivr> seen(CallState state) {
    List<Ivr> seen = new ArrayList<>(state.wayBack());
    seen.add(state.ivr());
    return seen;
  }

  private static Move settled(Step first, long now, List<Ivr> seen) {
    List<CallFact> facts = new ArrayList<>(first.facts());
    CallState state = first.next();
    long at = now;
    while (state.doing().equals("announcing") || state.doing().equals("goodbye")) {
      at += state.playing().map(Move::length).orElse(0L);
      Step step = Machine.step(state, at, new Event.PromptPlayed(state.liveToken()));
      facts.addAll(step.facts());
      state = step.next();
    }
    return new Move(state, at, seen, facts, new Heard(state, seen).all(facts));
  }

  /** How long a prompt lasts in a scenario that does not say. */
  static long length(Prompt prompt) {
    return LineScript.PLAIN.length(prompt).orElse(Duration.ZERO).toMillis();
  }

  /** Whether there is a fact of this kind. */
  boolean has(Class<? extends CallFact> kind) {
    return facts.stream().anyMatch(kind::isInstance);
  }

  /** Where it was put through to, as the caller's own keys have it. */
  String routedTo() {
    return facts.stream()
        .filter(CallFact.TransferStarted.class::isInstance)
        .map(fact -> ((CallFact.TransferStarted) fact).destination().text())
        .reduce("", (one, other) -> other);
  }
}
