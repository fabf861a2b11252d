package io.twelvekeys.ivr.testkit.population;

import static io.twelvekeys.ivr.testkit.Sample.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.Sample;
import io.twelvekeys.ivr.testkit.traffic.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final IvrCatalog COMPANY = Sample.company();
  private static final Population CALLERS = Population.of(COMPANY).callers(1_000);

  @Test
  void theSameSeedGivesTheSameFiguresOnEveryJdk() throws IOException {
    String figures = CALLERS.seed(42).failingTransfers(0.1).simulate().text();
    try (InputStream kept = getClass().getResourceAsStream("/population/company-42.txt")) {
      assertThat(figures).isEqualTo(new String(kept.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void theSameSeedGivesTheSameFiguresInEveryLocale() {
    String here = CALLERS.seed(7).simulate().text();
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(CALLERS.seed(7).simulate().text()).isEqualTo(here);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void anotherSeedGivesOtherCallers() {
    assertThat(CALLERS.seed(1).simulate().text().lines().skip(1))
        .isNotEqualTo(CALLERS.seed(2).simulate().text().lines().skip(1).toList());
    assertThat(CALLERS.seed(1).scenario(3, "x")).isNotEqualTo(CALLERS.seed(2).scenario(3, "x"));
  }

  @Test
  void everyCallIsCountedOnce() {
    Figures figures = CALLERS.simulate();
    assertThat(Arrays.stream(Outcome.values()).mapToLong(figures::count).sum()).isEqualTo(1_000);
    assertThat(Arrays.stream(Habit.values()).mapToLong(figures::count).sum()).isEqualTo(1_000);
    assertThat(figures.ends().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(1_000);
    assertThat(figures.times().count())
        .isEqualTo((int) (figures.count(Outcome.REACHED) + figures.count(Outcome.ELSEWHERE)));
    assertThat(figures.destinations().values().stream().mapToInt(Times::count).sum())
        .isEqualTo(figures.times().count());
  }

  @Test
  void whoIsServedAndComesBackHasReachedWhatWasWanted() {
    IvrCatalog catalog = IvrCatalog.of(menu("main", "6000")
        .on(Key.ONE, Destination.extension("201"))
        .on(Key.NINE, Navigation.HANG_UP)
        .build());
    LineScript line = LineScript.PLAIN.withRoute(
        Destination.extension("201"), RouteOutcome.Success.RETURNED, Duration.ofSeconds(5));
    Figures figures = Population.of(catalog)
        .callers(100)
        .line(line)
        .people(perfect(Habit.KNOWS_THE_WAY))
        .simulate();
    assertThat(figures.share(Outcome.REACHED)).isGreaterThan(0.95);
    assertThat(figures.ends()).containsOnlyKeys(EndCause.CALLER_HUNG_UP);
  }

  @Test
  void whoKnowsTheWayIsThereSoonerThanWhoListens() {
    LineScript line = LineScript.PLAIN.withPrompt("main-menu.wav", Duration.ofSeconds(20));
    Population main =
        Population.of(COMPANY).callers(300).dialling("larkfield", "6000").line(line);
    Times knowing = main.people(perfect(Habit.KNOWS_THE_WAY)).simulate().times();
    Times listening = main.people(perfect(Habit.LISTENS)).simulate().times();
    Times ahead = main.people(perfect(Habit.TYPES_AHEAD)).simulate().times();
    assertThat(knowing.percentile(90)).isLessThan(Duration.ofSeconds(8));
    assertThat(listening.percentile(1)).isGreaterThan(Duration.ofSeconds(20));
    assertThat(ahead.percentile(50)).isLessThan(knowing.percentile(50));
  }

  @Test
  void whoMakesNoMistakeReachesWhatIsWantedUnlessPatienceEnds() {
    for (Habit habit : new Habit[] {Habit.LISTENS, Habit.BARGES_IN, Habit.KNOWS_THE_WAY}) {
      Figures figures = CALLERS.people(perfect(habit)).simulate();
      assertThat(figures.count(Outcome.ELSEWHERE)).as(habit.text()).isZero();
      assertThat(figures.count(Outcome.DEAD_END)).as(habit.text()).isZero();
      assertThat(figures.share(Outcome.GAVE_UP)).as(habit.text()).isLessThan(0.01);
    }
  }

  @Test
  void aSilentCallerOfAMenuThatHangsUpComesToADeadEnd() {
    IvrCatalog catalog = IvrCatalog.of(
        menu("main", "6000").on(Key.ONE, Destination.extension("201")).build());
    Figures figures = Population.of(catalog)
        .callers(200)
        .people(perfect(Habit.SILENT).withPatience(Duration.ofHours(5)))
        .simulate();
    assertThat(figures.share(Outcome.DEAD_END)).isEqualTo(1);
    assertThat(figures.ends()).containsOnlyKeys(EndCause.NO_INPUT);
    assertThat(figures.losingMenus()).singleElement().satisfies(menu -> {
      assertThat(menu.ivr().id()).isEqualTo("main");
      assertThat(menu.deadEnds()).isEqualTo(200);
      assertThat(menu.noInputs()).isEqualTo(600);
    });
    assertThat(figures.neverUsed()).containsExactly(Place.of(catalog.ivrs().get(0), Key.ONE));
  }

  @Test
  void aPatternThatAKeyShadowsIsNeverUsed() {
    IvrCatalog catalog = IvrCatalog.of(menu("main", "6000")
        .on(Key.TWO, Destination.extension("100"))
        .patience(Patience.DEFAULT.withAmbiguity(Duration.ZERO))
        .directDial(DirectDial.of("2xx"))
        .build());
    Figures figures = Population.of(catalog).callers(2_000).simulate();
    assertThat(figures.neverUsed())
        .extracting(Place::text)
        .containsExactly("ivr.main.direct-dial.2xx");
  }

  @Test
  void whereNobodyIsFreeNobodyIsReached() {
    Figures figures = CALLERS.failingTransfers(1).simulate();
    assertThat(figures.count(Outcome.REACHED) + figures.count(Outcome.ELSEWHERE))
        .isZero();
    assertThat(figures.ends()).containsKey(EndCause.TRANSFER_FAILED);
  }

  @Test
  void whatNobodyWantsIsReachedByMistakeAtMost() {
    Population careful = Population.of(COMPANY)
        .callers(300)
        .dialling("larkfield", "6010")
        .people(perfect(Habit.LISTENS));
    assertThat(careful.wanting("group:sales", 0).simulate().destinations())
        .doesNotContainKey("group:sales");
    assertThat(careful.wanting("group:sales", 1_000_000).simulate().destinations())
        .containsOnlyKeys("group:sales");
  }

  @Test
  void callersOfAMenuOfWordsAloneAreInformed() {
    Figures figures = Population.of(COMPANY)
        .callers(100)
        .dialling("larkfield", "6040")
        .people(perfect(Habit.LISTENS))
        .simulate();
    assertThat(figures.share(Outcome.INFORMED)).isEqualTo(1);
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> CALLERS.callers(0)).hasMessageContaining("a caller at least");
    assertThatThrownBy(() -> CALLERS.dialling("larkfield", "1"))
        .hasMessageContaining("no IVR of larkfield");
    assertThatThrownBy(() -> CALLERS.failingTransfers(1.1)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> CALLERS.wanting("group:x", -1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> CALLERS.wanting("group:sale", 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no way to 'group:sale'; did you mean 'group:sales'?");
    assertThatThrownBy(() -> CALLERS.wanting("reception", 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no way to 'reception'; known: ")
        .hasMessageContaining("group:sales, ");
    LineScript typo = LineScript.PLAIN.withFailingPrompt("main-menue.wav");
    assertThatThrownBy(() -> CALLERS.line(typo))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no prompt 'main-menue.wav'; did you mean 'main-menu.wav'?");
    assertThatThrownBy(() -> People.USUAL.withMistakes(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> People.USUAL.with(Habit.LOST, -1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> People.USUAL.withOnly(Habit.LOST).with(Habit.LOST, 0))
        .hasMessageContaining("some habit");
    assertThatThrownBy(() -> People.USUAL.withPatience(Duration.ZERO)).hasMessageContaining("PT0S");
    assertThatThrownBy(() -> People.USUAL.withTolerance(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> Population.of(IvrCatalog.of())).hasMessageContaining("no menu");
  }

  private static People perfect(Habit habit) {
    return People.USUAL.withOnly(habit).withMistakes(0).withMisunderstandings(0);
  }
}
