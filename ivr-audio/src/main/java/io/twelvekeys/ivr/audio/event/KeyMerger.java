package io.twelvekeys.ivr.audio.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes one key of several reports: the same symbol from another source within 150 ms is the same
 * press, told twice, as when tones leak beside telephone-events. Two reports of one source are
 * always two presses.
 *
 * <p>For the reports of one call, from one thread. Times may come a little out of order. Where a
 * line negotiated one way, it is better still to listen to that one alone.
 */
public final class KeyMerger {
  /** How far apart two sources may tell the same press. */
  public static final Duration SAME_PRESS = Duration.ofMillis(150);

  /** How many presses are remembered: more than anyone makes within that time. */
  private static final int REMEMBERED = 16;

  private final @Nullable Press[] presses = new @Nullable Press[REMEMBERED];
  private int next;

  /** A merger for one call. */
  public KeyMerger() {}

  /**
   * Whether this report is a press of its own.
   *
   * @return true once for each press, when the first source tells it
   */
  public boolean isNew(KeyReport report) {
    Objects.requireNonNull(report, "report");
    for (int i = 0; i < REMEMBERED; i++) {
      // the oldest first, so that the second report of two presses belongs to the second
      Press press = presses[(next + i) % REMEMBERED];
      if (press != null && press.isToldBy(report)) {
        press.add(report.source());
        return false;
      }
    }
    presses[next] = new Press(report);
    next = (next + 1) % REMEMBERED;
    return true;
  }

  /** One press, and which sources have told it. */
  private static final class Press {
    private final char symbol;
    private final Instant at;
    private int sources;

    Press(KeyReport report) {
      this.symbol = report.symbol();
      this.at = report.at();
      add(report.source());
    }

    boolean isToldBy(KeyReport report) {
      return report.symbol() == symbol
          && (sources & bit(report.source())) == 0
          && Duration.between(at, report.at()).abs().compareTo(SAME_PRESS) <= 0;
    }

    void add(KeySource source) {
      sources |= bit(source);
    }

    private static int bit(KeySource source) {
      return switch (source) {
        case IN_BAND -> 1;
        case TELEPHONE_EVENT -> 2;
        case SIP_INFO -> 4;
      };
    }
  }
}
