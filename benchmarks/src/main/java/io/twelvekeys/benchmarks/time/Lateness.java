package io.twelvekeys.benchmarks.time;

import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How late wakes are, and how many come early: 10,000 in five seconds, with 100,000 others waiting;
 * first while nothing else happens, then while a thread sets deadlines as fast as it can.
 */
final class Lateness {
  private static final int WAKES = 10_000;
  private static final int WAITING = 100_000;

  private final Timer timer;
  private final SplittableRandom dice = new SplittableRandom(4711);
  private final long origin;
  private volatile boolean over;
  private long early;

  private Lateness(Timer timer) {
    this.timer = timer;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 1_000_000; i++) {
      long millis = timer.now();
      least = Math.min(least, System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(millis));
    }
    origin = least; // the timer's time in nanoseconds: the clock read where a millisecond begins
  }

  /** Argument: a timer. Prints median, 99th percentile and most in µs, twice; then the early. */
  public static void main(String[] args) throws InterruptedException {
    Lateness measured = new Lateness(Timers.valueOf(args[0]).start());
    measured.warmUp();
    measured.early = 0;
    String idle = measured.wakes();
    Thread load = new Thread(measured::load);
    load.start();
    System.out.println(idle + " " + measured.wakes() + " " + measured.early);
    measured.over = true;
    load.join();
    System.exit(0);
  }

  private void warmUp() throws InterruptedException {
    String unused = wakes();
  }

  private String wakes() throws InterruptedException {
    Histogram late = new ConcurrentHistogram(3);
    CountDownLatch missing = new CountDownLatch(WAKES);
    long begin = timer.now() + 100;
    for (int i = 0; i < WAKES; i++) {
      long at = begin + dice.nextInt(5_000);
      timer
          .deadline(() -> {
            long nanos = System.nanoTime() - origin - TimeUnit.MILLISECONDS.toNanos(at);
            early += nanos < 0 ? 1 : 0;
            late.recordValue(Math.max(0, nanos / 1_000));
            missing.countDown();
          })
          .set(at);
    }
    missing.await();
    return late.getValueAtPercentile(50) + " " + late.getValueAtPercentile(99) + " "
        + late.getMaxValue();
  }

  private void load() {
    Timer.Deadline[] waiting = new Timer.Deadline[WAITING];
    SplittableRandom mine = dice.split();
    for (int i = 0; i < WAITING; i++) {
      waiting[i] = timer.deadline(() -> {});
      waiting[i].set(timer.now() + 60_000);
    }
    while (!over) {
      Timer.Deadline next = waiting[mine.nextInt(WAITING)];
      next.cancel();
      next.set(timer.now() + 60_000);
    }
  }
}
