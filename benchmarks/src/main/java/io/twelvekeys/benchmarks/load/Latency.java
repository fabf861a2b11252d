package io.twelvekeys.benchmarks.load;

import io.twelvekeys.benchmarks.page.Page;
import java.util.concurrent.Executor;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long keys took to their commands; and beside them how long nothing at all takes, handed over
 * to the same executor just before the key, which is the floor for any engine on this machine.
 */
final class Latency {
  private final Executor executor;
  private volatile Histogram keys = new ConcurrentHistogram(3);
  private volatile Histogram nothing = new ConcurrentHistogram(3);
  private volatile Histogram beyond = new ConcurrentHistogram(3);

  Latency(Executor executor) {
    this.executor = executor;
  }

  void startAnew() {
    keys = new ConcurrentHistogram(3);
    nothing = new ConcurrentHistogram(3);
    beyond = new ConcurrentHistogram(3);
  }

  /**
   * A command has come for a key.
   *
   * @param due when the key was
   * @param after when nothing was done that was handed over just before it; 0 if nothing was
   */
  void key(long due, long after) {
    long now = System.nanoTime();
    keys.recordValue(Math.max(0, now - due));
    if (after != 0) {
      beyond.recordValue(Math.max(0, now - after));
    }
  }

  /** Hands over nothing, just before this caller's key. */
  void nothing(long due, Caller caller) {
    executor.execute(() -> {
      long now = System.nanoTime();
      nothing.recordValue(Math.max(0, now - due));
      caller.after(due, now);
    });
  }

  /** Microseconds: the median, the 99th and the 99.9th percentile, the most. */
  String ofKeys() {
    return shown(keys);
  }

  /** Likewise. */
  String ofNothing() {
    return shown(nothing);
  }

  /** Likewise: from when nothing was done to the command for the key behind it. */
  String beyond() {
    return shown(beyond);
  }

  private static String shown(Histogram taken) {
    return String.join(
        " / ",
        Page.figure(taken.getValueAtPercentile(50) / 1e3),
        Page.figure(taken.getValueAtPercentile(99) / 1e3),
        Page.figure(taken.getValueAtPercentile(99.9) / 1e3),
        Page.figure(taken.getMaxValue() / 1e3));
  }
}
