package io.twelvekeys.ivr.testkit.jqwik;

import static io.twelvekeys.ivr.testkit.Sample.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Properties that fail are run by jqwik, and what it reports is as small as it can be: nothing is
 * left of menus and calls but what the failure needs.
 */
class ShrinkingTest {
  private static final String[] ONE_MENU = {
    "customer=acme", "ivr.m1.extension=6000", "ivr.m1.greeting=a.wav", "ivr.m1.name=Menu"
  };

  @Test
  void aCatalogShrinksToOneMenuWithOneKey() {
    assertThat(sample(NoKeyHangsUp.class))
        .containsExactlyInAnyOrder(with(ONE_MENU, "ivr.m1.key.1=hangup"));
    assertThat(sample(NoKeyLeadsAbroad.class))
        .containsExactlyInAnyOrder(with(ONE_MENU, "ivr.m1.key.1=pstn:+4000000"));
  }

  @Test
  void aCatalogShrinksToAsManyMenusAsItTakes() {
    assertThat(sample(NoTwoMenusQueueKeys.class))
        .containsExactlyInAnyOrder(with(
            ONE_MENU,
            "ivr.m1.barge-in=queue",
            "ivr.m2.barge-in=queue",
            "ivr.m2.extension=6001",
            "ivr.m2.greeting=a.wav",
            "ivr.m2.name=Menu"));
  }

  @Test
  void aDestinationShrinksToItsShortest() {
    assertThat(sample(NoApplicationHasAParameter.class))
        .containsExactly("Application[name=a, parameters={a=}]");
  }

  @Test
  void whatACallerDoesShrinksToOneKey() {
    assertThat(sample(NoCallerPressesHash.class)).containsExactly("presses #");
  }

  @Test
  void whatHappensToAMachineShrinksToOneEvent() {
    assertThat(sample(NobodyHangsUpOnAMachine.class)).containsExactly("[+0 hung-up]");
  }

  @Test
  void aCallShrinksToAScenarioOfOneKey() {
    List<String> sample = sample(NobodyIsConnected.class);
    assertThat(sample.get(sample.size() - 1))
        .isEqualTo("[definitions acme.properties, , 0.000 dial 6000, 0.000 key 3, ----]");
  }

  static class NoKeyHangsUp {
    @Property(seed = "1", shrinking = ShrinkingMode.FULL)
    void planted(@ForAll IvrCatalog catalog) {
      assertThat(keys(catalog)).doesNotContain(Navigation.HANG_UP);
    }
  }

  static class NoKeyLeadsAbroad {
    @Property(seed = "2", shrinking = ShrinkingMode.FULL)
    void planted(@ForAll IvrCatalog catalog) {
      assertThat(keys(catalog)).noneMatch(Destination.PstnNumber.class::isInstance);
    }
  }

  static class NoTwoMenusQueueKeys {
    @Property(seed = "3", shrinking = ShrinkingMode.FULL)
    void planted(@ForAll("upToThree") IvrCatalog catalog) {
      assertThat(catalog.ivrs())
          .filteredOn(ivr -> ivr.bargeIn() == BargeIn.QUEUE)
          .hasSizeLessThan(2);
    }

    @Provide
    Arbitrary<IvrCatalog> upToThree() {
      return IvrArbitraries.catalogs(3);
    }
  }

  static class NoApplicationHasAParameter {
    @Property(seed = "4", shrinking = ShrinkingMode.FULL)
    void planted(@ForAll Destination destination) {
      if (destination instanceof Destination.Application application) {
        assertThat(application.parameters()).isEmpty();
      }
    }
  }

  static class NoCallerPressesHash {
    @Property(seed = "5", shrinking = ShrinkingMode.FULL)
    void planted(@ForAll CallerBehaviour behaviour) {
      assertThat(behaviour.toString()).doesNotContain("#");
    }
  }

  static class NobodyHangsUpOnAMachine {
    @Property(seed = "6", shrinking = ShrinkingMode.FULL)
    void planted(@ForAll EventSequence sequence) {
      assertThat(sequence.moments()).noneMatch(moment -> moment.event() instanceof Event.HungUp);
    }
  }

  static class NobodyIsConnected {
    @Property(seed = "7", shrinking = ShrinkingMode.FULL)
    void planted(@ForAll("scenarios") Scenario scenario) {
      assertThat(scenario.run().lines()).noneMatch(line -> line.endsWith(" end connected"));
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
      return IvrArbitraries.scenarios(IvrCatalog.of(menu("main", "6000")
          .on(Key.THREE, Destination.extension("201"))
          .on(Key.STAR, Navigation.REPEAT)
          .build()));
    }
  }

  private static List<Action> keys(IvrCatalog catalog) {
    return catalog.ivrs().stream().flatMap(ivr -> ivr.keys().values().stream()).toList();
  }

  private static String[] with(String[] lines, String... more) {
    return Stream.of(lines, more).flatMap(Stream::of).toArray(String[]::new);
  }

  /** The shrunk sample as jqwik reports it, without its brackets, indentation and commas. */
  private static List<String> sample(Class<?> planted) {
    String report = report(planted);
    int begin = report.indexOf("Shrunk Sample");
    assertThat(begin).as(report).isPositive();
    return report
        .substring(begin, report.indexOf("Original Sample", begin))
        .lines()
        .skip(2) // of heading
        .map(line -> line.strip().replaceAll("^\\w+:|,$|\"", "").strip())
        .filter(line -> !line.matches("[\\[\\]{}]*"))
        .toList();
  }

  private static String report(Class<?> planted) {
    List<String> reports = new ArrayList<>();
    LauncherFactory.create(LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .build())
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(planted))
                .filters(EngineFilter.includeEngines("jqwik"))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "target/jqwik-planted")
                .build(),
            new TestExecutionListener() {
              @Override
              public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                reports.addAll(entry.getKeyValuePairs().values());
              }
            });
    return String.join("\n", reports);
  }
}
