package io.twelvekeys.ivr.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.Sample;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever callers, lines, routers, time, executors and listeners do: every call goes as the rules
 * say, ends once, and leaves nothing behind. {@code -Dfaults.seed=N} begins at another seed, {@code
 * -Dfaults.histories=N} runs more or fewer; a failure names its seed, which does it again.
 */
class SwarmTest {
  private static final long FIRST_SEED = Long.getLong("faults.seed", 1);
  private static final long HISTORIES = Long.getLong("faults.histories", 6_000);

  @Test
  void everyCallEndsByTheRulesWhateverIsFaulty(TestReporter reporter) {
    Set<EndCause> causes = EnumSet.noneOf(EndCause.class);
    Set<Fault> struck = EnumSet.noneOf(Fault.class);
    Swarm swarm = Swarm.over(SwarmMenus.all().toArray(IvrCatalog[]::new));
    int calls = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
      FaultyHost host = swarm.history(seed);
      host.assertNothingIsWrong();
      for (WatchedCall call : host.calls()) {
        calls += call.isTaken() ? 1 : 0;
        call.end().ifPresent(causes::add);
      }
      struck.addAll(host.faults().struck().keySet());
    }
    reporter.publishEntry(HISTORIES + " histories", calls + " calls from seed " + FIRST_SEED);
    if (HISTORIES >= 5_000) {
      assertThat(causes).containsExactlyInAnyOrder(EndCause.values());
      assertThat(struck).containsExactlyInAnyOrder(Fault.values());
    }
  }

  @Test
  void theSampleCompanySurvivesAsWell() {
    Swarm.over(Sample.company()).assertNothingIsWrong(FIRST_SEED, HISTORIES / 6);
  }

  @Test
  void theSameSeedDoesTheSame() {
    Swarm swarm = Swarm.over(Sample.company());
    for (long seed = 1; seed < 50; seed++) {
      assertThat(story(swarm.history(seed))).isEqualTo(story(swarm.history(seed)));
    }
  }

  private static List<String> story(FaultyHost host) {
    return host.calls().stream()
        .map(call -> call + " " + call.facts() + " " + host.faults().struck())
        .toList();
  }

  @Test
  void aSwarmNeedsMenus() {
    assertThatThrownBy(Swarm::over).hasMessageContaining("a catalog or more");
  }
}
