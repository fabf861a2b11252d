package io.twelvekeys.examples.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.Routing;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers are taken where they chose; where nobody answers, they hear the menu again. */
class TransferTest {
  private static final String[] KNOWS_REFER = {"Allow: INVITE, ACK, BYE, CANCEL, REFER, NOTIFY"};

  private Phone colleague;
  private Fixture host;
  private Phone phone;

  @BeforeEach
  void open() throws Exception {
    colleague = new Phone(null);
    host = new Fixture(settings -> settings.withDirectory(
        new Directory(Map.of(), Optional.of("127.0.0.1:" + colleague.port()))));
    colleague.isCalledBy(host.address);
    phone = host.phone();
  }

  @AfterEach
  void close() throws Exception {
    host.close();
    colleague.close();
  }

  @Test
  void colleagueWhoAnswersIsJoined() throws Exception {
    phone.dials("6000").presses('1');
    SipMessage invite = colleague.expectRequest("INVITE");
    assertThat(invite.firstLine()).startsWith("INVITE sip:201@127.0.0.1:");
    colleague.answer(invite, 180, "");
    colleague.answer(invite, 200, colleague.sdp("0 " + Phone.EVENTS));
    colleague.expectRequest("ACK");
    CallRecord record = host.record();
    assertThat(record.cause()).isEqualTo(EndCause.CONNECTED);
    assertThat(record.destination())
        .map(Object::toString)
        .hasValueSatisfying(text -> assertThat(text).contains("201"));

    byte[] said = new byte[160];
    java.util.Arrays.fill(said, (byte) 0x42);
    assertThat(colleague.hearsAfter(() -> phone.send(0, false, 1, said), said)).isTrue();
    assertThat(phone.hearsAfter(() -> colleague.send(0, false, 1, said), said)).isTrue();

    phone.hangsUp();
    colleague.isHungUpOn();
    host.awaitNothingLeft();
  }

  @Test
  void colleagueWhoseSdpNamesAnotherAddressThanItSendsFromIsHeard() throws Exception {
    phone.dials("6000").presses('1');
    SipMessage invite = colleague.expectRequest("INVITE");
    String elsewhere = colleague.sdp("0").replace("c=IN IP4 127.0.0.1", "c=IN IP4 127.0.0.2");
    colleague.answer(invite, 200, elsewhere);
    colleague.expectRequest("ACK");
    host.record();
    byte[] said = new byte[160];
    java.util.Arrays.fill(said, (byte) 0x42);
    assertThat(phone.hearsAfter(() -> colleague.send(0, false, 1, said), said)).isTrue();
    phone.hangsUp();
    colleague.isHungUpOn();
  }

  @Test
  void colleagueWhoHangsUpEndsTheCall() throws Exception {
    phone.dials("6000").presses('1');
    SipMessage invite = colleague.expectRequest("INVITE");
    colleague.answer(invite, 200, colleague.sdp("0"));
    colleague.expectRequest("ACK");
    host.record();
    colleague.hangsUpAsCalled(invite);
    phone.isHungUpOn();
    host.awaitNothingLeft();
  }

  @ParameterizedTest
  @CsvSource({
    "486, busy",
    "480, no-answer",
    "603, rejected",
    "503, unreachable",
    "404, invalid",
    "500, failed"
  })
  void failureIsHeardAsTheMenuAgain(int status, String outcome) throws Exception {
    phone.dials("6000").presses('1');
    SipMessage invite = colleague.expectRequest("INVITE");
    colleague.answer(invite, status, "");
    colleague.expectRequest("ACK");
    assertThat(phone.hears("welcome.wav", G711.MU_LAW, 160, 8000, 160)).isTrue();
    phone.hangsUp();
    assertThat(host.record().trace()).contains(outcome);
    host.awaitNothingLeft();
  }

  @Test
  void callerWhoHangsUpWhileItRingsCancelsTheSecondCall() throws Exception {
    phone.dials("6000").presses('1');
    SipMessage invite = ringing();
    phone.hears(5);
    phone.hangsUp();
    isGivenUp(invite);
    assertThat(host.record().cause()).isEqualTo(EndCause.CALLER_HUNG_UP);
    host.awaitNothingLeft();
  }

  @Test
  void r10EachOfTwoTransfersOfACallerIsGivenUpByItself() throws Exception {
    try (Callers callers = new Callers(settings -> settings.withDirectory(
        new Directory(Map.of(), Optional.of("127.0.0.1:" + colleague.port()))))) {
      colleague.isCalledBy(callers.fixture().address);
      CallInfo caller = callers.call().menus().info();
      SipRouter router = new SipRouter(callers.host());
      Routing first = router.route(caller, Destination.extension("201"));
      SipMessage one = ringing();
      Routing second = router.resume(caller, Destination.extension("201"));
      SipMessage two = ringing();
      first.cancel();
      isGivenUp(one);
      second.cancel();
      isGivenUp(two);
    }
  }

  private SipMessage ringing() throws Exception {
    SipMessage invite = colleague.expectRequest("INVITE");
    colleague.answer(invite, 180, "");
    return invite;
  }

  private void isGivenUp(SipMessage invite) throws Exception {
    SipMessage cancel = colleague.expectRequest("CANCEL");
    assertThat(cancel.header("Call-ID")).isEqualTo(invite.header("Call-ID"));
    colleague.answer(cancel, 200, "");
    colleague.answer(invite, 487, "");
    colleague.expectRequest("ACK");
  }

  @Test
  void answerThatCrossesTheCancelIsHungUpOn() throws Exception {
    phone.dials("6000").presses('1');
    SipMessage invite = colleague.expectRequest("INVITE");
    colleague.answer(invite, 180, "");
    phone.hangsUp();
    colleague.expectRequest("CANCEL");
    colleague.answer(invite, 200, colleague.sdp("0"));
    colleague.expectRequest("ACK");
    colleague.isHungUpOn();
    host.awaitNothingLeft();
  }

  @Test
  void nobodyThereIsUnreachable() throws Exception {
    phone.dials("6000").presses('1');
    colleague.expectRequest("INVITE"); // and says nothing
    assertThat(phone.hears("welcome.wav", G711.MU_LAW, 160, 8000, 320)).isTrue();
    phone.hangsUp();
    assertThat(host.record().trace()).contains("unreachable");
  }

  @Test
  void callerWhoseSideKnowsReferIsHandedOver() throws Exception {
    phone.dials("6000", KNOWS_REFER).presses('1');
    SipMessage refer = phone.expectRequest("REFER");
    assertThat(refer.header("Refer-To")).contains("sip:201@127.0.0.1:" + colleague.port());
    phone.answer(refer, 202, "");
    phone.notifies("SIP/2.0 100 Trying");
    phone.notifies("SIP/2.0 200 OK");
    phone.isHungUpOn();
    assertThat(host.record().cause()).isEqualTo(EndCause.CONNECTED);
    host.awaitNothingLeft();
  }

  @Test
  void callerWhoseSideFoundNobodyHearsTheMenuAgain() throws Exception {
    phone.dials("6000", KNOWS_REFER).presses('1');
    phone.answer(phone.expectRequest("REFER"), 202, "");
    phone.notifies("SIP/2.0 486 Busy Here");
    assertThat(phone.hears("welcome.wav", G711.MU_LAW, 160, 8000, 160)).isTrue();
    phone.hangsUp();
    assertThat(host.record().trace()).contains("busy");
  }

  @Test
  void callerWhoseSideWillNotReferIsJoined() throws Exception {
    phone.dials("6000", KNOWS_REFER).presses('1');
    phone.answer(phone.expectRequest("REFER"), 603, "");
    SipMessage invite = colleague.expectRequest("INVITE");
    colleague.answer(invite, 200, colleague.sdp("0"));
    colleague.expectRequest("ACK");
    assertThat(host.record().cause()).isEqualTo(EndCause.CONNECTED);
    phone.hangsUp();
    colleague.isHungUpOn();
  }

  @Test
  void withoutAWayThereTheMenuIsHeardAgain() throws Exception {
    try (Fixture lonely = new Fixture(settings -> settings)) {
      Phone caller = lonely.phone().dials("6000");
      caller.presses('1');
      assertThat(caller.hears("welcome.wav", G711.MU_LAW, 160, 8000, 160)).isTrue();
      caller.hangsUp();
      assertThat(lonely.record().trace()).contains("unreachable");
    }
  }

  @Test
  void callerWhoWasNotAnsweredIsSentThere() throws Exception {
    try (Fixture early = new Fixture(settings -> settings
        .withRedirect(true)
        .withDirectory(
            new Directory(Map.of("extension:201", "sip:ann@192.0.2.7"), Optional.empty())))) {
      Phone caller = early.phone();
      caller.invite("6000", caller.sdp("0 " + Phone.EVENTS));
      caller.hasSoundAt(caller.expect(183).port());
      assertThat(caller.hears("welcome.wav", G711.MU_LAW, 0, 1600, 20)).isTrue();
      caller.presses('1');
      assertThat(caller.expect(302).contact()).isEqualTo("sip:ann@192.0.2.7");
      assertThat(early.record().cause()).isEqualTo(EndCause.CONNECTED);
      early.awaitNothingLeft();
    }
  }
}
