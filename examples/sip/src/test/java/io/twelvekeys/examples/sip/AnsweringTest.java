package io.twelvekeys.examples.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.EndCause;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever dials a menu hears it, in the codec that was offered; whoever dials nothing hears no. */
class AnsweringTest {
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
  void greetingIsHeardToTheSample() throws Exception {
    phone.dials("6000");
    assertThat(phone.hears("welcome.wav", G711.MU_LAW, 0, 16_000, 102)).isTrue();
    phone.hangsUp();
    CallRecord record = host.record();
    assertThat(record.cause()).isEqualTo(EndCause.CALLER_HUNG_UP);
    assertThat(sent(record)).isGreaterThanOrEqualTo(102);
    host.awaitNothingLeft();
  }

  @Test
  void firstCodecOfTheOfferIsTaken() throws Exception {
    phone.invite("6000", phone.sdp("8 0 " + Phone.EVENTS));
    SipMessage ok = phone.expect(200);
    assertThat(ok.body()).contains("RTP/AVP 8 101\r\n", "PCMA/8000", "telephone-event/8000");
    phone.acknowledge("");
    assertThat(phone.hears("welcome.wav", G711.A_LAW, 0, 7000, 50)).isTrue();
    phone.hangsUp();
  }

  @Test
  void withoutAnOfferTheHostOffersAndTheAckAnswers() throws Exception {
    phone.invite("6000", "");
    SipMessage ok = phone.expect(200);
    assertThat(ok.body()).contains("RTP/AVP 0 8 101\r\n");
    phone.acknowledge(phone.sdp("8 " + Phone.EVENTS));
    assertThat(phone.hears("welcome.wav", G711.A_LAW, 0, 1000, 10)).isTrue();
    phone.hasSoundAt(ok.port());
    phone.presses('#');
    phone.isHungUpOn();
    assertThat(host.record().cause()).isEqualTo(EndCause.HUNG_UP);
  }

  @Test
  void otherMediaAreDeclinedAndKeepTheirPlace() throws Exception {
    String offer = phone
        .sdp("0 " + Phone.EVENTS)
        .replaceFirst("m=audio", "m=video 4000 RTP/AVP 99\r\nm=audio");
    phone.invite("6000", offer);
    assertThat(phone.expect(200).body().lines().filter(line -> line.startsWith("m=")))
        .element(0)
        .isEqualTo("m=video 0 RTP/AVP 99");
    phone.acknowledge("");
    phone.hangsUp();
  }

  @Test
  void extensionThatNoMenuHasIsNotFound() throws Exception {
    phone.invite("6999", phone.sdp("0"));
    phone.expect(404);
    host.awaitNothingLeft();
  }

  @Test
  void whoHasNoG711IsToldSo() throws Exception {
    phone.invite("6000", phone.sdp("9 18"));
    assertThat(phone.expect(488).header("Warning")).contains("PCMU");
    host.awaitNothingLeft();
  }

  @Test
  void whatIsRequiredAndNotKnownIsNamed() throws Exception {
    phone.invite("6000", phone.sdp("0"), "Require: 100rel");
    assertThat(phone.expect(420).header("Unsupported")).isEqualTo("100rel");
  }

  @Test
  void bodyThatIsNoSdpIsRefused() throws Exception {
    phone.invite("6000", "<sip/>", "Content-Type: application/xml");
    assertThat(phone.expect(415).header("Accept")).isEqualTo("application/sdp");
  }

  @Test
  void moreCallsThanTheHostMayHaveAreBusy() throws Exception {
    try (Fixture small = new Fixture(settings -> settings.withMaxCalls(1))) {
      small.phone().dials("6000");
      Phone second = small.phone();
      second.invite("6000", second.sdp("0"));
      second.expect(486);
      assertThat(small.host.refused()).isEqualTo(1);
    }
  }

  @Test
  void portThatIsTakenIsToldWithTheReason() throws Exception {
    assertThatThrownBy(() -> SipHost.open(
            HostSettings.at(host.address),
            Fixture.MENUS,
            Fixture::sound,
            CallListener.NONE,
            record -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot listen at 127.0.0.1:" + host.address.getPort() + ": ")
        .hasMessageContaining("in use");
  }

  @Test
  void hostThatDrainsTakesNoCall() throws Exception {
    phone.dials("6000");
    phone.hears(1);
    var drained = host.host.drain(java.time.Duration.ofSeconds(30));
    Phone late = host.phone();
    late.invite("6000", late.sdp("0"));
    assertThat(late.expect(503).header("Retry-After")).isNotEmpty();
    assertThat(drained).isNotDone();
    phone.presses('#');
    phone.isHungUpOn();
    drained.get(10, java.util.concurrent.TimeUnit.SECONDS);
  }

  @Test
  void optionsAreAnswered() throws Exception {
    phone.invite("6000", "");
    phone.expect(200);
    phone.acknowledge(phone.sdp("0"));
    phone.sends("OPTIONS", "");
    assertThat(phone.expect(200, "OPTIONS").header("Allow")).contains("INVITE", "INFO");
    phone.hangsUp();
  }

  /** Of a text such as "rtp 1 received 0 lost 102 sent". */
  private static int sent(CallRecord record) {
    String text = record.sound();
    return Integer.parseInt(text.substring(text.indexOf("lost ") + 5, text.indexOf(" sent")));
  }
}
