package io.twelvekeys.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.jqwik.BrokenMenus;
import io.twelvekeys.ivr.testkit.jqwik.CallerBehaviour;
import io.twelvekeys.ivr.testkit.jqwik.IvrArbitraries;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The properties of the testkit's README. */
class MenusProperties {
  @Property(tries = 200)
  void whoeverPressesNothingMoreIsServedWithinTenMinutes(@ForAll CallerBehaviour behaviour) {
    Caller caller = behaviour.of(Caller.dials(MenusTest.MENUS, "6000")).staysSilentToTheEnd();
    assertTrue(caller.time().toMinutes() < 10, caller::toString);
  }

  @Property(tries = 200)
  void nobodyIsPutThroughToTheOutside(@ForAll("calls") Scenario call) {
    assertTrue(call.run().lines().stream().noneMatch(line -> line.contains(" route pstn:")));
  }

  @Provide
  Arbitrary<Scenario> calls() {
    return IvrArbitraries.scenarios(MenusTest.MENUS);
  }

  @Property(tries = 200)
  void theStoreKeepsWhateverMenusThereAre(@ForAll IvrCatalog menus) throws IOException {
    StringWriter store = new StringWriter();
    IvrDefinitions.write(menus, store);
    assertEquals(menus, IvrDefinitions.read(new StringReader(store.toString())).orThrow());
  }

  @Property(tries = 200)
  void theEditorShowsWhatIsWrong(@ForAll BrokenMenus broken) {
    IvrDefinitions shown = IvrDefinitions.of(broken.entries());
    assertTrue(shown.errors().stream().allMatch(broken::isReportedBy), broken::toString);
  }
}
