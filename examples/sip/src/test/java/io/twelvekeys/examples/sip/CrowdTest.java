package io.twelvekeys.examples.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.ivr.port.EndCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many at once: every key counts, and a flood of calls harms none that runs. */
@SuppressWarnings("StringConcatToTextBlock") // the line ends of SIP are to be seen
class CrowdTest {
  private static final int CALLERS = 40;

  @Test
  void everyKeyOfEveryCallerCounts() throws Exception {
    try (Fixture host = new Fixture(settings -> settings)) {
      List<Phone> phones = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        phones.add(host.phone().dials("6000"));
      }
      for (Phone phone : phones) {
        phone.presses('2');
      }
      for (Phone phone : phones) {
        phone.presses('9');
        phone.presses('#');
      }
      for (Phone phone : phones) {
        phone.isHungUpOn();
      }
      for (int i = 0; i < CALLERS; i++) {
        CallRecord record = host.record();
        assertThat(record.cause()).isEqualTo(EndCause.HUNG_UP);
        assertThat(record.trace()).containsSubsequence("key 2\n", "key 9\n", "key #\n");
      }
      host.awaitNothingLeft();
    }
  }

  /** But for those who were late themselves, on a machine that stalls. */
  @Test
  void answersThatWereAcknowledgedAreNotSentAgain() throws Exception {
    try (Fixture host = new Fixture(settings -> settings)) {
      List<Phone> phones = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        phones.add(0, host.phone().dials("6000"));
      }
      int again = 0;
      Duration time =
          Duration.ofSeconds(1); // longer than T1; when it is over, it is for all others
      for (Phone phone : phones) {
        again += phone.staysWithout("SIP/2.0 200", time) ? 0 : 1;
        time = Duration.ofMillis(1);
      }
      assertThat(again).isLessThan(10);
    }
  }

  @Test
  void floodOfInvitesLeavesTheCallThatRunsAlone() throws Exception {
    try (Fixture host = new Fixture(settings -> settings.withMaxCalls(10))) {
      Phone caller = host.phone().dials("6000");
      caller.hears(5);
      Phone flood = host.phone();
      for (int i = 0; i < 500; i++) {
        flood.send("INVITE sip:6000@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + flood.port()
            + ";branch=z9hG4bKf" + i + "\r\nFrom: <sip:f@127.0.0.1>;tag=f" + i
            + "\r\nTo: <sip:6000@127.0.0.1>\r\nCall-ID: f" + i + "\r\nCSeq: 1 INVITE\r\n"
            + "Contact: <sip:f@127.0.0.1:" + flood.port() + ">\r\nMax-Forwards: 70\r\n"
            + "Content-Length: 0\r\n\r\n");
      }
      caller.presses('#');
      caller.isHungUpOn();
      CallRecord record = host.record();
      assertThat(record.cause()).isEqualTo(EndCause.HUNG_UP);
      assertThat(host.host.running()).isLessThanOrEqualTo(10);
      caller.asksForOptions();
    }
  }
}
