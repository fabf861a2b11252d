package io.twelvekeys.ivr.testkit.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExplorerTest {
  private static IvrBuilder menu(String id, String extension) {
    return Ivr.named(id).customer("acme").extension(extension).greeting(id + ".wav");
  }

  @Test
  void twoSoundMenusAreExploredToClosureWithoutAFinding() {
    Ivr main = menu("main", "6000")
        .on(Key.ONE, Destination.extension("201"))
        .on(Key.TWO, Destination.ivr("support"))
        .build();
    Ivr support = menu("support", "6001")
        .on(Key.ONE, Destination.group("support"))
        .on(Key.NINE, Navigation.BACK)
        .build();
    Exploration exploration = Explorer.explore(IvrCatalog.of(main, support));
    exploration.assertSound();
    assertThat(exploration.isComplete()).isTrue();
    assertThat(exploration.everyCallEnds()).isTrue();
    // 3 attempts: a greeting of 1 s and 10 s of silence each
    assertThat(exploration.longestSilentStay()).contains(Duration.ofSeconds(33));
    assertThat(exploration.silentStays().get(0).ends()).containsExactly("no-input");
    assertThat(exploration.shortestWays().get("group:support"))
        .hasToString("dial 6001, press 1, 0.000 s");
  }

  @Test
  void aCallerWhoDoesNothingAndGoesRoundIsFound() {
    Ivr main = menu("main", "6000")
        .on(Key.ONE, Destination.extension("201"))
        .onNoInput(Destination.ivr("other"))
        .build();
    Ivr other = menu("other", "6001")
        .on(Key.ONE, Destination.extension("202"))
        .onNoInput(Destination.ivr("main"))
        .build();
    Exploration exploration = Explorer.explore(IvrCatalog.of(main, other));
    assertThat(exploration.everyCallEnds()).isFalse();
    assertThat(exploration.longestSilentStay()).isEmpty();
    assertThat(exploration.findings(Finding.Kind.SILENT_CIRCLE)).hasSize(1);
    assertThatThrownBy(exploration::assertEveryCallEnds)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("goes round in")
        .hasMessageContaining("0.000 dial 6000");
  }

  @Test
  void aMenuThatOnlyHangingUpLeavesIsFound() {
    Ivr main = menu("main", "6000").on(Key.ONE, Destination.ivr("trap")).build();
    Ivr trap = menu("trap", "6001")
        .on(Key.ONE, Navigation.REPEAT)
        .onNoInput(Navigation.REPEAT)
        .onNoMatch(Navigation.REPEAT)
        .build();
    Exploration exploration =
        Explorer.of(IvrCatalog.of(main, trap)).dialling("acme", "6000").explore();
    Finding stranded = exploration.findings(Finding.Kind.STRANDED).get(0);
    assertThat(stranded.where()).isEqualTo("ivr.trap");
    assertThat(stranded.example().orElseThrow().keys()).isEqualTo("1");
  }

  @Test
  void aMenuThatNobodyIsSentToIsFoundWhenOnlyTheMainNumberIsDialled() {
    Ivr main = menu("main", "6000").on(Key.ONE, Destination.extension("201")).build();
    Ivr lost = menu("lost", "6001").on(Key.ONE, Destination.extension("202")).build();
    Exploration exploration =
        Explorer.of(IvrCatalog.of(main, lost)).dialling("acme", "6000").explore();
    assertThat(exploration.findings(Finding.Kind.UNREACHABLE_MENU))
        .extracting(Finding::where)
        .containsExactly("ivr.lost");
    assertThatThrownBy(exploration::assertEveryMenuIsReachable).hasMessageContaining("ivr.lost");
  }

  @Test
  void aPatternThatAKeyShadowsIsFound() {
    Ivr main = menu("main", "6000")
        .on(Key.TWO, Destination.extension("100"))
        .patience(io.twelvekeys.ivr.Patience.DEFAULT.withAmbiguity(Duration.ZERO))
        .directDial(DirectDial.of("2xx", "3xx"))
        .build();
    Exploration exploration = Explorer.explore(IvrCatalog.of(main));
    assertThat(exploration.findings())
        .extracting(Finding::what)
        .containsExactly("no number of 2xx can be dialled");
  }

  @Test
  void anActionThatNothingChoosesIsFound() {
    Ivr main = menu("main", "6000")
        .on(Key.ONE, Navigation.REPEAT)
        .onTransferFailed(Destination.extension("100"))
        .build();
    Exploration exploration = Explorer.explore(IvrCatalog.of(main));
    assertThat(exploration.findings(Finding.Kind.UNREACHABLE_ACTION))
        .extracting(Finding::where)
        .containsExactly("ivr.main.on.transfer-failed");
  }

  @Test
  void longNumbersOfAnyDigitsDoNotMultiplyTheStates() {
    Ivr main = menu("main", "6000").directDial(DirectDial.of("xxxxxxxxxxxx")).build();
    assertThat(Explorer.explore(IvrCatalog.of(main)).states()).isLessThan(2_000);
  }

  @Test
  void aTreeOfAHundredMenusIsExploredToClosure() {
    IvrCatalog catalog = LargeMenus.tree(100, 4, true);
    Exploration exploration = Explorer.of(catalog).dialling("acme", "7000").explore();
    exploration.assertSound();
    assertThat(exploration.isComplete()).isTrue();
  }

  @Test
  void theCountsOfThePageAboutGrowthAreThoseOfToday() throws java.io.IOException {
    var page = java.nio.file.Files.readString(
        io.twelvekeys.ivr.testkit.Sample.FILE.resolveSibling("../../../docs/exploration.md"));
    Exploration company = Explorer.explore(io.twelvekeys.ivr.testkit.Sample.company());
    Exploration tree =
        Explorer.of(LargeMenus.tree(10, 4, true)).dialling("acme", "7000").explore();
    assertThat(page)
        .contains(row("the sample company, 7 menus", company))
        .contains(row("tree of 10 menus, main number, direct dial", tree));
  }

  private static String row(String what, Exploration seen) {
    return String.format(
        java.util.Locale.ROOT, "| %s | %,d | %,d | ", what, seen.states(), seen.transitions());
  }

  @Test
  void everyShortestWayIsACallThatGetsThere() {
    Explorer.explore(io.twelvekeys.ivr.testkit.Sample.company())
        .shortestWays()
        .forEach((destination, way) -> assertThat(way.run().lines())
            .as(way.toString())
            .anyMatch(line -> line.endsWith(" route " + destination)));
  }

  @Test
  void anEmptyCatalogIsRefused() {
    assertThatThrownBy(() -> Explorer.explore(IvrCatalog.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no menu to explore in an empty catalog");
  }

  @Test
  void explorationThatWasStoppedSaysSoAndProvesNothing() {
    Ivr main = menu("main", "6000").on(Key.ONE, Destination.extension("201")).build();
    Exploration exploration = Explorer.of(IvrCatalog.of(main)).atMost(5).explore();
    assertThat(exploration.isComplete()).isFalse();
    assertThat(exploration.everyCallEnds()).isFalse();
    assertThatThrownBy(exploration::assertEveryCallEnds).hasMessageContaining("atMost");
  }
}
