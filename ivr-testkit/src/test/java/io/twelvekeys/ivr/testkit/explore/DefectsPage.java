package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.testkit.explore.PlantedDefectsTest.Planted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of the planted defects, each with who finds it, what is said, and the way to see it. */
final class DefectsPage {
  private DefectsPage() {}

  static String of(List<Path> defective, List<Path> sound) throws IOException {
    StringBuilder rows = new StringBuilder();
    int shown = 0;
    for (Path file : defective) {
      Planted planted = Planted.in(file);
      Optional<String> way = way(planted);
      shown += way.isPresent() && planted.by().equals("explorer") ? 1 : 0;
      rows.append("| %s | %s | %s | %s |\n"
          .formatted(name(file), planted.by(), planted.expected().strip(), way.orElse("")));
    }
    return """
        # Planted defects

        %d menus in `ivr-testkit/src/test/resources/menus/defective`, each with one defect. Every
        one is found: when the definition is read, by a warning of the catalog, or by exploring.
        For %d of them the explorer gives the shortest way to see it; as a scenario it is a test
        that fails as long as the defect is there. No call can show what is refused before any call,
        or that no call leads somewhere; where callers wait, the way is the one on which they do. In
        %d sound menus beside them nothing is found. Written and checked by `PlantedDefectsTest`
        (`-Divr.defects=write`).

        | defect | found by | what is said | the way to see it |
        | --- | --- | --- | --- |
        """.formatted(defective.size(), shown, sound.size()) + rows;
  }

  private static Optional<String> way(Planted planted) throws IOException {
    IvrDefinitions definitions = IvrDefinitions.read(planted.file());
    if (definitions.catalog().isEmpty()) {
      return Optional.empty();
    }
    Exploration exploration = PlantedDefectsTest.explore(definitions.orThrow(), planted.dialled());
    Stream<Way> ways = exploration.findings().stream()
        .filter(finding -> finding.toString().contains(planted.expected()))
        .flatMap(finding -> finding.example().stream());
    Stream<Way> waits = exploration.waits().stream().map(AmbiguousWait::example);
    return Stream.concat(ways, waits).map(Way::toString).findFirst();
  }

  private static String name(Path file) {
    return file.getFileName()
        .toString()
        .replaceFirst("^\\d+-", "")
        .replace(".properties", "")
        .replace('-', ' ');
  }
}
