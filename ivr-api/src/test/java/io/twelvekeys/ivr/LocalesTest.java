package io.twelvekeys.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D1: nothing depends on the country in which it runs. */
@Isolated
class LocalesTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void goHome() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "tr-TR", "ar", "ar-u-nu-arab", "th-TH-u-nu-thai", "lt-LT"})
  void menusTextsAndProblemsAreTheSame(String country) {
    String usual = everything();
    Locale.setDefault(Locale.forLanguageTag(country));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    assertThat(everything()).isEqualTo(usual);
  }

  private static String everything() {
    Ivr menu = Ivr.named("TITLE I")
        .customer("acme")
        .extension("6000")
        .greeting("INFO.WAV")
        .on(Key.ONE, Destination.sip("sip:info@VOIP.INFO.EXAMPLE;TRANSPORT=TLS;user=IP"))
        .on(Key.TWO, Destination.extension("201"))
        .directDial(DirectDial.of("1xx"))
        .patience(Patience.DEFAULT.withAmbiguity(Duration.ofMillis(1_234)))
        .build();
    IvrCatalog catalog = IvrCatalog.of(menu);
    String problems = IvrCatalog.builder()
        .add(Menus.menu("I", "1").on(Key.ONE, Destination.ivr("ii")).build())
        .check()
        .toString();
    return menu + " " + menu.action(Key.ONE).orElseThrow().text() + " " + catalog.fingerprint()
        + catalog.warnings() + problems + new Prompt.Silence(Duration.ofMillis(1_500)).text();
  }
}
