package io.twelvekeys.ivr.engine;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time of the machine; the only place where a clock is read. */
final class SystemTime implements Time {
  static final SystemTime SHARED = new SystemTime();

  /** A timer farther away than this comes early and is set again; it avoids overflow. */
  private static final long FARTHEST = TimeUnit.DAYS.toMillis(30);

  /** {@link System#nanoTime} may stand anywhere, also shortly before its overflow. */
  private static final long ORIGIN = System.nanoTime();

  private final ScheduledThreadPoolExecutor timer;

  private SystemTime() {
    timer = new ScheduledThreadPoolExecutor(1, task -> {
      Thread thread = new Thread(null, task, "ivr-time", 0, false);
      thread.setDaemon(true);
      return thread;
    });
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ORIGIN);
  }

  @Override
  public Wake wakeAt(long at, Runnable wake) {
    long delay = Math.max(0, Math.min(at - now(), FARTHEST));
    ScheduledFuture<?> task = timer.schedule(wake, delay, TimeUnit.MILLISECONDS);
    return () -> task.cancel(false);
  }
}
