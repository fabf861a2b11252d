package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.port.CallFact.KeyDropped;
import io.twelvekeys.ivr.port.EndCause;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.event.Level;

/** Whatever an executor does, a call is worked by one thread at a time, and in order. */
class ExecutorsThatFailTest {
  static Stream<Executor> executorsThatRefuse() {
    return Stream.of(
        task -> {
          throw new RejectedExecutionException("shut down");
        },
        task -> {
          throw new OutOfMemoryError("unable to create native thread");
        },
        task -> {
          task.run();
          throw new RejectedExecutionException("or not");
        },
        task -> {
          task.run();
          task.run();
        },
        Runnable::run);
  }

  @ParameterizedTest
  @MethodSource("executorsThatRefuse")
  void whoTellsTheCallSomethingDoesTheWorkItself(Executor executor) {
    Desk desk = new Desk(builder -> builder.executor(executor));
    Call call = desk.dials();
    call.press('1');
    assertThat(desk.switchboard.routed).hasSize(1);
    desk.time.pass(60_000);
    assertThat(desk.switchboard.last().cancels).isEqualTo(1);
    call.hungUp();
    assertThat(desk.heard.ends()).containsExactly(EndCause.CALLER_HUNG_UP);
    assertThat(desk.engine.running()).isZero();
    assertThat(desk.time.live()).isZero();
  }

  @ParameterizedTest
  @MethodSource("executorsThatRefuse")
  void aLongFloodFromWithinDoesNotPileUpOnTheStack(Executor executor) {
    // Each dropped symbol brings the next, as an endless flood from other threads would.
    int[] left = {100_000};
    Call[] own = new Call[1];
    Desk desk = new Desk(builder -> builder.executor(executor).listener((info, at, fact) -> {
      if (fact instanceof KeyDropped && left[0]-- > 0) {
        own[0].press('A');
      }
    }));
    own[0] = desk.dials();
    own[0].press('A');
    assertThat(left[0]).isEqualTo(-1);
    own[0].hungUp();
    assertThat(Desk.end(own[0])).contains(EndCause.CALLER_HUNG_UP);
  }

  @Test
  void aRefusalIsLoggedOnceForACall() {
    Executor refusing = task -> {
      throw new RejectedExecutionException("shut down");
    };
    Desk desk = new Desk(builder -> builder.executor(refusing));
    List<LogRecorder.Line> lines = LogRecorder.during(() -> {
      Call call = desk.dials();
      for (int i = 0; i < 100; i++) {
        call.press('A');
      }
    });
    assertThat(lines.stream().filter(line -> line.level() == Level.WARN)).hasSize(1);
  }

  @Test
  void aTaskThatIsRunOnceMoreLaterDoesNothing() {
    List<Runnable> kept = new ArrayList<>();
    LaterExecutor later = new LaterExecutor();
    Desk desk = new Desk(builder -> builder.executor(task -> {
      kept.add(task);
      later.execute(task);
    }));
    Call call = desk.dials();
    later.runAll();
    call.press('1');
    kept.forEach(Runnable::run); // the second one does the work
    assertThat(desk.switchboard.routed).hasSize(1);
    int facts = desk.heard.facts.size();
    kept.forEach(Runnable::run);
    later.runAll();
    assertThat(desk.heard.facts).hasSize(facts);
  }

  @Test
  void rule13AnExecutorThatStalledChangesNothingInWhatIsDecided() {
    LaterExecutor later = new LaterExecutor();
    Desk slow = new Desk(builder -> builder.executor(later));
    Desk quick = new Desk();
    for (Desk desk : List.of(slow, quick)) {
      Call call = desk.dials("6001", desk.line);
      desk.time.pass(1_000);
      call.press('7');
      desk.time.pass(500);
      call.press('1');
      desk.time.pass(1_500);
      call.press('2');
      call.hungUp();
      desk.time.pass(10_000);
    }
    assertThat(slow.heard.facts).isEmpty();
    later.runAll();
    assertThat(slow.heard.texts()).isEqualTo(quick.heard.texts());
    assertThat(slow.heard.facts).extracting(Heard.Fact::at).isSorted().startsWith(0L);
  }

  @Test
  void anInterruptedThreadWorksLikeAnyOther() {
    Desk desk = new Desk();
    Thread.currentThread().interrupt();
    try {
      Call call = desk.dials();
      call.press('1');
      call.hungUp();
      desk.engine.close();
      assertThat(Desk.end(call)).contains(EndCause.CALLER_HUNG_UP);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      boolean unused = Thread.interrupted();
    }
  }
}
