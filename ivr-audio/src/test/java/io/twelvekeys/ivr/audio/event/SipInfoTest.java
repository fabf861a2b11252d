package io.twelvekeys.ivr.audio.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys in the bodies of SIP INFO requests. */
class SipInfoTest {
  private static final String RELAY = "application/dtmf-relay";

  @Test
  void relayBodiesInAnyCaseWithBlanks() {
    SipInfoKey five = new SipInfoKey('5', Duration.ofMillis(250));
    assertThat(SipInfoKey.read(RELAY, "Signal=5\r\nDuration=250\r\n")).contains(five);
    assertThat(SipInfoKey.read(RELAY, "SIGNAL= 5\nduration= 250")).contains(five);
    assertThat(SipInfoKey.read("Application/DTMF-Relay ; charset=x", "signal = 5 \nDURATION=250"))
        .contains(five);
    assertThat(SipInfoKey.read(RELAY, five.relayBody())).contains(five);
  }

  @Test
  void starAndHashAreSignsOrNumbers() {
    for (String star : new String[] {"*", "10"}) {
      assertThat(symbol(RELAY, "Signal=" + star)).contains('*');
      assertThat(symbol("application/dtmf", star + "\r\n")).contains('*');
    }
    for (String hash : new String[] {"#", "11"}) {
      assertThat(symbol(RELAY, "Signal=" + hash)).contains('#');
      assertThat(symbol("application/dtmf", hash)).contains('#');
    }
    assertThat(symbol("application/dtmf", "d")).contains('D');
  }

  @Test
  void aRequestWithoutATypeOrABodyHoldsNoKey() {
    assertThat(SipInfoKey.read(null, "Signal=5")).isEmpty();
    assertThat(SipInfoKey.read(RELAY, null)).isEmpty();
    assertThat(new InfoDialog().take(1, null, null)).isEmpty();
  }

  @Test
  void whatSaysNoDurationLastsTheUsualTime() {
    assertThat(SipInfoKey.read("application/dtmf", "7"))
        .contains(new SipInfoKey('7', SipInfoKey.USUAL));
    assertThat(SipInfoKey.read(RELAY, "Signal=7\nDuration=-3"))
        .contains(new SipInfoKey('7', SipInfoKey.USUAL));
    assertThat(SipInfoKey.read(RELAY, "Signal=7\nDuration=999999999"))
        .contains(new SipInfoKey('7', Duration.ofMinutes(1)));
  }

  @Test
  void whatHoldsNoKeyIsEmpty() {
    assertThat(SipInfoKey.read(RELAY, "")).isEmpty();
    assertThat(SipInfoKey.read(RELAY, "Signal=\nDuration=160")).isEmpty();
    assertThat(SipInfoKey.read(RELAY, "Signal=12")).isEmpty();
    assertThat(SipInfoKey.read("application/dtmf", "")).isEmpty();
    assertThat(SipInfoKey.read("application/dtmf", "hookflash")).isEmpty();
    assertThat(SipInfoKey.read("application/media_control+xml", "Signal=1")).isEmpty();
    assertThat(SipInfoKey.read(RELAY, "Signal=1\n" + "x".repeat(2000))).isEmpty();
  }

  @Test
  void aRequestThatIsSentAgainIsOneKey() {
    InfoDialog dialog = new InfoDialog();
    assertThat(dialog.take(7, RELAY, "Signal=1")).isPresent();
    assertThat(dialog.take(7, RELAY, "Signal=1")).isEmpty();
    assertThat(dialog.take(8, RELAY, "")).isEmpty();
    assertThat(dialog.take(9, RELAY, "Signal=1")).isPresent();
    assertThat(dialog.take(8, RELAY, "Signal=2")).isEmpty();
  }

  private static Optional<Character> symbol(String type, String body) {
    return SipInfoKey.read(type, body).map(SipInfoKey::symbol);
  }
}
