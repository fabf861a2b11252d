package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.Answered;
import io.twelvekeys.ivr.port.CallFact.Ended;
import io.twelvekeys.ivr.port.CallFact.KeyUsed;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.EndCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A listener decides nothing, whatever it does. */
class ListenersThatFailTest {
  @Test
  void whatAListenerThrowsIsForgotten() {
    for (Throwable thrown : List.of(new IllegalStateException("full"), new StackOverflowError())) {
      CallListener broken = (call, at, fact) -> {
        if (thrown instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) thrown;
      };
      Heard heard = new Heard();
      Desk desk = new Desk(builder -> builder.listener(broken.andThen(heard)));
      Call call = desk.dials();
      call.press('1');
      assertThat(desk.switchboard.last().destination.text()).isEqualTo("extension:201");
      call.hungUp();
      assertThat(Desk.end(call)).contains(EndCause.CALLER_HUNG_UP);
      assertThat(heard.ends()).containsExactly(EndCause.CALLER_HUNG_UP);
    }
  }

  @Test
  void s12AListenerThatCallsBackIsAnsweredAfterItHasReturned() {
    List<String> order = new ArrayList<>();
    Desk[] desk = new Desk[1];
    desk[0] = new Desk(builder -> builder.listener((info, at, fact) -> {
      order.add("in " + fact.text());
      if (fact instanceof Answered) {
        desk[0].engine.calls().get(0).press('1');
      } else if (fact instanceof KeyUsed) {
        desk[0].engine.calls().get(0).hungUp();
      }
      order.add("out " + fact.text());
    }));
    Call call = desk[0].dials();
    assertThat(Desk.end(call)).contains(EndCause.CALLER_HUNG_UP);
    for (int i = 0; i < order.size(); i += 2) {
      assertThat(order.get(i + 1)).isEqualTo(order.get(i).replaceFirst("in", "out"));
    }
  }

  @Test
  void aListenerMayCallTheEngine() {
    Desk[] desk = new Desk[1];
    List<Object> seen = new ArrayList<>();
    desk[0] = new Desk(builder -> builder.listener((info, at, fact) -> {
      if (fact instanceof KeyUsed) {
        IvrEngine engine = desk[0].engine;
        seen.add(engine.answer("acme", "6001", new Line()));
        engine.publish(Acme.CATALOG);
        seen.add(engine.calls().size());
        seen.add(engine.calls().get(0).snapshot().text().isEmpty());
        seen.add(engine.drain(Duration.ofSeconds(1)).isDone());
      }
    }));
    Call call = desk[0].dials();
    call.press('1');
    assertThat(seen).hasSize(4).contains(2, false, false);
    assertThat(seen.get(0)).isInstanceOf(Call.class);
    desk[0].time.pass(1_000);
    assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
    assertThat(desk[0].engine.running()).isZero();
  }

  @Test
  @Timeout(20)
  void l06AListenerThatClosesTheEngineWaitsForABoundedTime() {
    Desk[] desk = new Desk[1];
    desk[0] = new Desk(builder -> builder.listener((info, at, fact) -> {
      if (fact instanceof KeyUsed) {
        desk[0].engine.close(Duration.ofMillis(20));
      }
    }));
    Call other = desk[0].dials();
    Call call = desk[0].dials("6000", new Line());
    call.press('1');
    assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
    assertThat(Desk.end(other)).contains(EndCause.SHUT_DOWN);
  }

  @Test
  void s14TheEndIsTheLastThingThatIsHeard() {
    Desk desk = new Desk();
    Call call = desk.dials();
    for (char key : "51230987654321#*".toCharArray()) {
      call.press(key);
    }
    desk.time.pass(3_600_000);
    assertThat(Desk.end(call)).isPresent();
    CallFact last = desk.heard.facts.get(desk.heard.facts.size() - 1).fact();
    assertThat(last).isInstanceOf(Ended.class);
    assertThat(((Ended) last).cause()).isEqualTo(Desk.end(call).orElseThrow());
  }

  @Test
  void aKeyAfterTheLastDeadlineIsNotHeardAfterTheEnd() {
    Desk desk = new Desk();
    Call call = desk.dials();
    desk.time.jump(3_600_000); // nobody woke the call in time
    call.press('1');
    CallFact last = desk.heard.facts.get(desk.heard.facts.size() - 1).fact();
    desk.time.pass(60_000);
    assertThat(desk.heard.ends()).containsExactly(EndCause.MAX_DURATION);
    assertThat(last).isInstanceOf(Ended.class);
  }

  @Test
  @Timeout(20)
  void s11AListenerThatBlocksHoldsUpItsOwnCallOnly() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Heard heard = new Heard();
      CallListener blocking = (CallInfo info, long at, CallFact fact) -> {
        if (fact instanceof KeyUsed used && used.symbol() == '1') {
          blocked.countDown();
          await(release);
        }
      };
      Desk desk = new Desk(builder -> builder.executor(two).listener(blocking.andThen(heard)));
      Call stuck = desk.dials("6000", new Line());
      stuck.press('1');
      await(blocked);
      for (int i = 0; i < 20; i++) {
        Call other = desk.dials("6000", new Line());
        other.hungUp();
        EndCause end = other.ended().toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(end).isEqualTo(EndCause.CALLER_HUNG_UP);
      }
      stuck.hungUp();
      assertThat(Desk.end(stuck)).isEmpty();
      release.countDown();
      EndCause end = stuck.ended().toCompletableFuture().get(10, TimeUnit.SECONDS);
      assertThat(end).isEqualTo(EndCause.CALLER_HUNG_UP);
    } finally {
      release.countDown();
      two.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
