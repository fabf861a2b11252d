package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.port.CallInfo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * D2 and rule 29: stored and restored after every step, a call is in an equal state and goes on
 * equally; resumed, its commands are those of the uninterrupted call.
 */
class SnapshotsOfRandomHistoriesTest {
  private static final long HISTORIES = Long.getLong("machine.snapshots", 1_500);
  private static final CallInfo CALL =
      new CallInfo("call 7/ä", RandomMenus.CUSTOMER, "600", Optional.of("pbx-eu-1"));

  @Test
  void everyStateOfEveryHistoryIsRestored(TestReporter reporter) {
    long snapshots = 0;
    Menus menus = History.menus(0);
    Menus elsewhere = menus;
    for (long seed = 0; seed < HISTORIES; seed++) {
      Menus now = History.menus(seed, menus);
      elsewhere = now == menus && seed > 0 ? elsewhere : Menus.of(now.catalog());
      menus = now;
      Menus other = elsewhere;
      snapshots += History.run(seed, menus, Stepper.MACHINE, (at, event, step) -> {
        isRestored(now, step.next(), at);
        isRestored(other, restored(other, step.next(), at), at);
      });
    }
    reporter.publishEntry("snapshots", 2 * snapshots + " in " + HISTORIES + " histories");
  }

  private static void isRestored(Menus menus, CallState state, long at) {
    CallState restored = restored(menus, state, at);
    if (knowsSecrets(state)) {
      assertThat(restored.ivr()).isEqualTo(state.ivr());
      return;
    }
    if (!restored.equals(state) || restored.deadline() != state.deadline()) {
      assertThat(restored).isEqualTo(state);
    }
  }

  private static CallState restored(Menus menus, CallState state, long at) {
    return CallSnapshot.parse(CallSnapshot.of(CALL, state, at).text()).restore(menus);
  }

  /** Those are left out of snapshots. */
  static boolean knowsSecrets(CallState state) {
    Phase phase = state.phase();
    return (phase instanceof Prompting prompting && prompting.waiting().secret() > 0)
        || (phase instanceof Collecting collecting && collecting.keys().secret() > 0);
  }

  /** Crashes and is resumed at every step, and does what the call does that never crashed. */
  @Test
  void aCallThatIsResumedAtEveryStepCommandsTheSame() {
    Menus menus = History.menus(0);
    for (long seed = 0; seed < HISTORIES; seed++) {
      menus = History.menus(seed, menus);
      Menus now = menus;
      Resumed[] resumed = {null};
      CallState[] before = {null};
      History.run(seed, menus, Stepper.MACHINE, (at, event, step) -> {
        if (resumed[0] != null) {
          resumed[0].follows(before[0], at, event, step);
        }
        before[0] = step.next();
        resumed[0] = knowsSecrets(step.next()) ? null : Resumed.of(now, step.next(), at);
      });
    }
  }

  /** A call that has just been resumed. */
  private record Resumed(Step opening) {
    static Resumed of(Menus menus, CallState state, long at) {
      return new Resumed(Machine.resume(restored(menus, state, at), at));
    }

    void follows(CallState uninterrupted, long at, Event event, Step right) {
      Step step = Machine.step(opening.next(), at, translated(event, uninterrupted));
      boolean same = opening.next().deadline() == uninterrupted.deadline()
          && texts(step).equals(texts(right))
          && step.next().doing().equals(right.next().doing())
          && step.next().deadline() == right.next().deadline()
          && step.next().end().equals(right.next().end());
      if (!same) {
        assertThat(step).isEqualTo(right);
      }
    }

    /** What is played again has a token of its own. */
    private Event translated(Event event, CallState uninterrupted) {
      int shift = opening.next().token() - uninterrupted.token();
      int live = uninterrupted.liveToken();
      int now = opening.next().liveToken();
      if (event instanceof Event.PromptPlayed played) {
        return new Event.PromptPlayed(
            played.token() == live ? now : shifted(played.token(), shift, uninterrupted));
      }
      if (event instanceof Event.PromptFailed failed) {
        return new Event.PromptFailed(
            failed.token() == live ? now : shifted(failed.token(), shift, uninterrupted));
      }
      if (event instanceof Event.Routed routed) {
        int token = routed.token() == live ? now : shifted(routed.token(), shift, uninterrupted);
        return new Event.Routed(token, routed.outcome());
      }
      return event;
    }

    private static int shifted(int token, int shift, CallState uninterrupted) {
      return token > uninterrupted.token() ? token + shift : -1;
    }

    private static List<String> texts(Step step) {
      return step.commands().stream().map(Command::text).toList();
    }
  }
}
