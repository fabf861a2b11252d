package io.twelvekeys.ivr.testkit.coverage;

import static io.twelvekeys.ivr.testkit.Sample.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.testkit.Caller;
import io.twelvekeys.ivr.testkit.traffic.Place;
import io.twelvekeys.ivr.testkit.traffic.Place.Kind;
import io.twelvekeys.ivr.testkit.traffic.Traffic;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Ivr MAIN = Ivr.named("Main <a> & \"b\"")
      .customer("acme")
      .extension("6000")
      .greeting("main.wav")
      .id("main")
      .on(Key.ONE, Destination.group("sales"))
      .on(Key.TWO, Destination.ivr("other"))
      .build();
  private static final Ivr OTHER =
      menu("other", "6001").on(Key.STAR, Destination.extension("202")).build();
  private static final IvrCatalog CATALOG = IvrCatalog.of(MAIN, OTHER);

  @Test
  void whatCallsWentThroughIsCoveredAndTheRestIsNamed() {
    Coverage coverage = by(Caller.dials(CATALOG, "6000").presses("1").staysSilentToTheEnd());
    // each menu: itself, its keys, two of each of three failures, and a prompt that fails
    assertThat(coverage.total()).isEqualTo(10 + 9);
    assertThat(coverage.covered()).isEqualTo(2);
    assertThat(coverage.percent()).isEqualTo(10);
    assertThat(coverage.total(Kind.MENU)).isEqualTo(2);
    assertThat(coverage.covered(Kind.MENU)).isEqualTo(1);
    assertThat(coverage.missed())
        .extracting(Place::text)
        .hasSize(17)
        .startsWith("ivr.main.key.2", "ivr.main.no-input", "ivr.main.on.no-input")
        .contains("ivr.other", "ivr.other.key.*", "ivr.other.prompt-failed");
    assertThat(coverage).hasToString("2 of 19 places (10 %)");
  }

  @Test
  void kindsCanBeLeftOut() {
    Coverage keys = by(Caller.dials(CATALOG, "6000").presses("1").staysSilentToTheEnd())
        .without(
            Kind.NO_INPUT,
            Kind.LAST_NO_INPUT,
            Kind.NO_MATCH,
            Kind.LAST_NO_MATCH,
            Kind.TRANSFER_FAILED,
            Kind.LAST_TRANSFER_FAILED,
            Kind.PROMPT_FAILED);
    assertThat(keys).hasToString("2 of 5 places (40 %)");
    assertThat(keys.without(Kind.MENU, Kind.KEY)).hasToString("0 of 0 places (100 %)");
  }

  @Test
  void tooLittleFailsWithAllThatWasMissed() {
    Coverage coverage = by(Caller.dials(CATALOG, "6000").presses("1").staysSilentToTheEnd());
    assertThatCode(() -> coverage.assertAtLeast(10)).doesNotThrowAnyException();
    assertThatThrownBy(() -> coverage.assertAtLeast(11))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("calls went through 2 of 19 places (10 %), less than the 11 %")
        .hasMessageContaining("\n  ivr.main.key.2\n")
        .hasMessageEndingWith("\n  ivr.other.prompt-failed");
  }

  @Test
  void aHundredPerCentMeansAll() {
    Caller caller = Caller.dials(CATALOG, "6000").presses("1").staysSilentToTheEnd();
    Coverage all = by(caller).without(Kind.values());
    assertThatCode(() -> all.assertAtLeast(100)).doesNotThrowAnyException();
  }

  @Test
  void thePageShowsEveryPlaceAndNeedsNothingElse() {
    String page =
        by(Caller.dials(CATALOG, "6000").presses("1").staysSilentToTheEnd()).page();
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<h1>Coverage of menus: 10 %</h1>")
        .contains("<tr><th>menus<td class=\"n\">1<td>of 2")
        .contains("<div class=\"key hit\"><b>1</b> <span class=\"mark\">✓ 1</span>")
        .contains("<small>group:sales</small>")
        .contains("<h2>Main &lt;a&gt; &amp; &quot;b&quot;</h2>")
        .contains("<div class=\"key miss\"><b>2</b> <span class=\"mark\">✗ never</span>")
        .contains("<div class=\"key unbound\"><b>#</b></div>")
        .contains("ivr.other, 6001: never entered")
        .contains("<td class=\"miss\">✗ never<td>on.no-match")
        .doesNotContain("http", "<script", "<a>");
  }

  private static Coverage by(Caller caller) {
    Traffic.Recorder recorder = Traffic.recorder(CATALOG);
    recorder.add(caller.trace().orElseThrow());
    return Coverage.of(recorder.traffic());
  }
}
