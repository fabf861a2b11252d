package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.port.CallFact.KeyDropped;
import io.twelvekeys.ivr.port.CallFact.KeyUsed;
import io.twelvekeys.ivr.port.CallFact.KeysFlooded;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.EndCause;
import org.junit.jupiter.api.Test;

/** A million keys in one call take bounded memory, are accounted for, and disturb nobody. */
class KeyFloodTest {
  private static final int MILLION = 1_000_000;

  private final LaterExecutor later = new LaterExecutor();
  private final Desk desk = new Desk(builder -> builder.executor(later));

  @Test
  void s07FloodedKeysAreCountedInOneFactAndTheRestIsUsedInOrder() {
    Call call = desk.dials("6000", desk.line);
    later.runAll();
    int taken = 0;
    for (int i = 0; i < MILLION; i++) {
      taken += call.press('5') ? 1 : 0;
    }
    assertThat(taken).isEqualTo(Mailbox.CAPACITY);
    desk.time.jump(1);
    call.hungUp();
    later.runAll();
    assertThat(desk.heard.all(KeysFlooded.class))
        .extracting(KeysFlooded::count)
        .containsExactly(MILLION - Mailbox.CAPACITY);
    assertThat(Desk.end(call)).isPresent();
  }

  @Test
  void anotherCallHasItsTurnWhileOneIsFlooded() {
    Call flooded = desk.dials("6000", new Line());
    later.runAll();
    for (int i = 0; i < Mailbox.CAPACITY; i++) {
      flooded.press('A');
    }
    Call other = desk.dials();
    assertThat(later.runOne()).isTrue();
    assertThat(desk.heard.all(KeyDropped.class)).hasSizeLessThan(Mailbox.CAPACITY);
    assertThat(later.runOne()).isTrue();
    assertThat(other.state().doing()).isEqualTo("prompting");
    assertThat(desk.line.played).hasSize(1);
    later.runAll();
    assertThat(desk.heard.all(KeyDropped.class)).hasSize(Mailbox.CAPACITY);
  }

  @Test
  void aHangUpIsTakenWhenNoKeyIs() {
    Call call = desk.dials();
    later.runAll();
    for (int i = 0; i < Mailbox.CAPACITY; i++) {
      call.press('A');
    }
    assertThat(call.press('A')).isFalse();
    call.hungUp();
    later.runAll();
    assertThat(Desk.end(call)).contains(EndCause.CALLER_HUNG_UP);
  }

  @Test
  void aMillionHangUpsAndWakesWaitAsOneOfEach() {
    Mailbox mailbox = new Mailbox(0);
    for (int i = 0; i < MILLION; i++) {
      mailbox.post(new io.twelvekeys.ivr.machine.Event.TimeUp(), i);
      mailbox.post(new io.twelvekeys.ivr.machine.Event.HungUp(), i);
    }
    int waiting = 0;
    while (mailbox.take() != null) {
      waiting++;
    }
    assertThat(waiting).isLessThanOrEqualTo(3);
  }

  @Test
  void keysThatComeAfterTheEndAreRefused() {
    Call call = desk.dials();
    call.hungUp();
    later.runAll();
    assertThat(call.press('1')).isFalse();
    assertThat(later.waiting()).isZero();
  }

  @Test
  void rule11SymbolsThatAreNoKeysAreRecordedAndChangeNothing() {
    Desk desk = new Desk();
    Call call = desk.dials();
    io.twelvekeys.ivr.machine.CallState before = call.state();
    for (char symbol : new char[] {'A', 'D', 'x', '\n', ' ', '\u0661', '\uffff', 0}) {
      assertThat(call.press(symbol)).isTrue();
    }
    assertThat(call.state()).isEqualTo(before);
    assertThat(desk.heard.all(KeyDropped.class))
        .hasSize(8)
        .allMatch(dropped -> dropped.reason() == DropReason.NO_KEY);
    assertThat(desk.heard.all(KeyUsed.class)).isEmpty();
    assertThat(desk.line.last().sounds()).isTrue();
  }

  @Test
  void theSameKeyReportedTwiceIsTwoKeys() {
    Desk desk = new Desk();
    Call call = desk.dials("6001", desk.line);
    desk.line.last().ends();
    call.press('7');
    call.press('7');
    call.press('7');
    assertThat(desk.heard.all(KeyUsed.class)).hasSize(3);
    desk.line.last().ends(); // one-moment.wav
    assertThat(desk.switchboard.last().destination.text()).isEqualTo("extension:777");
  }
}
