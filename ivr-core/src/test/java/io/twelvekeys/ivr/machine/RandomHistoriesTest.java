package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.port.EndCause;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Every invariant after every step of many random faulty calls. {@code -Dmachine.seed=N} begins at
 * another seed, {@code -Dmachine.histories=N} runs more or fewer: a failure names its seed, and
 * that seed with one history shows it again.
 */
class RandomHistoriesTest {
  private static final long FIRST_SEED = Long.getLong("machine.seed", 1);
  private static final long HISTORIES = Long.getLong("machine.histories", 120_000);

  @Test
  void everyInvariantHoldsAfterEveryStepOfEveryHistory(TestReporter reporter) {
    Set<EndCause> causes = EnumSet.noneOf(EndCause.class);
    Set<String> phases = new TreeSet<>();
    long steps = 0;
    Menus menus = History.menus(FIRST_SEED);
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
      menus = History.menus(seed, menus);
      steps += History.run(seed, menus, Stepper.MACHINE, (at, event, step) -> {
        step.next().end().ifPresent(causes::add);
        phases.add(step.next().doing());
      });
    }
    reporter.publishEntry(HISTORIES + " histories", steps + " steps from seed " + FIRST_SEED);
    if (HISTORIES >= 10_000) {
      assertThat(causes).containsExactlyInAnyOrder(EndCause.values());
      assertThat(phases)
          .containsExactlyInAnyOrder(
              "prompting",
              "listening",
              "collecting",
              "swallowing",
              "announcing",
              "routing",
              "goodbye",
              "ended");
    }
  }
}
