package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.port.EndCause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever time does, what was decided at one instant stays decided, and no call is lost. */
class WildTimeTest {
  private static final long YEARS = 10L * 365 * 24 * 3_600_000;

  /** Time whose wakes come when they should, more or less. */
  private static final class Unpunctual extends HandTime {
    private final long off;
    private final int times;

    Unpunctual(long off, int times) {
      this.off = off;
      this.times = times;
    }

    @Override
    public synchronized Wake wakeAt(long at, Runnable wake) {
      // an early wake is as early as it can be without standing still
      long when = off < 0 ? Math.max(now() + 1, at + off) : at + off;
      return super.wakeAt(when, () -> {
        for (int i = 0; i < times; i++) {
          wake.run();
        }
      });
    }
  }

  private static Desk deskWith(Time time) {
    return new Desk(builder -> builder.time(time));
  }

  @ParameterizedTest
  @ValueSource(longs = {-10_000, -1, 0, 1, 100})
  void rule13ADeadlineReportedEarlyLateOrTwiceChangesNothing(long off) {
    Unpunctual time = new Unpunctual(off, 2);
    Desk desk = deskWith(time);
    Call call = desk.dials();
    desk.line.last().ends();
    time.pass(3 * 10_000 + 10 * Math.max(0, off) - 1);
    List<String> noInputs = noInputs(desk);
    assertThat(noInputs).startsWith("10000 no-input 1");
    desk.line.last().ends();
    time.pass(100_000);
    desk.line.last().ends();
    time.pass(100_000);
    assertThat(desk.line.last().prompt.text()).isEqualTo("bye.wav");
    time.pass(100_000);
    assertThat(Desk.end(call)).contains(EndCause.NO_INPUT);
    assertThat(time.live()).isZero();
  }

  private static List<String> noInputs(Desk desk) {
    return desk.heard.texts().stream().filter(text -> text.contains("no-input")).toList();
  }

  @Test
  void anEarlyWakeIsSetAgain() {
    Unpunctual early = new Unpunctual(-600, 1);
    Desk desk = deskWith(early);
    Call call = desk.dials();
    desk.line.last().ends();
    int before = early.set();
    early.pass(9_999);
    assertThat(early.set() - before).isGreaterThan(1);
    assertThat(early.live()).isOne();
    assertThat(noInputs(desk)).isEmpty();
    early.pass(1);
    assertThat(noInputs(desk)).hasSize(1);
    call.hungUp();
    assertThat(early.live()).isZero();
  }

  @Test
  void aDeadlineThatMovesAwayCostsNoWake() {
    Desk desk = new Desk();
    Call call = desk.dials("6001", desk.line);
    desk.line.last().ends();
    int before = desk.time.set();
    for (int i = 0; i < 1_000; i++) {
      call.press('9'); // a mistyped number, of which each key moves the deadline
    }
    assertThat(desk.time.set() - before).isLessThan(5);
  }

  @Test
  void l01AWakeThatNeverComesDelaysTheCallUntilAnythingElseComes() {
    HandTime never = new HandTime() {
      @Override
      public synchronized Wake wakeAt(long at, Runnable wake) {
        return () -> {};
      }
    };
    Desk desk = deskWith(never);
    Call call = desk.dials();
    never.pass(3_600_000);
    assertThat(Desk.end(call)).isEmpty();
    assertThat(call.press('1')).isTrue();
    assertThat(desk.switchboard.routed).isEmpty(); // the limit came first
    assertThat(desk.heard.ends()).containsExactly(EndCause.MAX_DURATION);
  }

  @Test
  void timeThatJumpsYearsAheadEndsCallsByTheirLimits() {
    Desk desk = new Desk();
    Call silent = desk.dials("6002", new Line());
    Call call = desk.dials();
    desk.time.jump(YEARS);
    desk.time.pass(0);
    assertThat(Desk.end(silent)).contains(EndCause.MAX_DURATION);
    assertThat(desk.heard.texts())
        .contains("600000 limit max-duration", "660000 ended max-duration");
    assertThat(Desk.end(call)).contains(EndCause.MAX_DURATION);
    assertThat(desk.engine.running()).isZero();
    assertThat(desk.time.live()).isZero();
  }

  @Test
  void timeThatJumpsYearsBackStandsStillForCallsThatRun() {
    Desk desk = new Desk();
    Call call = desk.dials();
    desk.time.pass(2_000);
    desk.line.last().ends();
    desk.time.jump(-YEARS);
    assertThat(call.time()).isEqualTo(2_000);
    call.press('5');
    assertThat(call.snapshot().at()).isEqualTo(2_000);
    desk.time.pass(60_000);
    call.press('1');
    assertThat(desk.switchboard.routed).hasSize(1);
    assertThat(desk.heard.facts).extracting(Heard.Fact::at).isSorted().endsWith(2_000L);
    call.hungUp();
    assertThat(Desk.end(call)).contains(EndCause.CALLER_HUNG_UP);
    assertThat(desk.time.live()).isZero();
  }

  @Test
  void timeThatCannotBeToldEndsTheCallsThatAsk() {
    boolean[] broken = new boolean[1];
    HandTime time = new HandTime() {
      @Override
      public synchronized long now() {
        if (broken[0]) {
          throw new IllegalStateException("no clock");
        }
        return super.now();
      }
    };
    Desk desk = deskWith(time);
    Call call = desk.dials();
    Call leaving = desk.dials("6000", new Line());
    broken[0] = true;
    assertThat(call.press('5')).isTrue();
    assertThat(Desk.end(call)).contains(EndCause.FAILED);
    leaving.hungUp();
    assertThat(Desk.end(leaving)).contains(EndCause.CALLER_HUNG_UP);
    assertThatThrownBy(desk::dials).hasMessage("no clock");
    assertThat(desk.engine.running()).isZero();
    broken[0] = false;
    assertThat(time.live()).isZero();
    assertThat(Desk.end(desk.dials())).isEmpty();
  }

  @Test
  void timeThatSetsNoWakeEndsTheCallThatAsked() {
    HandTime time = new HandTime() {
      @Override
      public synchronized Wake wakeAt(long at, Runnable wake) {
        throw new IllegalStateException("no timer");
      }
    };
    Desk desk = deskWith(time);
    Call call = desk.dials();
    assertThat(Desk.end(call)).contains(EndCause.FAILED);
    assertThat(desk.line.hangUps).isEqualTo(1);
    assertThat(desk.line.sounding()).isZero();
  }

  @Test
  void timeThatForgetsNoWakeKeepsNobodyFromLeaving() {
    HandTime time = new HandTime() {
      @Override
      public synchronized Wake wakeAt(long at, Runnable wake) {
        Wake unused = super.wakeAt(at, wake);
        return () -> {
          throw new IllegalStateException("cannot cancel");
        };
      }
    };
    Desk desk = deskWith(time);
    Call call = desk.dials();
    call.press('1'); // the deadline comes nearer, so that the wake is to be forgotten
    assertThat(Desk.end(call)).isEmpty();
    call.hungUp();
    assertThat(Desk.end(call)).contains(EndCause.CALLER_HUNG_UP);
    assertThat(desk.engine.running()).isZero();
  }

  @Test
  void l06ADrainWithoutATimerEndsAllAtOnce() {
    boolean[] broken = new boolean[1];
    HandTime time = new HandTime() {
      @Override
      public synchronized Wake wakeAt(long at, Runnable wake) {
        if (broken[0]) {
          throw new IllegalStateException("no timer");
        }
        return super.wakeAt(at, wake);
      }
    };
    Desk desk = deskWith(time);
    Call call = desk.dials();
    broken[0] = true;
    assertThat(desk.engine.drain(Duration.ofHours(1))).isDone();
    assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
  }

  @Test
  void l06ADrainWhoseClockFailsWhenItRingsEndsAllAtOnce() {
    boolean[] broken = new boolean[1];
    HandTime time = new HandTime() {
      @Override
      public synchronized long now() {
        if (broken[0]) {
          broken[0] = false; // once, so that the call itself does not see it
          throw new IllegalStateException("no clock");
        }
        return super.now();
      }
    };
    Desk desk = deskWith(time);
    Call call = desk.dials();
    assertThat(desk.engine.drain(Duration.ofSeconds(1))).isNotDone();
    time.after(1_000, () -> broken[0] = true);
    time.pass(1_000);
    assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
  }

  @Test
  void l06AnEarlyWakeThatCannotBeSetAgainEndsADrainAtOnce() {
    boolean[] broken = new boolean[1];
    HandTime time = new HandTime() {
      @Override
      public synchronized Wake wakeAt(long at, Runnable wake) {
        if (broken[0]) {
          throw new IllegalStateException("no timer");
        }
        return super.wakeAt(Math.max(now() + 1, at - 500), wake);
      }
    };
    Desk desk = deskWith(time);
    Call call = desk.dials();
    assertThat(desk.engine.drain(Duration.ofSeconds(1))).isNotDone();
    broken[0] = true;
    time.pass(500);
    assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
  }

  @Test
  void l06AnEarlyWakeDoesNotCutADrainShort() {
    Unpunctual early = new Unpunctual(-10_000, 1);
    Desk desk = deskWith(early);
    Call call = desk.dials();
    assertThat(desk.engine.drain(Duration.ofSeconds(1))).isNotDone();
    early.pass(999);
    assertThat(Desk.end(call)).isEmpty();
    early.pass(1);
    assertThat(Desk.end(call)).contains(EndCause.SHUT_DOWN);
    assertThat(early.live()).isZero();
  }

  @Test
  void rule13WhatWaitsWithAWakeOfTheSameInstantComesFirst() {
    Mailbox mailbox = new Mailbox(0);
    mailbox.post(new Event.TimeUp(), 10);
    mailbox.post(new Event.OtherSymbol('A'), 10);
    mailbox.post(new Event.OtherSymbol('B'), 10);
    mailbox.post(new Event.OtherSymbol('C'), 11);
    assertThat(mailbox.take().event().text()).isEqualTo("symbol 65");
    assertThat(mailbox.take().event().text()).isEqualTo("symbol 66");
    assertThat(mailbox.take().event()).isEqualTo(new Event.TimeUp());
    assertThat(mailbox.take().event().text()).isEqualTo("symbol 67");
    assertThat(mailbox.take()).isNull();
  }

  @Test
  void theSystemsTimeWakesSoonAndForgetsWhatIsCancelled() throws Exception {
    Time time = Time.system();
    java.util.concurrent.CountDownLatch woken = new java.util.concurrent.CountDownLatch(1);
    long at = time.now() + 5;
    long[] then = new long[1];
    Time.Wake unused = time.wakeAt(at, () -> {
      then[0] = time.now();
      woken.countDown();
    });
    Time.Wake far = time.wakeAt(Long.MAX_VALUE, woken::countDown);
    far.cancel();
    far.cancel();
    assertThat(woken.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    assertThat(then[0]).isGreaterThanOrEqualTo(at);
  }
}
