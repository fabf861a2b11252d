package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Command;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.traffic.Dialled;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of one person, on the machine alone: the person, the line and the deadlines, each at its
 * time; at one instant in this order (semantics rule 13).
 */
final class SimulatedCall {
  private static final long NEVER = Long.MAX_VALUE;
  private static final int DIRECT_DIAL = 30;

  private final Person person;
  private final Answers answers;
  private final Consumer<CallFact> facts;
  private final Journal journal;
  private final Deque<Character> pressed = new ArrayDeque<>();
  private CallState state;
  private long now;
  private long lineAt = NEVER;
  private @Nullable Event line;
  private int keys;
  private boolean vexed;
  private String chosen = "";
  private String routedTo = "";
  private Optional<String> returnedFrom = Optional.empty();
  private long returnedAt;

  /**
   * @param facts hears what happens, with the keys as they were pressed
   * @param journal is told what would make a scenario of it
   */
  SimulatedCall(
      Menus menus,
      Ivr dialled,
      Person person,
      Answers answers,
      Consumer<CallFact> facts,
      Journal journal) {
    this.person = person;
    this.answers = answers;
    this.facts = facts;
    this.journal = journal;
    Step step = Machine.begin(menus, dialled);
    state = step.next();
    absorb(step);
  }

  /** Makes the call, to its end. */
  CallEnd run() {
    while (state.end().isEmpty()) {
      long next = Math.min(person.next(), Math.min(lineAt, state.deadline()));
      now = Math.max(now, next);
      if (person.next() <= next) {
        act();
      } else if (lineAt <= next && line != null) {
        Event event = line;
        hearNothing();
        step(event);
      } else {
        step(new Event.TimeUp());
      }
    }
    return end(state.end().orElseThrow());
  }

  private CallEnd end(EndCause cause) {
    boolean connected = cause == EndCause.CONNECTED;
    Optional<String> reached = connected ? Optional.of(chosen) : returnedFrom;
    long at = returnedFrom.isPresent() && !connected ? returnedAt : now;
    Outcome outcome = outcome(cause, reached.isPresent());
    return new CallEnd(person.habit(), outcome, cause, reached, state.ivr(), at, keys);
  }

  private Outcome outcome(EndCause cause, boolean reached) {
    if (reached) {
      boolean right = person.wantsAnybody() || person.wanted().equals(Optional.of(routedTo));
      return right ? Outcome.REACHED : Outcome.ELSEWHERE;
    }
    if (person.isInformed()) {
      return Outcome.INFORMED;
    }
    return cause == EndCause.CALLER_HUNG_UP || cause == EndCause.HUNG_UP
        ? Outcome.GAVE_UP
        : Outcome.DEAD_END;
  }

  private void act() {
    if (person.leaves()) {
      journal.hangsUp(now);
      step(new Event.HungUp());
    } else {
      char symbol = person.press();
      keys++;
      pressed.add(symbol);
      journal.presses(now, symbol);
      step(new Event.Pressed(Key.of(symbol)));
    }
  }

  private void step(Event event) {
    Step step = Machine.step(state, now, event);
    state = step.next();
    absorb(step);
    boolean ended = event instanceof Event.PromptPlayed || event instanceof Event.PromptFailed;
    if (ended && state.doing().equals("listening")) {
      person.hearsTheEnd(state.ivr(), now);
    }
  }

  private void absorb(Step step) {
    vexed = false;
    for (CallFact fact : step.facts()) {
      hear(fact);
    }
    if (vexed) {
      person.isVexed(now);
    }
    for (Command command : step.commands()) {
      perform(command);
    }
  }

  private void hear(CallFact fact) {
    if (fact instanceof CallFact.KeyUsed used) {
      char symbol = pressed.remove();
      facts.accept(used.symbol() == '?' ? new CallFact.KeyUsed(symbol, used.rule()) : used);
      return;
    }
    if (fact instanceof CallFact.KeyDropped) {
      pressed.remove();
    }
    vexed |= fact instanceof CallFact.NoMatch;
    if (fact instanceof CallFact.ActionChosen choice) {
      chosen = name(choice);
    } else if (fact instanceof CallFact.TransferEnded end) {
      vexed |= end.outcome() instanceof RouteOutcome.Failure;
      returns(end.outcome());
    }
    facts.accept(fact);
  }

  /** Numbers that one pattern allows are one destination here. */
  private String name(CallFact.ActionChosen choice) {
    boolean dialled = choice.rule() == DIRECT_DIAL;
    return dialled && choice.action() instanceof Destination.Extension extension
        ? "extension:" + Dialled.pattern(state.ivr(), extension.digits()).orElse("")
        : choice.action().text();
  }

  /** Whoever was served and given back has what they called for. */
  private void returns(RouteOutcome outcome) {
    if (outcome == RouteOutcome.Success.RETURNED) {
      returnedFrom = Optional.of(chosen);
      returnedAt = now;
      person.isServed(now);
    }
  }

  private void perform(Command command) {
    if (command instanceof Command.Play play) {
      play(play);
    } else if (command instanceof Command.Route route) {
      routedTo = route.destination().text();
      LineScript.Answer answer = answers.next(route.destination());
      journal.routes(route.destination(), answer);
      lineAt = NEVER;
      answer.outcome().ifPresent(outcome -> {
        lineAt = now + answer.after().toMillis();
        line = new Event.Routed(route.token(), outcome);
      });
      person.waits();
    } else {
      hearNothing();
    }
  }

  private void play(Command.Play play) {
    Prompt prompt = play.prompt();
    Optional<Duration> length = answers.length(prompt);
    lineAt = now + length.orElse(Duration.ZERO).toMillis();
    line = length.isPresent()
        ? new Event.PromptPlayed(play.token())
        : new Event.PromptFailed(play.token());
    if (state.doing().equals("prompting")) {
      person.hears(state.ivr(), now, lineAt - now);
    } else {
      person.waits();
    }
  }

  private void hearNothing() {
    lineAt = NEVER;
    line = null;
  }
}
