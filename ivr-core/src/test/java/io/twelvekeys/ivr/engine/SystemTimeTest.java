package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The system's time with its real thread. That nothing comes early and nothing is lost is certain
 * here; how late it is depends on what else the machine does and is not asked.
 */
class SystemTimeTest {
  private static final int THREADS = 4;
  private static final int WAKES = 25_000;

  private final SystemTime time = SystemTime.started();
  private final CountDownLatch over = new CountDownLatch(1);

  private void awaitEnd() throws InterruptedException {
    assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
  }

  /** Rings at its time or later, once, unless it was cancelled before; and never early. */
  private final class Bell implements Runnable {
    private final long at;
    private final CountDownLatch missing;
    private final AtomicInteger early;
    private final AtomicInteger rung = new AtomicInteger();

    Bell(long at, CountDownLatch missing, AtomicInteger early) {
      this.at = at;
      this.missing = missing;
      this.early = early;
    }

    @Override
    public void run() {
      rung.incrementAndGet();
      if (time.now() < at) {
        early.incrementAndGet();
      }
      missing.countDown();
    }
  }

  @Test
  void whatSeveralThreadsSetComesOnceAndNeverEarly() throws InterruptedException {
    CountDownLatch missing = new CountDownLatch(THREADS * WAKES / 2);
    AtomicInteger early = new AtomicInteger();
    List<Bell> kept = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      List<Bell> mine = new ArrayList<>();
      threads.add(new Thread(() -> {
        setAndCancel(missing, early, mine);
        synchronized (kept) {
          kept.addAll(mine);
        }
      }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(missing.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(early).hasValue(0);
    assertThat(kept).hasSize(THREADS * WAKES / 2).allMatch(bell -> bell.rung.get() == 1);
  }

  /** Every other wake is cancelled, before its time or at it. */
  private void setAndCancel(CountDownLatch missing, AtomicInteger early, List<Bell> kept) {
    ThreadLocalRandom dice = ThreadLocalRandom.current();
    Runnable nothing = () -> {};
    for (int i = 0; i < WAKES; i += 2) {
      Bell bell = new Bell(time.now() + dice.nextInt(20), missing, early);
      kept.add(bell);
      Time.Wake unused = time.wakeAt(bell.at, bell);
      time.wakeAt(time.now() + dice.nextInt(3), nothing).cancel();
    }
  }

  @Test
  void whatIsSetEarlierThanAllOthersIsNotSleptOver() throws InterruptedException {
    Time.Wake far = time.wakeAt(time.now() + TimeUnit.DAYS.toMillis(1), () -> {});
    Time.Wake near = time.wakeAt(time.now() + 20, over::countDown);
    awaitEnd();
    far.cancel();
    near.cancel();
  }

  @Test
  void aWakeThatThrowsKeepsNoOtherFromRinging() throws InterruptedException {
    Time.Wake broken = time.wakeAt(0, () -> {
      throw new AssertionError("an error of the host");
    });
    Time.Wake next = time.wakeAt(time.now() + 1, over::countDown);
    awaitEnd();
    broken.cancel();
    next.cancel();
  }

  @Test
  void whoInterruptsItsThreadDoesNotStopIt() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Time.Wake first = time.wakeAt(0, () -> {
      Thread.currentThread().interrupt();
      interrupted.countDown();
    });
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    Time.Wake second = time.wakeAt(time.now() + 1, over::countDown);
    awaitEnd();
    first.cancel();
    second.cancel();
  }

  @Test
  void aPastInstantIsNowAndTheFarthestIsNever() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Time.Wake farthest = time.wakeAt(Long.MAX_VALUE, never::countDown);
    Time.Wake past = time.wakeAt(Long.MIN_VALUE, over::countDown);
    awaitEnd();
    assertThat(never.getCount()).isOne();
    farthest.cancel();
    past.cancel();
  }
}
