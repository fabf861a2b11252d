package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.testkit.explore.Exploration;
import io.twelvekeys.ivr.testkit.explore.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The shortest ways to see what exploring found, as scenario files to be kept as tests. */
final class CounterExamples {
  private final Path folder;
  private final String definitions;

  /**
   * @param folder where they are written; made where it is missing
   * @param menus the file of the menus, which the scenarios name relative to the folder
   * @throws UnusableArgument if a scenario cannot name it
   */
  CounterExamples(Path folder, Path menus) throws UnusableArgument {
    this.folder = folder;
    Path from = folder.toAbsolutePath().normalize();
    definitions = from.relativize(menus.toAbsolutePath().normalize()).toString().replace('\\', '/');
    if (definitions.chars().anyMatch(Character::isWhitespace)) {
      throw new UnusableArgument("--examples: a scenario cannot name " + definitions
          + ", since it holds a blank; put the folder beside the menus");
    }
  }

  /**
   * Writes a file for each finding that a way leads to.
   *
   * @return how many
   */
  int write(Exploration exploration) throws UnusableArgument {
    int written = 0;
    for (Finding finding : exploration.findings()) {
      if (finding.example().isPresent()) {
        written++;
        String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String name = String.format(Locale.ROOT, "%02d-%s-%s", written, kind, finding.where());
        save(folder.resolve(name + ".scenario"), finding.example().get().test(definitions));
      }
    }
    return written;
  }

  private static void save(Path file, String text) throws UnusableArgument {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw UnusableArgument.unwritable(file, e);
    }
  }
}
