package io.twelvekeys.benchmarks.time;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The JDK's executor, which takes out what is cancelled. */
final class Scheduled implements Timer {
  private static final long ORIGIN = System.nanoTime();

  private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);

  Scheduled() {
    executor.setRemoveOnCancelPolicy(true);
  }

  @Override
  public long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ORIGIN);
  }

  @Override
  public Deadline deadline(Runnable wake) {
    return new Set(wake);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private final class Set implements Deadline {
    private final Runnable wake;
    private Future<?> set;

    Set(Runnable wake) {
      this.wake = wake;
    }

    @Override
    public void set(long at) {
      long nanos = TimeUnit.MILLISECONDS.toNanos(at) - (System.nanoTime() - ORIGIN);
      set = executor.schedule(wake, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void cancel() {
      set.cancel(false);
      set = null;
    }
  }
}
