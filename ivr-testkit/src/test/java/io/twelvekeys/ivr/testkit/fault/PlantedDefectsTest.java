package io.twelvekeys.ivr.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.testkit.fault.PlantedDefects.Defect;
import io.twelvekeys.ivr.testkit.scenario.AllScenarios;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    Optional<?> found = findIn(planted(defect), Hunt.class);
    assertThat(found).isPresent();
    reporter.publishEntry(defect.sentence(), found.get().toString());
  }

  /** A drill that never complains would show nothing. */
  @Test
  void aDrillFindsThemToo() throws Exception {
    Defect open = defects().stream()
        .filter(defect -> defect.sentence().equals("a call ends and the line stays open"))
        .findFirst()
        .orElseThrow();
    assertThat(findIn(folder, DrillHunt.class)).isEmpty();
    assertThat(findIn(planted(open), DrillHunt.class).orElseThrow().toString())
        .contains("16-goodbye-and-the-line-closes.scenario")
        .contains("PLAY_THROWS at moment 1, call-1 at 9.000: S1, hung up 0 times");
  }

  private Path planted(Defect defect) throws IOException {
    Path source = SOURCES.resolve(defect.source() + ".java");
    String right = Files.readString(source);
    assertThat(right.split(Pattern.quote(defect.right()), -1))
        .as("%s must stand once in %s", defect.right(), source)
        .hasSize(2);
    Path wrong = folder.resolve(source.getFileName());
    Files.writeString(wrong, right.replace(defect.right(), defect.wrong()));
    return compiled(wrong);
  }

  /** The check above would be worth nothing if the right engine were complained of. */
  @Test
  void withoutAnyNothingIsFound() throws Exception {
    assertThat(findIn(folder, Hunt.class)).isEmpty();
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

  /** What is complained of first in an engine whose changed classes are there. */
  private static Optional<?> findIn(Path changed, Class<?> hunt) throws Exception {
    try (Engine engine = new Engine(changed)) {
      Object there = engine.loadClass(hunt.getName()).getDeclaredConstructor().newInstance();
      return (Optional<?>) ((Supplier<?>) there).get();
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

  /** The same for a drill. */
  public static final class DrillHunt implements Supplier<Optional<String>> {
    /** For another engine. */
    public DrillHunt() {}

    @Override
    public Optional<String> get() {
      try {
        Drill.of(Scenario.read(AllScenarios.ofSample().get(15))).assertNothingIsWrong();
        return Optional.empty();
      } catch (AssertionError found) {
        return Optional.of(String.valueOf(found.getMessage()));
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
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
