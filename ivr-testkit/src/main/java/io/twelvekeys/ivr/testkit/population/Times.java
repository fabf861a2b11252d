package io.twelvekeys.ivr.testkit.population;

import java.time.Duration;
import java.util.Arrays;

/** How long something took, of all calls in which it happened. Immutable. */
public final class Times {
  private final long[] sorted;

  private Times(long[] sorted) {
    this.sorted = sorted;
  }

  /** In how many calls it happened. */
  public int count() {
    return sorted.length;
  }

  /**
   * The least time in which at least so many per cent of these calls had come so far (nearest
   * rank): {@code percentile(50)} is the median, {@code percentile(100)} the longest.
   *
   * @param percent 1 to 100
   * @return zero if it never happened
   */
  public Duration percentile(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("a percentile is 1 to 100: " + percent);
    }
    if (sorted.length == 0) {
      return Duration.ZERO;
    }
    long rank = ((long) sorted.length * percent + 99) / 100;
    return Duration.ofMillis(sorted[(int) rank - 1]);
  }

  /** How many there are, and the median. */
  @Override
  public String toString() {
    return count() + " calls, median " + percentile(50);
  }

  /** Collects. */
  static final class Collected {
    private long[] times = new long[16];
    private int size;

    void add(long millis) {
      if (size == times.length) {
        times = Arrays.copyOf(times, size * 2);
      }
      times[size++] = millis;
    }

    Times sorted() {
      long[] sorted = Arrays.copyOf(times, size);
      Arrays.sort(sorted);
      return new Times(sorted);
    }
  }
}
