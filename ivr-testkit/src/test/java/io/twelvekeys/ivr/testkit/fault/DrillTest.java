package io.twelvekeys.ivr.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.testkit.Sample;
import io.twelvekeys.ivr.testkit.fault.Drill.Struck;
import io.twelvekeys.ivr.testkit.scenario.AllScenarios;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every fault at every moment of the scenarios, and the page that tells what came of it. */
class DrillTest {
  private static final Path PAGE =
      Sample.FILE.resolveSibling("../../../docs/faults.md").normalize();

  private static Scenario scenario(String name) throws IOException {
    Path file = AllScenarios.ofSample().stream()
        .filter(each -> each.toString().contains(name))
        .findFirst()
        .orElseThrow();
    return Scenario.read(file);
  }

  /** {@code -Divr.faults=write} writes the page anew. */
  @Test
  void nothingIsWrongAndThePageTellsWhatCallersMeet() throws IOException {
    FaultsPage page = new FaultsPage();
    for (Path file : AllScenarios.all()) {
      Scenario scenario = Scenario.read(file);
      if (scenario.expected().size() <= FaultsPage.LONGEST) {
        page.add(file, Drill.of(scenario));
      }
    }
    assertThat(page.complaints()).isEmpty();
    String today = page.text();
    if (System.getProperty("ivr.faults", "").equals("write")) {
      Files.writeString(PAGE, today);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(today);
  }

  @Test
  void aFaultStrikesAtEachMomentAtWhichItCan() throws IOException {
    Drill drill = Drill.of(scenario("01-three-menus-deep"));
    // three menus and the words before the transfer
    assertThat(drill.atEachMoment(Fault.PLAY_THROWS))
        .extracting(Struck::when)
        .containsExactly("1", "2", "3", "4");
    assertThat(drill.atEachMoment(Fault.ROUTE_THROWS)).hasSize(1);
    assertThat(drill.atEachMoment(Fault.CANCEL_THROWS)).isEmpty();
    assertThat(drill.atAllMoments(Fault.CANCEL_THROWS)).isEmpty();
    assertThat(drill.atAllMoments(Fault.PLAY_THROWS)).isPresent();
  }

  @Test
  void itIsToldWhatTheCallerMet() throws IOException {
    Drill drill = Drill.of(scenario("01-three-menus-deep"));
    assertThat(drill.atEachMoment(Fault.STOP_THROWS))
        .extracting(Struck::met)
        .containsOnly(Drill.Met.NOTHING);
    assertThat(drill.atEachMoment(Fault.PLAY_BREAKS))
        .extracting(Struck::met)
        .containsOnly(Drill.Met.ANOTHER_END);
    assertThat(drill.atEachMoment(Fault.PROMPT_NEVER_ENDS))
        .extracting(Struck::met)
        .containsExactly(Drill.Met.ANOTHER_END); // the words before the transfer
  }

  @Test
  void everyFaultThatTheDrillCannotStrikeHasATestOfItsOwn() throws IOException {
    List<Path> tests;
    try (var files = Files.walk(Sample.FILE.resolveSibling("../../..").normalize())) {
      tests = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    for (String name : FaultsPage.testsElsewhere()) {
      assertThat(tests).anyMatch(file -> file.endsWith(name + ".java"));
    }
  }
}
