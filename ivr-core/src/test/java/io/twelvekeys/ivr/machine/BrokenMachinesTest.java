package io.twelvekeys.ivr.machine;

import static io.twelvekeys.ivr.machine.Broken.changed;
import static io.twelvekeys.ivr.machine.Broken.facts;
import static io.twelvekeys.ivr.machine.Broken.input;
import static io.twelvekeys.ivr.machine.Broken.next;
import static io.twelvekeys.ivr.machine.Broken.phase;
import static io.twelvekeys.ivr.machine.Broken.step;
import static io.twelvekeys.ivr.machine.Broken.token;
import static io.twelvekeys.ivr.machine.Broken.untold;
import static io.twelvekeys.ivr.machine.Broken.with;
import static io.twelvekeys.ivr.machine.Broken.without;
import static io.twelvekeys.ivr.machine.Faults.commandsWithoutEnd;
import static io.twelvekeys.ivr.machine.Faults.elsewhere;
import static io.twelvekeys.ivr.machine.Faults.ended;
import static io.twelvekeys.ivr.machine.Faults.ends;
import static io.twelvekeys.ivr.machine.Faults.last;
import static io.twelvekeys.ivr.machine.Faults.later;
import static io.twelvekeys.ivr.machine.Faults.limit;
import static io.twelvekeys.ivr.machine.Faults.playsTwice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.EndCause;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each check can fail: a machine that is broken in one way is found out, and by the right check.
 */
class BrokenMachinesTest {
  private static final long HISTORIES = 20_000;

  @ParameterizedTest
  @MethodSource({"endings", "lines", "waits", "keysAndPlaces"})
  void aBrokenMachineIsFoundOut(Broken broken) {
    Menus menus = History.menus(0);
    for (long seed = 0; seed < HISTORIES; seed++) {
      menus = History.menus(seed, menus);
      try {
        History.run(seed, menus, broken.stepper(), (at, event, step) -> {});
      } catch (Violation found) {
        assertThat(found.invariant()).as(found.getMessage()).isEqualTo(broken.invariant());
        assertThat(found).hasMessageContaining("seed " + seed);
        return;
      }
    }
    fail(broken + " was not found out in " + HISTORIES + " histories");
  }

  static Stream<Broken> endings() {
    return Stream.of(
        step(
            "S1",
            "hangs up again after the end",
            (before, event, right) ->
                before.end().isPresent() ? with(right, new Command.HangUp()) : right),
        step(
            "S1",
            "counts keys after the end",
            (before, event, right) ->
                before.end().isPresent() ? next(right, later(right.next())) : right),
        step(
            "S1",
            "tells its end twice",
            (before, event, right) -> ends(right) ? with(right, last(right)) : right),
        step(
            "S1",
            "ends and does not tell",
            (before, event, right) -> untold(right, CallFact.Ended.class::isInstance)),
        step(
            "S1",
            "ends and leaves the line open",
            (before, event, right) -> without(right, Command.HangUp.class)),
        step(
            "S1",
            "tells of keys after the end",
            (before, event, right) ->
                before.end().isPresent() ? with(right, new CallFact.KeyUsed('1', 7)) : right),
        step(
            "S14",
            "ends for another cause than it says",
            (before, event, right) ->
                ends(right) ? phase(right, new Ended(EndCause.NO_INPUT)) : right),
        step(
            "S14",
            "takes an answered call for a hang-up",
            (before, event, right) -> ends(right, EndCause.HUNG_UP)
                ? ended(without(right, Command.HangUp.class), EndCause.CALLER_HUNG_UP)
                : right),
        step(
            "S14",
            "takes a hang-up for an answered call",
            (before, event, right) ->
                ends(right, EndCause.CALLER_HUNG_UP) ? ended(right, EndCause.CONNECTED) : right),
        step(
            "L4",
            "speaks on after a hang-up",
            (before, event, right) -> event instanceof Event.HungUp
                ? untold(without(right, Command.Stop.class), Faults::isStop)
                : right),
        step(
            "L4",
            "routes on after a hang-up",
            (before, event, right) -> event instanceof Event.HungUp
                ? untold(
                    without(right, Command.Cancel.class),
                    CallFact.TransferCancelled.class::isInstance)
                : right),
        input("S13", "throws at a letter", (state, at, event) -> {
          if (event instanceof Event.OtherSymbol) {
            throw new IllegalStateException("no key");
          }
          return Machine.step(state, at, event);
        }));
  }

  static Stream<Broken> lines() {
    return Stream.of(
        step("S2", "uses a token twice", (before, event, right) -> token(right, 1)),
        input("S3", "takes any token for the live one", Faults::takesAnyToken),
        step(
            "S3",
            "says another token is live",
            (before, event, right) -> next(right, Faults.anotherToken(right.next()))),
        step("S4", "plays twice", (before, event, right) -> playsTwice(right)),
        step(
            "S4",
            "forgets to stop",
            (before, event, right) -> event instanceof Event.Pressed
                ? untold(without(right, Command.Stop.class), Faults::isStop)
                : right),
        step(
            "S4",
            "says that it stops, and does not",
            (before, event, right) -> without(right, Command.Stop.class)),
        step(
            "S6",
            "cancels what is not routed",
            (before, event, right) -> right.next().phase() instanceof Listening
                ? with(right, new CallFact.TransferCancelled(1, 23))
                : right),
        step(
            "S6",
            "says that it cancels, and does not",
            (before, event, right) -> without(right, Command.Cancel.class)),
        step(
            "S8",
            "routes where no menu leads",
            (before, event, right) ->
                Broken.to(declared -> Destination.pstn("+900123456789"), right)),
        step(
            "S8",
            "routes to an equal that was not checked",
            (before, event, right) -> Broken.to(Faults::copy, right)),
        step("S9", "commands without end", (before, event, right) -> commandsWithoutEnd(right)),
        step(
            "S15", "forgets to play", (before, event, right) -> without(right, Command.Play.class)),
        step(
            "S15",
            "plays in secret",
            (before, event, right) -> untold(
                right, fact -> fact instanceof CallFact.PromptStarted play && play.rule() == 15)));
  }

  static Stream<Broken> waits() {
    return Stream.of(
        input(
            "S5",
            "wakes early",
            (state, at, event) -> Machine.step(
                state,
                event instanceof Event.TimeUp && state.end().isEmpty()
                    ? Math.max(at, state.deadline())
                    : at,
                event)),
        input(
            "S5",
            "is not punctual",
            (state, at, event) -> Machine.step(state, Math.min(at, state.deadline()), event)),
        input(
            "S5",
            "sleeps through a deadline",
            (state, at, event) -> event instanceof Event.TimeUp
                ? new MadeUp(state, List.of(), List.of())
                : Machine.step(state, at, event)),
        step(
            "L1",
            "waits for ever",
            (before, event, right) -> right.next().phase() instanceof Listening
                ? next(
                    phase(right, new Listening(CallState.NO_DEADLINE)),
                    limit(right.next(), CallState.NO_DEADLINE))
                : right),
        step(
            "L1",
            "does not count visits",
            (before, event, right) -> next(
                right,
                changed(
                    right.next(),
                    right.next().phase(),
                    right.next().place(),
                    1,
                    right.next().token(),
                    right.next().lastKeyAt()))));
  }

  static Stream<Broken> keysAndPlaces() {
    return Stream.of(
        step(
            "S7",
            "loses a key",
            (before, event, right) -> untold(right, CallFact.KeyUsed.class::isInstance)),
        step(
            "S7",
            "uses a key twice",
            (before, event, right) -> untold(right, fact -> false).facts().stream()
                .filter(CallFact.KeyUsed.class::isInstance)
                .findFirst()
                .map(fact -> with(right, fact))
                .orElse(right)),
        step(
            "S7",
            "changes keys",
            (before, event, right) -> facts(
                right,
                fact -> fact instanceof CallFact.KeyUsed used && used.symbol() != '?'
                    ? new CallFact.KeyUsed('7', used.rule())
                    : fact)),
        step(
            "S7",
            "forgets the keys that wait",
            (before, event, right) -> right.next().phase() instanceof Prompting prompting
                ? phase(right, new Prompting(prompting.line(), Keys.NONE))
                : right),
        step("S16", "shows secret keys", (before, event, right) -> facts(right, Faults::shown)),
        step("S10", "takes new menus", (before, event, right) -> elsewhere(right)),
        step(
            "rule 15",
            "does not ask again",
            (before, event, right) -> facts(
                right,
                fact -> fact instanceof CallFact.PromptStarted play && play.rule() == 15
                    ? new CallFact.PromptStarted(play.token(), play.prompt(), 2)
                    : fact)),
        step(
            "rule 14",
            "forgets a no-input",
            (before, event, right) -> facts(
                right,
                fact -> fact instanceof CallFact.NoInput ? new CallFact.NoInput(1, 12) : fact)));
  }
}
