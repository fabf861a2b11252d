package io.twelvekeys.benchmarks.time;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.TimerTask;
import java.util.concurrent.TimeUnit;

/** Netty's hashed wheel: 4 ms a tick, a minute a turn. */
final class NettyWheel implements Timer {
  private static final long ORIGIN = System.nanoTime();

  private final HashedWheelTimer wheel = new HashedWheelTimer(4, TimeUnit.MILLISECONDS, 16_384);

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
    wheel.stop();
  }

  private final class Set implements Deadline, TimerTask {
    private final Runnable wake;
    private Timeout set;

    Set(Runnable wake) {
      this.wake = wake;
    }

    @Override
    public void run(Timeout unused) {
      wake.run();
    }

    @Override
    public void set(long at) {
      long nanos = TimeUnit.MILLISECONDS.toNanos(at) - (System.nanoTime() - ORIGIN);
      set = wheel.newTimeout(this, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void cancel() {
      set.cancel();
      set = null;
    }
  }
}
