package io.twelvekeys.examples.embedding;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome.Failure;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.coverage.MenuCoverage;
import io.twelvekeys.ivr.testkit.traffic.Place.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that go through all that the sample's menus have. */
class CoveredMenusTest {
  private static final IvrCatalog MENUS = MenusTest.MENUS;

  @RegisterExtension
  static final MenuCoverage COVERAGE = MenuCoverage.of(MENUS)
      .without(Kind.PROMPT_FAILED)
      .atLeast(90)
      .page(Path.of("target/menus.html"));

  @ParameterizedTest
  @ValueSource(strings = {"6000", "6001"})
  void whoSaysNothingOrPressesWrongKeysIsNotKeptForEver(String extension) {
    Caller.dials(MENUS, extension).staysSilentToTheEnd();
    Caller wrong = Caller.dials(MENUS, extension);
    for (int attempt = 0; attempt < 3; attempt++) {
      wrong.waits(Caller.seconds(2)).presses("7");
    }
    wrong.ends(EndCause.NO_MATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6000", "6001"})
  void whoIsNotPutThroughThreeTimesIsTold(String extension) {
    LineScript line = LineScript.PLAIN
        .withRoute(Destination.extension("201"), Failure.BUSY)
        .withRoute(Destination.group("support"), Failure.BUSY);
    Caller caller = Caller.of(MENUS).withLine(line).dials(extension);
    for (int attempt = 0; attempt < 3; attempt++) {
      caller.waits(Caller.seconds(2)).presses("1");
    }
    caller.ends(EndCause.TRANSFER_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"21", "9"})
  void whoPressesWhatThereIsIsPutThrough(String keys) {
    Caller.dials(MENUS, keys.equals("9") ? "6001" : "6000").types(keys, Caller.seconds(2));
  }
}
