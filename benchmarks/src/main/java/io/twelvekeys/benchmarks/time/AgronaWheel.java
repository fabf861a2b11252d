package io.twelvekeys.benchmarks.time;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DeadlineTimerWheel;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * Agrona's wheel: 4 ms a tick, a minute a turn. It is for one thread and knows numbers only, so
 * that it needs a lock, a thread that turns it, and a map from number to call.
 */
final class AgronaWheel implements Timer {
  private static final long ORIGIN = System.nanoTime();
  private static final long TICK = 1 << 22;
  private static final int MOST_AT_ONCE = 100;

  private final DeadlineTimerWheel wheel =
      new DeadlineTimerWheel(TimeUnit.NANOSECONDS, 0, TICK, 16_384);
  private final Long2ObjectHashMap<Runnable> wakes = new Long2ObjectHashMap<>();
  private final Runnable[] due = new Runnable[MOST_AT_ONCE];
  private int dueCount;
  private volatile boolean closed;

  AgronaWheel() {
    Thread turner = new Thread(this::turn, "agrona");
    turner.setDaemon(true);
    turner.start();
  }

  private static long nanos() {
    return System.nanoTime() - ORIGIN;
  }

  private void turn() {
    while (!closed) {
      long next;
      synchronized (wheel) {
        dueCount = 0;
        long now = nanos();
        do {
          int unused = wheel.poll(now, this::take, MOST_AT_ONCE - dueCount);
        } while (dueCount < MOST_AT_ONCE && wheel.currentTickTime() <= now);
        next = wheel.currentTickTime();
      }
      for (int i = 0; i < dueCount; i++) {
        due[i].run();
      }
      if (dueCount < MOST_AT_ONCE) {
        LockSupport.parkNanos(next - nanos());
      }
    }
  }

  private boolean take(TimeUnit unit, long now, long number) {
    due[dueCount++] = wakes.remove(number);
    return true;
  }

  @Override
  public long now() {
    return TimeUnit.NANOSECONDS.toMillis(nanos());
  }

  @Override
  public Deadline deadline(Runnable wake) {
    return new Set(wake);
  }

  @Override
  public void close() {
    closed = true;
  }

  private final class Set implements Deadline {
    private final Runnable wake;
    private long number;

    Set(Runnable wake) {
      this.wake = wake;
    }

    @Override
    public void set(long at) {
      synchronized (wheel) {
        number = wheel.scheduleTimer(TimeUnit.MILLISECONDS.toNanos(at));
        wakes.put(number, wake);
      }
    }

    @Override
    public void cancel() {
      synchronized (wheel) {
        if (wheel.cancelTimer(number)) {
          wakes.remove(number);
        }
      }
    }
  }
}
