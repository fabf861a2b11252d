package io.twelvekeys.examples.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.port.EndCause;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key counts once, by whichever way it comes. */
class KeysTest {
  private Fixture host;
  private Phone phone;

  @BeforeEach
  void open() throws Exception {
    host = new Fixture(UnaryOperator.identity());
    phone = host.phone();
  }

  @AfterEach
  void close() throws Exception {
    host.close();
  }

  @Test
  void telephoneEventIsAKey() throws Exception {
    phone.dials("6000");
    phone.presses('2');
    assertThat(phone.hears("support.wav", G711.MU_LAW, 160, 8000, 120)).isTrue();
    hungUpAfter("key 2");
  }

  @Test
  void keyStopsThePrompt() throws Exception {
    phone.dials("6001");
    phone.hears(20);
    phone.presses('5'); // not bound: the greeting begins again
    String heard = Fixture.text(phone.hears(100));
    String second = Fixture.companded("support.wav", G711.MU_LAW, 160, 3200);
    assertThat(heard.indexOf(second)).as("where the greeting begins again").isPositive();
    String end = Fixture.companded("support.wav", G711.MU_LAW, 15_000, 1000);
    String before = heard.substring(0, heard.indexOf(second));
    assertThat(before.contains(end)).as("the first greeting went on to its end").isFalse();
    phone.hangsUp();
  }

  @Test
  void infoIsAKeyInBothForms() throws Exception {
    phone.dials("6000");
    phone.sends("INFO", "Signal=2\r\nDuration=160\r\n", "Content-Type: application/dtmf-relay");
    phone.expect(200, "INFO");
    phone.sends("INFO", "9", "Content-Type: application/dtmf");
    phone.expect(200, "INFO");
    phone.sends("INFO", "#", "Content-Type: application/dtmf");
    phone.expect(200, "INFO");
    phone.isHungUpOn();
    assertThat(host.record().trace()).contains("key 2\n").contains("key 9\n").contains("key #\n");
  }

  @Test
  void infoThatIsSentAgainIsOneKey() throws Exception {
    phone.dials("6000");
    String relay = "Signal=2\r\nDuration=160\r\n";
    phone.sends("INFO", relay, "Content-Type: application/dtmf-relay");
    phone.expect(200, "INFO");
    phone.sendsAgain("INFO", relay, "Content-Type: application/dtmf-relay");
    phone.expect(200, "INFO");
    hungUpAfter("key 2");
  }

  @Test
  void emptyInfoIsAnsweredAndNoKey() throws Exception {
    phone.dials("6000");
    phone.sends("INFO", "");
    phone.expect(200, "INFO");
    phone.hangsUp();
    assertThat(host.record().trace()).doesNotContain(" key ");
  }

  @Test
  void tonesAreKeysWhereNothingElseWasOffered() throws Exception {
    phone.invite("6000", phone.sdp("8"));
    phone.hasSoundAt(phone.expect(200).port());
    phone.acknowledge("");
    phone.sounds('2', G711.A_LAW);
    hungUpAfter("key 2");
  }

  @Test
  void tonesBesideTelephoneEventsAreNotCounted() throws Exception {
    phone.dials("6000");
    phone.sounds('2', G711.MU_LAW);
    phone.presses('2');
    hungUpAfter("key 2");
  }

  @Test
  void eventsOfAnotherPayloadTypeAreNoKeys() throws Exception {
    phone.invite("6000", phone.sdp("0 97").replace("rtpmap:101", "rtpmap:97"));
    phone.hasSoundAt(phone.expect(200).port());
    phone.acknowledge("");
    phone.presses('1'); // as 101, which was not agreed on
    phone.sends("INFO", "#", "Content-Type: application/dtmf");
    phone.isHungUpOn();
    CallRecord record = host.record();
    assertThat(record.trace()).contains("key #").doesNotContain("key 1");
    assertThat(record.cause()).isEqualTo(EndCause.HUNG_UP);
  }

  /** Hangs up when the host has had that key, and looks that it was the only one. */
  private void hungUpAfter(String key) throws Exception {
    long end = System.nanoTime() + Phone.PATIENCE.toNanos();
    while (!host.metrics.totals().contains("keys: 1") && System.nanoTime() < end) {
      phone.hears(1);
    }
    phone.hears(10);
    phone.hangsUp();
    assertThat(host.record().trace().lines().filter(line -> line.contains(" key ")))
        .singleElement()
        .asString()
        .endsWith(key);
  }
}
