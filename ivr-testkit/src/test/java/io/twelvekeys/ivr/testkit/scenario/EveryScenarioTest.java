package io.twelvekeys.ivr.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.machine.CallSnapshot;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.testkit.VirtualCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of the rules and of the sample comes out as it was written down by hand. */
class EveryScenarioTest {
  static List<Path> everyScenario() {
    return AllScenarios.all();
  }

  @Test
  void thereAreScenariosForEachRule() {
    for (int rule = 1; rule <= 30; rule++) {
      if (rule != 28
          && rule != 29) { // those of several catalogs and engines are tests of the engine
        String start = "rule-%02d-".formatted(rule);
        assertThat(AllScenarios.ofRules())
            .anyMatch(file -> String.valueOf(file.getFileName()).startsWith(start));
      }
    }
    assertThat(AllScenarios.ofSample()).hasSizeGreaterThan(12);
  }

  @ParameterizedTest
  @MethodSource("everyScenario")
  void comesOutAsWritten(Path file) throws Exception {
    ScenarioResult result = Scenario.read(file).run();
    assertThat(result.diff()).isEmpty();
    assertThat(result.matches()).isTrue();
    assertThat(result.isStuck()).isFalse();
  }

  /** D2: snapshot after any event, restored in another engine: the same commands. */
  @ParameterizedTest
  @MethodSource("everyScenario")
  void rule29GoesOnInAnotherEngineAfterAnyStep(Path file) throws Exception {
    Scenario scenario = Scenario.read(file);
    List<String> whole = scenario.run().lines();
    for (int move = 1; ; move++) {
      VirtualCall call = scenario.call();
      int steps = 0;
      while (!call.isOver() && call.time().step(scenario.lastInstant())) {
        if (++steps == move && !call.isOver()) {
          call.moveToAnotherEngine();
        }
      }
      assertThat(scenario.result(call).lines()).as("moved after step %d", move).isEqualTo(whole);
      if (steps <= move) {
        return;
      }
    }
  }

  /** D2, as hard as it gets: a new engine after each event. */
  @ParameterizedTest
  @MethodSource("everyScenario")
  void rule29GoesOnInAnotherEngineAfterEveryStep(Path file) throws Exception {
    Scenario scenario = Scenario.read(file);
    VirtualCall call = scenario.call();
    while (!call.isOver() && call.time().step(scenario.lastInstant())) {
      if (!call.isOver()) {
        call.moveToAnotherEngine();
      }
    }
    assertThat(scenario.result(call).lines()).isEqualTo(scenario.run().lines());
  }

  /** D3: replay of a recorded trace: the same states. */
  @ParameterizedTest
  @MethodSource("everyScenario")
  void replaysItsTraceToTheSameStates(Path file) throws Exception {
    Scenario scenario = Scenario.read(file);
    VirtualCall call = scenario.call();
    List<String> seen = new ArrayList<>();
    while (!call.isOver() && call.time().step(scenario.lastInstant())) {
      call.trace().ifPresent(unused -> seen.add(text(call.state())));
    }
    if (call.trace().isEmpty()) {
      assertThat(scenario.result(call).lines()).containsExactly("0.000 end no-such-ivr");
      return;
    }
    Trace trace = Trace.parse(call.trace().orElseThrow().text());
    List<String> replayed = new ArrayList<>();
    CallState last = trace.replay(
        Menus.of(scenario.catalog()), (unused, step) -> replayed.add(text(step.next())));
    assertThat(replayed).containsSubsequence(seen.stream().distinct().toList());
    assertThat(text(last)).isEqualTo(text(call.state()));
  }

  /** All that a state is; states of separately compiled menus are never equal themselves. */
  private static String text(CallState state) {
    CallInfo call = new CallInfo("1", "customer", "6000", Optional.empty());
    return CallSnapshot.of(call, state, 0).text();
  }
}
