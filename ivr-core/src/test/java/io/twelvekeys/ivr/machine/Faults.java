package io.twelvekeys.ivr.machine;

import static io.twelvekeys.ivr.machine.Broken.changed;
import static io.twelvekeys.ivr.machine.Broken.facts;
import static io.twelvekeys.ivr.machine.Broken.next;
import static io.twelvekeys.ivr.machine.Broken.phase;
import static io.twelvekeys.ivr.machine.Broken.with;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.EndCause;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong with a step. */
final class Faults {
  private Faults() {}

  static boolean ends(Step step) {
    return !step.facts().isEmpty() && last(step) instanceof CallFact.Ended;
  }

  static boolean ends(Step step, EndCause cause) {
    return !step.facts().isEmpty()
        && last(step) instanceof CallFact.Ended ended
        && ended.cause() == cause;
  }

  static Step ended(Step step, EndCause cause) {
    return phase(
        facts(step, fact -> fact instanceof CallFact.Ended ? new CallFact.Ended(cause, 25) : fact),
        new Ended(cause));
  }

  static CallFact last(Step step) {
    return step.facts().get(step.facts().size() - 1);
  }

  static boolean isStop(CallFact fact) {
    return fact instanceof CallFact.PromptEnded ended && ended.how() == How.STOPPED;
  }

  static Step takesAnyToken(CallState state, long at, Event event) {
    Step right = Machine.step(state, at, event);
    CallState next = right.next();
    boolean speaks = next.liveToken() > 0 && !next.doing().equals("routing");
    return speaks && event instanceof Event.PromptPlayed
        ? Broken.then(right, Machine.step(next, at, new Event.PromptPlayed(next.liveToken())))
        : right;
  }

  static Step playsTwice(Step step) {
    for (Command command : step.commands()) {
      if (command instanceof Command.Play play) {
        int token = play.token() + 1_000;
        return with(
            with(step, new Command.Play(token, play.prompt())),
            new CallFact.PromptStarted(token, play.prompt(), 2));
      }
    }
    return step;
  }

  static Step commandsWithoutEnd(Step step) {
    List<Command> many = new ArrayList<>(step.commands());
    while (!step.commands().isEmpty() && many.size() < 1_000) {
      many.addAll(step.commands());
    }
    return new MadeUp(step.next(), many, step.facts());
  }

  static Destination copy(Destination destination) {
    return destination instanceof Destination.Group group
        ? Destination.group(group.name())
        : destination;
  }

  static CallFact shown(CallFact fact) {
    return fact instanceof CallFact.KeyUsed used && used.symbol() == '?'
        ? new CallFact.KeyUsed('1', used.rule())
        : fact;
  }

  static CallState anotherToken(CallState state) {
    int token = state.phase() instanceof Prompting ? 999 : state.token();
    return changed(state, state.phase(), state.place(), state.visits(), token, state.lastKeyAt());
  }

  static CallState later(CallState state) {
    return changed(
        state, state.phase(), state.place(), state.visits(), state.token(), state.lastKeyAt() + 1);
  }

  static CallState limit(CallState state, long limitAt) {
    return new CallState(
        state.phase(),
        state.place(),
        new Past(state.seen(), state.failedTransfers(), limitAt),
        state.visits(),
        state.noInputs(),
        state.noMatches(),
        state.token(),
        state.lastKeyAt(),
        state.strays());
  }

  /** The same place in the same catalog, compiled anew: equal, and another. */
  static Step elsewhere(Step step) {
    CallState state = step.next();
    Menu other = Menus.of(RandomMenus.catalog(1)).menu(0);
    Place place = new Place(other, state.place().before(), state.place().depth());
    return next(
        step,
        changed(state, state.phase(), place, state.visits(), state.token(), state.lastKeyAt()));
  }
}
