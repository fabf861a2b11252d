package io.twelvekeys.ivr.testkit.scenario;

import static io.twelvekeys.ivr.Destination.application;
import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.ivr;
import static io.twelvekeys.ivr.testkit.Sample.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.explore.Explorer;
import io.twelvekeys.ivr.testkit.explore.Finding;
import io.twelvekeys.ivr.testkit.population.Population;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of menus that no file holds, such as secret ones, are kept as scenarios all the same. */
class JavaMenusTest {
  private static final Ivr PIN = menu("pin", "6001")
      .on(Key.ONE, application("voicemail"))
      .secret()
      .onNoInput(ivr("pin"))
      .build();
  private static final Ivr MAIN =
      menu("main", "6000").on(Key.ONE, extension("201")).on(Key.TWO, ivr("pin")).build();
  private static final IvrCatalog MENUS = IvrCatalog.of(MAIN, PIN);
  private static final String NOWHERE = "nowhere.properties";

  @TempDir
  private Path folder;

  @Test
  void aStoryIsKeptAndRun() throws IOException {
    Caller caller = Caller.dials(MENUS, "6000").presses("2").presses("9").presses("1");
    caller.staysSilentToTheEnd();
    Path file = folder.resolve("voicemail.scenario");
    Files.writeString(file, caller.scenario(NOWHERE));
    Scenario kept = Scenario.read(file, MENUS);
    assertThat(kept.run().diff()).isEmpty();
    assertThat(kept.catalog()).isSameAs(MENUS);
    assertThat(kept.text()).isEqualTo(caller.scenario(NOWHERE));
    assertThat(kept.name()).isEqualTo(file.toString());
  }

  @Test
  void aCounterExampleIsKeptAndFailsUntilTheMenusAreMended() {
    Finding circle =
        Explorer.explore(MENUS).findings(Finding.Kind.SILENT_CIRCLE).get(0);
    String test = circle.example().orElseThrow().test(NOWHERE);
    assertThat(Scenario.parse("circle", test, MENUS).run().matches()).isFalse();
    Ivr mended =
        menu("pin", "6001").on(Key.ONE, application("voicemail")).secret().build();
    IvrCatalog sound = IvrCatalog.of(MAIN, mended);
    assertThat(Scenario.parse("circle", test, sound).run().diff()).isEmpty();
  }

  @Test
  void theCallOfARandomCallerIsKeptAndRun() {
    Population population = Population.of(MENUS).callers(20).seed(7);
    for (int caller = 0; caller < 20; caller++) {
      String text = population.scenario(caller, NOWHERE);
      ScenarioResult came = Scenario.parse("caller " + caller, text, MENUS).run();
      assertThat(came.isStuck()).as(text).isFalse();
      String kept = came.updatedText();
      assertThat(Scenario.parse("caller " + caller, kept, MENUS).run().diff()).isEmpty();
    }
  }

  @Test
  void aFileStillNamesDefinitions() {
    assertThatThrownBy(() -> Scenario.parse("a", "0.000 dial 6000\n", MENUS))
        .isInstanceOf(ScenarioException.class)
        .hasMessage("a, line 2: no definitions are named; definitions FILE");
  }

  @Test
  void aFileThatIsNoUtf8() throws IOException {
    Path file = folder.resolve("latin.scenario");
    Files.write(file, "# \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Scenario.read(file, MENUS))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("latin.scenario, file: it holds bytes that are no UTF-8; UTF-8");
  }

  @Test
  void whoseMenusAreCalledIsClear() {
    Ivr other = Ivr.named("Main")
        .customer("globex")
        .extension("6000")
        .greeting("globex.wav")
        .on(Key.ONE, extension("301"))
        .build();
    assertThatThrownBy(() -> Scenario.parse("a", "", IvrCatalog.of(MAIN, PIN, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the catalog has 2 customers: hand in the menus of the one who is called");
  }
}
