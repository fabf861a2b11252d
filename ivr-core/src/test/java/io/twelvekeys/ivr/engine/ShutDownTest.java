package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.port.EndCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code drain} and {@code close}: no new call, and all others end in time (L6). */
class ShutDownTest {
  private final Desk desk = new Desk();

  @Test
  void l06ADrainLetsCallsGoOnAndEndsTheRestWhenItsTimeIsOver() {
    Call quick = desk.dials("6000", new Line());
    Call slow = desk.dials();
    CompletableFuture<Void> drained = desk.engine.drain(Duration.ofSeconds(5));
    assertThat(desk.engine.answer("acme", "6000", new Line())).isInstanceOf(Answer.Refused.class);
    quick.hungUp();
    desk.time.pass(4_999);
    assertThat(drained).isNotDone();
    assertThat(Desk.end(slow)).isEmpty();
    desk.time.pass(1);
    assertThat(drained).isDone();
    assertThat(Desk.end(slow)).contains(EndCause.SHUT_DOWN);
    assertThat(desk.line.hangUps).isEqualTo(1);
    assertThat(desk.line.sounding()).isZero();
    assertThat(desk.time.live()).isZero();
  }

  @Test
  void aDrainIsDoneAsSoonAsTheLastCallHasEndedAndLeavesNoWake() {
    Call call = desk.dials();
    CompletableFuture<Void> drained = desk.engine.drain(Duration.ofHours(1));
    assertThat(desk.time.live()).isEqualTo(2);
    call.hungUp();
    assertThat(drained).isDone();
    assertThat(desk.time.live()).isZero();
  }

  @Test
  void whoWaitsForACallHearsOfItsEndBeforeWhoWaitsForAll() {
    List<String> order = new ArrayList<>();
    Call call = desk.dials();
    CompletableFuture<Void> unused =
        desk.engine.drain(Duration.ofHours(1)).thenRun(() -> order.add("all"));
    call.ended().thenAccept(cause -> order.add("one, with " + desk.engine.running() + " running"));
    call.hungUp();
    assertThat(order).containsExactly("one, with 0 running", "all");
  }

  @Test
  void aDrainOfNothingIsDoneAtOnce() {
    assertThat(desk.engine.drain(Duration.ofDays(1))).isDone();
    assertThat(desk.time.live()).isZero();
  }

  @Test
  void aDrainWithoutPatienceEndsAllNow() {
    for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(Long.MIN_VALUE))) {
      Desk fresh = new Desk();
      Call call = fresh.dials();
      call.press('1');
      assertThat(fresh.engine.drain(none)).isDone();
      assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
      assertThat(fresh.switchboard.ringing()).isZero();
    }
  }

  @Test
  void endlessPatienceDoesNotOverflow() {
    Call call = desk.dials();
    CompletableFuture<Void> drained = desk.engine.drain(Duration.ofSeconds(Long.MAX_VALUE));
    desk.time.pass(0);
    assertThat(Desk.end(call)).isEmpty();
    desk.time.pass(3_600_000); // its own limit
    assertThat(drained).isDone();
  }

  @Test
  void ofTwoDrainsTheShorterCounts() {
    Call call = desk.dials();
    CompletableFuture<Void> first = desk.engine.drain(Duration.ofSeconds(100));
    CompletableFuture<Void> second = desk.engine.drain(Duration.ofSeconds(1));
    CompletableFuture<Void> third = desk.engine.drain(Duration.ofSeconds(50));
    desk.time.pass(1_000);
    assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
    assertThat(List.of(first, second, third)).allMatch(CompletableFuture::isDone);
    assertThat(desk.time.live()).isZero();
    assertThat(desk.heard.ends()).hasSize(1);
  }

  @Test
  void whatAHostDoesToItsFutureIsNotDoneToOurs() {
    Call call = desk.dials();
    desk.engine.drain(Duration.ofSeconds(1)).complete(null);
    call.ended().toCompletableFuture().complete(EndCause.CONNECTED);
    CompletableFuture<Void> drained = desk.engine.drain(Duration.ofSeconds(1));
    assertThat(drained).isNotDone();
    call.hungUp();
    assertThat(Desk.end(call)).contains(EndCause.CALLER_HUNG_UP);
  }

  @Test
  void l06CloseIsHarmlessTwiceAndNothingStartsAfterIt() {
    Call call = desk.dials();
    desk.engine.close();
    desk.engine.close();
    assertThat(desk.heard.ends()).containsExactly(EndCause.SHUT_DOWN);
    Line line = new Line();
    Answer answer = desk.engine.answer("acme", "6000", line);
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThatThrownBy(answer::call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closing");
    assertThat(line.played).isEmpty();
    assertThat(desk.engine.resume(call(new Desk()).snapshot(), line))
        .isInstanceOf(Answer.Refused.class);
    assertThat(call.press('1')).isFalse();
  }

  private static Call call(Desk desk) {
    return desk.dials();
  }

  @Test
  @Timeout(20)
  void l06CloseGivesUpOnACallThatIsStuck() {
    LaterExecutor later = new LaterExecutor();
    Desk stalled = new Desk(builder -> builder.executor(later));
    Call call = stalled.dials();
    stalled.engine.close(Duration.ofMillis(20));
    assertThat(stalled.engine.running()).isEqualTo(1);
    later.runAll();
    assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
    assertThat(stalled.engine.running()).isZero();
    // its greeting was begun and stopped: what was posted before the end is not lost
    assertThat(stalled.line.played).hasSize(1);
    assertThat(stalled.line.sounding()).isZero();
  }

  @Test
  void aCallThatSaysGoodbyeIsEndedToo() {
    Call call = desk.dials();
    call.press('0');
    assertThat(call.state().doing()).isEqualTo("goodbye");
    desk.engine.close();
    assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
    assertThat(desk.line.hangUps).isEqualTo(1);
    assertThat(desk.line.sounding()).isZero();
  }

  @Test
  void aCallWithoutAMenuIsAnAnswer() {
    for (String dialled : List.of("6999", "", "\n", "6".repeat(100_000))) {
      Line line = new Line();
      Answer answer = desk.engine.answer("acme", dialled, line);
      assertThat(answer).isEqualTo(new Answer.NoSuchIvr("acme", dialled));
      assertThatThrownBy(answer::call).isInstanceOf(IllegalStateException.class);
      assertThat(line.played).isEmpty();
    }
    assertThat(desk.engine.answer("nobody", "6000", desk.line))
        .isInstanceOf(Answer.NoSuchIvr.class);
    assertThat(desk.heard.facts).isEmpty();
    assertThat(desk.engine.running()).isZero();
  }
}
