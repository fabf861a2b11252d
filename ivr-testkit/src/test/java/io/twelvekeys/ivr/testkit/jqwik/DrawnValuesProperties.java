package io.twelvekeys.ivr.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.IvrDefinitionException;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import io.twelvekeys.ivr.testkit.scenario.ScenarioResult;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the arbitraries draw is what they say, found by its type alone. */
class DrawnValuesProperties {
  @Property(tries = 100)
  void anIvrIsRightOnItsOwn(@ForAll Ivr ivr) {
    assertThat(IvrCatalog.of(ivr).ivrs()).containsExactly(ivr);
  }

  @Property(tries = 100)
  void aPromptIsARowOfPartsThatAreNoRows(@ForAll Prompt prompt) {
    assertThat(prompt.parts()).isNotEmpty().noneMatch(Prompt.Sequence.class::isInstance);
  }

  @Property(tries = 200)
  void brokenMenusAreRefusedForTheirOneReason(@ForAll BrokenMenus broken) {
    IvrDefinitionException refused =
        catchThrowableOfType(IvrDefinitionException.class, broken::build);
    assertThat(refused.problems()).singleElement().matches(broken::isReportedBy, broken.what());
  }

  @Property(tries = 200)
  void everyCallEndsOnceWhateverItsScenario(@ForAll Scenario scenario) {
    assertEndsOnce(scenario.run());
  }

  @Property(tries = 100)
  void everyCallEndsOnceWhateverItsCallerDoes(
      @ForAll IvrCatalog catalog, @ForAll CallerBehaviour behaviour) {
    Caller caller = behaviour.of(Caller.dials(catalog, "6000")).staysSilentToTheEnd();
    assertThat(caller.events()).filteredOn(DrawnValuesProperties::isEnd).hasSize(1);
  }

  @Property(tries = 100)
  void linesAndEventsMakeAScenarioOfTheirMenus(
      @ForAll("menusAndLines") MenusAndLine menus, @ForAll CallerBehaviour behaviour) {
    Caller caller = behaviour.of(Caller.of(menus.catalog).withLine(menus.line).dials("6000"));
    assertThat(caller.events().get(0).text()).isEqualTo("0.000 dial 6000");
  }

  record MenusAndLine(IvrCatalog catalog, LineScript line) {}

  @Provide
  Arbitrary<MenusAndLine> menusAndLines() {
    return IvrArbitraries.catalogs(2)
        .flatMap(
            catalog -> IvrArbitraries.lines(catalog).map(line -> new MenusAndLine(catalog, line)));
  }

  @Property(tries = 200)
  void aMachineEndsOnceWhateverHappens(@ForAll IvrCatalog catalog, @ForAll EventSequence sequence) {
    Menus menus = Menus.of(catalog);
    List<Step> steps = sequence.happenTo(menus, catalog.ivrs().get(0));
    assertThat(steps).hasSize(sequence.moments().size() + 1);
    long ends = steps.stream()
        .flatMap(step -> step.facts().stream())
        .filter(CallFact.Ended.class::isInstance)
        .count();
    CallState last = steps.get(steps.size() - 1).next();
    assertThat(ends).isEqualTo(last.end().isPresent() ? 1 : 0);
    assertThat(Machine.step(last, Long.MAX_VALUE / 2, new Event.HungUp()).next().end())
        .isPresent();
  }

  private static void assertEndsOnce(ScenarioResult result) {
    assertThat(result.isStuck()).isFalse();
    assertThat(result.events()).filteredOn(DrawnValuesProperties::isEnd).hasSize(1);
  }

  private static boolean isEnd(LineEvent event) {
    return event.kind() == LineEvent.Kind.END;
  }
}
