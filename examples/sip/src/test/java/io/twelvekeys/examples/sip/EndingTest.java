package io.twelvekeys.examples.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.port.EndCause;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call ends once, however it ends, and leaves nothing behind. */
class EndingTest {
  private Fixture host;
  private Phone phone;

  @BeforeEach
  void open() throws Exception {
    host = new Fixture(settings -> settings.withPatience(Duration.ofMillis(1500)));
    phone = host.phone();
  }

  @AfterEach
  void close() throws Exception {
    host.close();
  }

  @Test
  void menusThatHangUpSayBye() throws Exception {
    phone.dials("6000").presses('#');
    phone.isHungUpOn();
    assertThat(host.record().cause()).isEqualTo(EndCause.HUNG_UP);
    host.awaitNothingLeft();
  }

  @Test
  void callerWhoSendsNoSoundAnyMoreIsGone() throws Exception {
    phone.dials("6000").presses('5');
    phone.isHungUpOn();
    CallRecord record = host.record();
    assertThat(record.cause()).isEqualTo(EndCause.CALLER_HUNG_UP);
    assertThat(record.length()).isGreaterThan(Duration.ofMillis(1400));
    host.awaitNothingLeft();
  }

  @Test
  void callerWhoHoldsMayBeSilentAndThePromptWaits() throws Exception {
    phone.dials("6000");
    phone.hears(10);
    phone.reinvites(phone.sdp("0 " + Phone.EVENTS, "a=sendonly"));
    assertThat(phone.expect(200).body()).contains("a=recvonly");
    phone.acknowledge("");
    assertThat(phone.staysWithout("BYE", Duration.ofMillis(2500))).isTrue();
    phone.reinvites(phone.sdp("0 " + Phone.EVENTS, "a=sendrecv"));
    assertThat(phone.expect(200).body()).contains("a=sendrecv");
    phone.acknowledge("");
    assertThat(phone.hears("welcome.wav", G711.MU_LAW, 15_000, 1000, 95)).isTrue();
    phone.hangsUp();
    assertThat(host.record().cause()).isEqualTo(EndCause.CALLER_HUNG_UP);
  }

  @Test
  void codecCanBeChanged() throws Exception {
    phone.dials("6000");
    phone.hears(10);
    phone.reinvites(phone.sdp("8 " + Phone.EVENTS));
    assertThat(phone.expect(200).body()).contains("RTP/AVP 8 101");
    phone.acknowledge("");
    assertThat(phone.hears("welcome.wav", G711.A_LAW, 12_000, 1000, 90)).isTrue();
    phone.reinvites(phone.sdp("9"));
    phone.expect(488);
    phone.hangsUp();
  }

  @Test
  void callerWhoNeverAcknowledgesIsHungUpOn() throws Exception {
    phone.invite("6000", phone.sdp("0"));
    phone.expect(200);
    phone.isHungUpOn();
    host.awaitNothingLeft();
  }

  @Test
  void callerWhoHangsUpBeforeTheAckIsGone() throws Exception {
    phone.invite("6000", phone.sdp("0"));
    phone.expect(200);
    phone.hangsUp();
    host.awaitNothingLeft();
  }

  @Test
  void callerWhoGivesUpBeforeTheAnswerIsGone() throws Exception {
    try (Fixture early = new Fixture(settings -> settings.withRedirect(true))) {
      Phone caller = early.phone();
      caller.invite("6000", caller.sdp("0"));
      caller.expect(183);
      caller.hears(5);
      caller.cancels();
      caller.expect(200, "CANCEL");
      caller.expect(487);
      assertThat(early.record().cause()).isEqualTo(EndCause.CALLER_HUNG_UP);
      early.awaitNothingLeft();
    }
  }

  @Test
  void cancelAfterTheAnswerChangesNothing() throws Exception {
    phone.dials("6000");
    phone.hears(5);
    phone.cancels();
    phone.presses('#');
    phone.isHungUpOn();
    assertThat(host.record().cause()).isEqualTo(EndCause.HUNG_UP);
  }

  @Test
  void hostThatClosesHangsUp() throws Exception {
    phone.dials("6000");
    phone.hears(5);
    host.host.close();
    phone.isHungUpOn();
    assertThat(host.record().cause()).isEqualTo(EndCause.SHUT_DOWN);
  }
}
