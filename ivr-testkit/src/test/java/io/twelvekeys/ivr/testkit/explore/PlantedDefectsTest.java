package io.twelvekeys.ivr.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.Sample;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import io.twelvekeys.ivr.testkit.scenario.ScenarioResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Menus with one planted defect each, and sound ones. The first lines of a defective file say who
 * has to find the defect (the reading of the definition, a warning of the catalog, or the
 * explorer), what they must say, and what alone is dialled, if not everything.
 */
class PlantedDefectsTest {
  private static final Path MENUS = Path.of("src/test/resources/menus");

  record Planted(Path file, String by, String expected, Optional<String> dialled) {
    static Planted in(Path file) {
      return new Planted(
          file,
          head(file, "found by").orElseThrow(),
          head(file, "expect").orElseThrow(),
          head(file, "dial"));
    }

    static Optional<String> head(Path file, String what) {
      String start = "# " + what + ": ";
      return lines(file).stream()
          .filter(line -> line.startsWith(start))
          .map(line -> line.substring(start.length()))
          .findFirst();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPlantedDefectIsFound() {
    return files("defective").stream()
        .map(Planted::in)
        .map(planted -> DynamicTest.dynamicTest(
            planted.file().getFileName().toString(), () -> isFound(planted)));
  }

  private static void isFound(Planted planted) throws IOException {
    IvrDefinitions definitions = IvrDefinitions.read(planted.file());
    if (planted.by().startsWith("definition")) {
      assertThat(definitions.catalog()).isEmpty();
      assertSaid(definitions.errors(), planted);
      return;
    }
    IvrCatalog catalog = definitions.orThrow();
    if (planted.by().startsWith("warning")) {
      assertSaid(definitions.warnings(), planted);
    }
    Exploration exploration = explore(catalog, planted.dialled());
    assertThat(exploration.isComplete()).isTrue();
    if (planted.by().endsWith("waits")) {
      assertThat(exploration.waits()).isNotEmpty().allSatisfy(PlantedDefectsTest::isWaitedFor);
    }
    if (planted.by().startsWith("explorer")) {
      assertThat(exploration.findings())
          .extracting(Finding::toString)
          .anyMatch(finding -> finding.contains(planted.expected()));
    }
    for (Finding finding : exploration.findings()) {
      boolean nothingToShow = finding.kind() == Finding.Kind.UNREACHABLE_MENU
          || finding.kind() == Finding.Kind.UNREACHABLE_ACTION;
      assertThat(finding.example().isEmpty()).as(finding.toString()).isEqualTo(nothingToShow);
      if (!nothingToShow) {
        failsWhenRun(planted.file(), finding);
      }
    }
  }

  private static void assertSaid(List<Problem> problems, Planted planted) {
    assertThat(problems)
        .extracting(problem -> problem.where() + ": " + problem.what())
        .anyMatch(said -> said.startsWith(planted.expected()) || said.contains(planted.expected()));
  }

  /** The counter-example as a file beside the menus: it is a test, and one that fails. */
  private static void failsWhenRun(Path menus, Finding finding) {
    String test = finding.example().orElseThrow().test(menus.getFileName().toString());
    Scenario scenario =
        Scenario.parse(finding.toString(), test, menus.toAbsolutePath().getParent());
    String head = "# " + finding.where() + ": " + finding.what() + "\n# It fails as long as";
    assertThat(test).startsWith(head).contains("\n# For menus that are mended otherwise, ");
    assertThat(scenario.expected()).last().asString().contains(" end ");
    ScenarioResult result = scenario.run();
    assertThat(result.matches()).as(finding + "\n" + test).isFalse();
    assertThat(result.updatedText()).startsWith(head);
    String end = result.lines().get(result.lines().size() - 1);
    switch (finding.kind()) {
      case STRANDED, STRANDED_BY_FAILURE, SILENT_CIRCLE -> assertThat(end).contains(" end max-");
      case UNREACHABLE_PATTERN ->
        assertThat(scenario.expected()).anyMatch(line -> line.contains(" route extension:"));
      default -> assertThat(end).endsWith(" end transfer-failed");
    }
  }

  private static void isWaitedFor(AmbiguousWait wait) {
    ScenarioResult result = wait.example().run();
    List<LineEvent> keys = result.events().stream()
        .filter(event -> event.kind() == LineEvent.Kind.KEY)
        .toList();
    long last = keys.get(keys.size() - 1).at();
    assertThat(result.events())
        .contains(new LineEvent(
            last + wait.length().toMillis(), LineEvent.Kind.ROUTE, wait.action().text()));
  }

  @TestFactory
  Stream<DynamicTest> soundMenusRaiseNoAlarm() {
    return files("sound").stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
          IvrDefinitions definitions = IvrDefinitions.read(file);
          assertThat(definitions.problems()).isEmpty();
          Exploration exploration = explore(definitions.orThrow(), Planted.head(file, "dial"));
          assertThat(exploration.isComplete()).isTrue();
          assertThat(exploration.findings()).isEmpty();
          assertThat(exploration.waits()).isEmpty();
          for (Trouble trouble : Trouble.values()) {
            assertThat(exploration.when(trouble).stranded()).isEmpty();
            assertThat(exploration.when(trouble).lost()).isEmpty();
          }
        }));
  }

  @Test
  void thereAreEnoughOfBoth() {
    assertThat(files("defective")).hasSizeGreaterThanOrEqualTo(40);
    assertThat(files("sound")).hasSizeGreaterThanOrEqualTo(25);
  }

  /** {@code -Divr.defects=write} writes the page anew. */
  @Test
  void thePageListsAllOfThem() throws IOException {
    Path page =
        Sample.FILE.resolveSibling("../../../docs/exploration/defects.md").normalize();
    String today = DefectsPage.of(files("defective"), files("sound"));
    if (System.getProperty("ivr.defects", "").equals("write")) {
      Files.writeString(page, today);
    }
    assertThat(Files.readString(page)).isEqualTo(today);
  }

  static Exploration explore(IvrCatalog catalog, Optional<String> dialled) {
    Explorer explorer = Explorer.of(catalog);
    return dialled.isEmpty()
        ? explorer.explore()
        : explorer.dialling("acme", dialled.get()).explore();
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(MENUS.resolve(folder))) {
      return new ArrayList<>(files.sorted().toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
