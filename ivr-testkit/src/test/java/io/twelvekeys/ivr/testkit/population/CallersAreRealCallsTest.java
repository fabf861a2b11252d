package io.twelvekeys.ivr.testkit.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.Sample;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import io.twelvekeys.ivr.testkit.scenario.ScenarioResult;
import io.twelvekeys.ivr.testkit.traffic.Traffic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is simulated on the machine alone comes to the same on the real engine. */
class CallersAreRealCallsTest {
  private static final int CALLERS = 400;

  @Test
  void everyCallerOnTheEngineEndsAsInTheSimulation() {
    Population population =
        Population.of(Sample.company()).callers(CALLERS).seed(3).failingTransfers(0.2);
    Figures figures = population.simulate();
    Map<String, Long> ends = new TreeMap<>();
    Traffic.Recorder engine = Traffic.recorder(Sample.company());
    long keys = 0;
    for (int caller = 0; caller < CALLERS; caller++) {
      String text = population.scenario(caller, "company.properties");
      Scenario scenario = Scenario.parse("caller " + caller, text, Sample.FILE.getParent());
      ScenarioResult result = scenario.run();
      ends.merge(last(result.events()), 1L, Long::sum);
      engine.add(result.trace().orElseThrow());
      keys += scenario.events().stream()
          .filter(event -> event.kind() == LineEvent.Kind.KEY)
          .count();
    }
    Map<String, Long> simulated = new TreeMap<>();
    figures.ends().forEach((cause, count) -> simulated.put("end " + cause.text(), count));
    assertThat(ends).isEqualTo(simulated);
    assertThat(engine.traffic().counts()).isEqualTo(figures.traffic().counts());
    assertThat(keys).isEqualTo(figures.keys());
  }

  private static String last(List<LineEvent> events) {
    LineEvent end = events.get(events.size() - 1);
    return end.kind().text() + " " + end.what();
  }
}
