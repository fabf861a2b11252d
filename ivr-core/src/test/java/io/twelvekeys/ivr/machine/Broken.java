package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallFact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A machine that breaks one invariant and is right in all else.
 *
 * @param invariant the one it breaks
 * @param fault what is wrong with it
 */
record Broken(String invariant, String fault, Stepper stepper) {
  /** What a fault makes of a right step. */
  interface Fault {
    Step of(CallState before, Event event, Step right);
  }

  static Broken step(String invariant, String name, Fault fault) {
    return new Broken(
        invariant,
        name,
        (state, at, event) -> fault.of(state, event, Machine.step(state, at, event)));
  }

  static Broken input(String invariant, String name, Stepper stepper) {
    return new Broken(invariant, name, stepper);
  }

  @Override
  public String toString() {
    return invariant + ": " + fault;
  }

  static Step with(Step step, Command command) {
    List<Command> more = new ArrayList<>(step.commands());
    more.add(command);
    return new MadeUp(step.next(), more, step.facts());
  }

  static Step with(Step step, CallFact fact) {
    List<CallFact> more = new ArrayList<>(step.facts());
    more.add(fact);
    return new MadeUp(step.next(), step.commands(), more);
  }

  static Step then(Step step, Step second) {
    Step both = new MadeUp(second.next(), step.commands(), step.facts());
    for (Command command : second.commands()) {
      both = with(both, command);
    }
    for (CallFact fact : second.facts()) {
      both = with(both, fact);
    }
    return both;
  }

  static Step without(Step step, Class<? extends Command> kind) {
    return new MadeUp(
        step.next(),
        step.commands().stream().filter(command -> !kind.isInstance(command)).toList(),
        step.facts());
  }

  static Step untold(Step step, Predicate<CallFact> which) {
    return new MadeUp(
        step.next(),
        step.commands(),
        step.facts().stream().filter(which.negate()).toList());
  }

  static Step facts(Step step, UnaryOperator<CallFact> other) {
    return new MadeUp(
        step.next(), step.commands(), step.facts().stream().map(other).toList());
  }

  static Step next(Step step, CallState next) {
    return new MadeUp(next, step.commands(), step.facts());
  }

  static Step phase(Step step, Phase phase) {
    CallState old = step.next();
    return next(step, changed(old, phase, old.place(), old.visits(), old.token(), old.lastKeyAt()));
  }

  /** The same state, but for these. */
  static CallState changed(
      CallState old, Phase phase, Place place, int visits, int token, long lastKeyAt) {
    return new CallState(
        phase,
        place,
        new Past(old.seen(), old.failedTransfers(), old.limitAt()),
        visits,
        old.noInputs(),
        old.noMatches(),
        token,
        lastKeyAt,
        old.strays());
  }

  /** The same step, but every prompt bears this token. */
  static Step token(Step step, int token) {
    CallState old = step.next();
    if (!(old.phase() instanceof Prompting)) {
      return step;
    }
    return new MadeUp(
        changed(old, old.phase(), old.place(), old.visits(), token, old.lastKeyAt()),
        step.commands().stream()
            .map(command -> command instanceof Command.Play play
                ? new Command.Play(token, play.prompt())
                : command)
            .toList(),
        step.facts().stream()
            .map(fact -> fact instanceof CallFact.PromptStarted play
                ? new CallFact.PromptStarted(token, play.prompt(), play.rule())
                : fact)
            .toList());
  }

  /** The same step, but it routes there. */
  static Step to(UnaryOperator<Destination> other, Step step) {
    return new MadeUp(
        step.next(),
        step.commands().stream()
            .map(command -> command instanceof Command.Route route
                ? new Command.Route(route.token(), other.apply(route.destination()))
                : command)
            .toList(),
        step.facts());
  }
}
