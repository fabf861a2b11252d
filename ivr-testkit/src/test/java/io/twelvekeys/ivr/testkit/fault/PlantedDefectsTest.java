package io.twelvekeys.ivr.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.testkit.fault.PlantedDefects.Defect;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The watch of a swarm finds what somebody could break in the machine or the engine: each mistake
 * is compiled into a class of its own, and the wrong engine gets the same histories that the right
 * one survives.
 */
class PlantedDefectsTest {
  /** A tenth of what one may take; the slowest takes some hundreds. */
  private static final long HISTORIES = 10_000;

  private static final Path SOURCES = Path.of("../ivr-core/src/main/java/io/twelvekeys/ivr");

  @TempDir
  private Path folder;

  static List<Defect> defects() {
    return PlantedDefects.all();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void aPlantedDefectIsFound(Defect defect, TestReporter reporter) throws Exception {
    Path source = SOURCES.resolve(defect.source() + ".java");
    String right = Files.readString(source);
    assertThat(right.split(Pattern.quote(defect.right()), -1))
        .as("%s must stand once in %s", defect.right(), source)
        .hasSize(2);
    Path wrong = folder.resolve(source.getFileName());
    Files.writeString(wrong, right.replace(defect.right(), defect.wrong()));
    Optional<?> found = findIn(compiled(wrong));
    assertThat(found).isPresent();
    reporter.publishEntry(defect.sentence(), found.get().toString());
  }

  /** The check above would be worth nothing if the right engine were complained of. */
  @Test
  void withoutAnyNothingIsFound() throws Exception {
    assertThat(findIn(folder)).isEmpty();
  }

  @Test
  void thereAreFortyAndMore() {
    assertThat(PlantedDefects.all()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  private Path compiled(Path source) {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int result = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            "-proc:none",
            "-nowarn",
            "-implicit:none",
            "-cp",
            classes,
            "-d",
            folder.toString(),
            source.toString());
    assertThat(result).as("it compiles").isZero();
    return folder;
  }

  /** What is complained of first, with its seed, in an engine whose changed classes are there. */
  private static Optional<?> findIn(Path changed) throws Exception {
    try (Engine engine = new Engine(changed)) {
      Object hunt =
          engine.loadClass(Hunt.class.getName()).getDeclaredConstructor().newInstance();
      return (Optional<?>) ((Supplier<?>) hunt).get();
    }
  }

  /** The hunt, by the names that it has in another engine's classes. */
  public static final class Hunt implements Supplier<Optional<String>> {
    /** For another engine. */
    public Hunt() {}

    @Override
    public Optional<String> get() {
      Swarm swarm = Swarm.over(SwarmMenus.all().toArray(IvrCatalog[]::new));
      for (long seed = 1; seed <= HISTORIES; seed++) {
        List<String> complaints = swarm.history(seed).complaints();
        if (!complaints.isEmpty()) {
          return Optional.of("history " + seed + ": " + complaints.get(0));
        }
      }
      return Optional.empty();
    }
  }

  /** Has classes of its own for the engine and for what is built upon it. */
  private static final class Engine extends URLClassLoader {
    private static final List<String> OWN =
        List.of("machine.", "engine.", "definition.", "testkit.");

    Engine(Path changed) throws IOException {
      super(
          Stream.of(
                  changed.toUri().toURL(),
                  origin(IvrEngine.class),
                  origin(Swarm.class),
                  origin(PlantedDefectsTest.class))
              .toArray(URL[]::new),
          PlantedDefectsTest.class.getClassLoader());
    }

    private static URL origin(Class<?> type) {
      return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      boolean own = OWN.stream().anyMatch(part -> name.startsWith("io.twelvekeys.ivr." + part));
      if (!own) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }
}
