package io.twelvekeys.ivr.testkit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenario files of the project whose expectations were written by hand. */
public final class AllScenarios {
  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  private AllScenarios() {}

  /** Those of the rules of the semantics. */
  public static List<Path> ofRules() {
    return in(PROJECT.resolve("ivr-core/src/test/resources/rules"));
  }

  /** Those of the sample company. */
  public static List<Path> ofSample() {
    return in(PROJECT.resolve("examples/ivr/sample/scenarios"));
  }

  /** All of them. */
  public static List<Path> all() {
    return Stream.concat(ofRules().stream(), ofSample().stream()).toList();
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".scenario"))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
