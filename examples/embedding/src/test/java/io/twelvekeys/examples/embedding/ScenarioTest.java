package io.twelvekeys.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twelvekeys.ivr.testkit.scenario.Scenario;
import io.twelvekeys.ivr.testkit.scenario.ScenarioResult;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A call kept as a file is a test. */
class ScenarioTest {
  @Test
  void aBusyColleagueLeavesAnotherChoice() throws IOException {
    ScenarioResult result =
        Scenario.read(Path.of("src/test/calls/busy.scenario")).run();
    assertEquals("", result.diff());
  }

  @Test
  void supportIsOneKeyAway() throws IOException {
    Path call = Path.of("src/test/calls/support.scenario");
    ScenarioResult result = Scenario.read(call, MenusTest.MENUS).run();
    assertEquals("", result.diff());
  }
}
