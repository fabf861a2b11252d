package io.twelvekeys.ivr.testkit.coverage;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.testkit.CallWatch;
import io.twelvekeys.ivr.testkit.traffic.Place.Kind;
import io.twelvekeys.ivr.testkit.traffic.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Measures how much of some menus the tests of a class go through, and fails the class where it is
 * too little. A JUnit Jupiter extension; all {@code Caller}s, scenarios and {@code VirtualCall}s in
 * these menus count while the class runs, whoever makes them.
 *
 * <pre>{@code
 * class MenusTest {
 *   static final IvrCatalog CATALOG = …;
 *
 *   @RegisterExtension
 *   static final MenuCoverage COVERAGE =
 *       MenuCoverage.of(CATALOG).atLeast(90).page(Path.of("target/menus.html"));
 * }
 * }</pre>
 *
 * <p>It must stand in a static field. For tests in several classes keep one such object in one
 * place, say {@link #acrossClasses}, and register it in each class: it then goes on counting, and
 * says what is missing when the whole run ends, as a failure of the Jupiter engine.
 *
 * <p>Needs JUnit 5.13 or later, or 6. Immutable but for what it counts, which any number of threads
 * may add to.
 */
public final class MenuCoverage implements BeforeAllCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(MenuCoverage.class);

  private final IvrCatalog catalog;
  private final Demands demands;
  private final Traffic.Recorder recorder;

  /** What is asked for. */
  private record Demands(
      int percent, List<Kind> leftOut, @Nullable Path page, boolean wholeRun) {}

  private MenuCoverage(IvrCatalog catalog, Demands demands) {
    this.catalog = catalog;
    this.demands = demands;
    recorder = Traffic.recorder(catalog);
  }

  /** Measures the coverage of these menus, and so far asks for nothing. */
  public static MenuCoverage of(IvrCatalog catalog) {
    return new MenuCoverage(catalog, new Demands(0, List.of(), null, false));
  }

  /**
   * The same, which fails where less is covered.
   *
   * @param percent of all places: 0 to 100
   */
  public MenuCoverage atLeast(int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("a share is 0 to 100 per cent: " + percent);
    }
    return with(new Demands(percent, demands.leftOut, demands.page, demands.wholeRun));
  }

  /** The same, which does not ask for places of these kinds, such as {@link Kind#PROMPT_FAILED}. */
  public MenuCoverage without(Kind... kinds) {
    return with(new Demands(demands.percent, List.of(kinds), demands.page, demands.wholeRun));
  }

  /**
   * The same, which writes a page, whether enough is covered or not; its folder is made where it is
   * missing.
   */
  public MenuCoverage page(Path file) {
    return with(new Demands(demands.percent, demands.leftOut, file, demands.wholeRun));
  }

  /**
   * The same, which counts in all classes where it is registered, and says what is missing when the
   * run ends.
   */
  public MenuCoverage acrossClasses() {
    return with(new Demands(demands.percent, demands.leftOut, demands.page, true));
  }

  private MenuCoverage with(Demands other) {
    return new MenuCoverage(catalog, other);
  }

  /** What is told here counts as well: for calls on an engine of one's own in the same menus. */
  public CallListener listener() {
    return recorder;
  }

  /** What is covered up to now. */
  public Coverage coverage() {
    return Coverage.of(recorder.traffic()).without(demands.leftOut.toArray(Kind[]::new));
  }

  /** Begins to count. JUnit calls it. */
  @Override
  public void beforeAll(ExtensionContext context) {
    ExtensionContext keeper = demands.wholeRun ? context.getRoot() : context;
    ExtensionContext.Store store = keeper.getStore(NAMESPACE);
    synchronized (this) { // JUnit 5 and 6 have no one name for what does both
      if (store.get(this) == null) {
        store.put(this, new Watched());
      }
    }
  }

  /** Judges the class, unless it is one of several. JUnit calls it. */
  @Override
  public void afterAll(ExtensionContext context) {
    if (!demands.wholeRun) {
      Watched watched = context.getStore(NAMESPACE).get(this, Watched.class);
      if (watched != null) {
        watched.judge();
      }
    }
  }

  /** From the first class to the last one, or to the end of the only one. */
  private final class Watched implements AutoCloseable {
    private final CallWatch watch = CallWatch.open(catalog, recorder);

    void judge() {
      Coverage coverage = coverage();
      if (demands.page != null) {
        write(demands.page, coverage.page());
      }
      coverage.assertAtLeast(demands.percent);
    }

    @Override
    public void close() {
      watch.close();
      if (demands.wholeRun) {
        judge();
      }
    }
  }

  private static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("the page about coverage cannot be written", e);
    }
  }

  /** What is covered up to now. */
  @Override
  public String toString() {
    return "coverage of a " + catalog + ": " + coverage();
  }
}
