package io.twelvekeys.ivr.testkit.coverage;

import static io.twelvekeys.ivr.testkit.Sample.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.traffic.Place.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Classes with tests of menus are run by JUnit, and what it reports is looked at. */
class MenuCoverageTest {
  private static final Kind[] FAILURES =
      List.of(Kind.values()).stream().filter(Kind::isFailure).toArray(Kind[]::new);

  @TempDir
  static Path folder;

  private static IvrCatalog menus(String greeting) {
    return IvrCatalog.of(menu("main", "6000")
        .on(Key.ONE, Destination.extension("201"))
        .on(Key.TWO, Destination.extension("202"))
        .shortGreeting(greeting)
        .build());
  }

  private static void press(IvrCatalog catalog, String key) {
    Caller.dials(catalog, "6000").presses(key).staysSilentToTheEnd();
  }

  /** Two keys, of which one is pressed. */
  static class HalfTested {
    static final IvrCatalog CATALOG = menus("half.wav");

    @RegisterExtension
    static final MenuCoverage COVERAGE = MenuCoverage.of(CATALOG)
        .without(FAILURES)
        .atLeast(100)
        .page(folder.resolve("deeper/half.html"));

    @Test
    void one() {
      press(CATALOG, "1");
    }
  }

  @Test
  void aClassThatTestsTooLittleFailsAndWritesThePageAllTheSame() throws IOException {
    List<String> failures = run(HalfTested.class);
    assertThat(failures)
        .singleElement()
        .asString()
        .startsWith("MenuCoverageTest$HalfTested: ")
        .contains("2 of 3 places (66 %), less than the 100 %", "\n  ivr.main.key.2");
    assertThat(Files.readString(folder.resolve("deeper/half.html"))).contains("66 %");
  }

  /** Both keys are pressed. */
  static class WellTested {
    static final IvrCatalog CATALOG = menus("well.wav");

    @RegisterExtension
    static final MenuCoverage COVERAGE =
        MenuCoverage.of(CATALOG).without(FAILURES).atLeast(100);

    @Test
    void one() {
      press(CATALOG, "1");
    }

    @Test
    void two() {
      press(CATALOG, "2");
    }
  }

  @Test
  void aClassThatTestsEnoughPasses() {
    assertThat(run(WellTested.class)).isEmpty();
  }

  @Test
  void callsInOtherMenusAndAfterTheClassDoNotCount() {
    assertThat(run(HalfTested.class)).hasSize(1);
    String before = HalfTested.COVERAGE.coverage().toString();
    press(HalfTested.CATALOG, "2");
    press(WellTested.CATALOG, "2");
    assertThat(HalfTested.COVERAGE.coverage()).hasToString(before);
  }

  /** What two classes test together. */
  static final class Shared {
    static final IvrCatalog CATALOG = menus("shared.wav");
    static final MenuCoverage COVERAGE =
        MenuCoverage.of(CATALOG).without(FAILURES).atLeast(100).acrossClasses();

    private Shared() {}
  }

  static class FirstHalf {
    @RegisterExtension
    static final MenuCoverage COVERAGE = Shared.COVERAGE;

    @Test
    void one() {
      press(Shared.CATALOG, "1");
    }
  }

  static class SecondHalf {
    @RegisterExtension
    static final MenuCoverage COVERAGE = Shared.COVERAGE;

    @Test
    void two() {
      press(Shared.CATALOG, "2");
    }
  }

  @Test
  void severalClassesAreJudgedTogetherAtTheEndOfTheRun() {
    assertThat(run(FirstHalf.class)).singleElement().asString().contains("\n  ivr.main.key.2");
    assertThat(run(FirstHalf.class, SecondHalf.class)).isEmpty();
  }

  @Test
  void aShareIsUpToAHundredPerCent() {
    assertThatThrownBy(() -> MenuCoverage.of(WellTested.CATALOG).atLeast(101))
        .hasMessageContaining("101");
  }

  /** Every failure of a run: what failed, and why. */
  private static List<String> run(Class<?>... classes) {
    List<String> failures = new ArrayList<>();
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
        .filters(EngineFilter.includeEngines("junit-jupiter"));
    for (Class<?> tests : classes) {
      request.selectors(selectClass(tests));
    }
    LauncherConfig plain = LauncherConfig.builder()
        .enableLauncherSessionListenerAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .build();
    LauncherFactory.create(plain).execute(request.build(), new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier what, TestExecutionResult result) {
        result
            .getThrowable()
            .ifPresent(thrown -> failures.add(what.getDisplayName() + ": " + thrown.getMessage()));
      }
    });
    return failures;
  }
}
