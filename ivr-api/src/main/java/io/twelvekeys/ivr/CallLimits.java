package io.twelvekeys.ivr;

import java.time.Duration;

/**
 * The budget of one call (semantics rules 22, 23 and 26).
 *
 * @param maxDuration the time inside the menus, that with the router not counted: positive, at
 *     most a week
 * @param maxMenus how many visits of menus: 1 to 1,000,000
 * @param maxFailedTransfers how many transfers may fail before the next failure is final: 0 to 100
 * @param routeTimeout how long the router may take to answer: positive, at most a day
 */
public record CallLimits(
    Duration maxDuration, int maxMenus, int maxFailedTransfers, Duration routeTimeout) {
  /** Ten minutes, 100 visits, two failed transfers, 60 s for the router. */
  public static final CallLimits DEFAULT =
      new CallLimits(Duration.ofMinutes(10), 100, 2, Duration.ofSeconds(60));

  /** How many menus the way back holds, the one the caller is in not counted (rule 19). */
  public static final int LONGEST_WAY_BACK = 16;

  /** Checks all four. */
  public CallLimits {
    Lengths.positive(maxDuration, Duration.ofDays(7), "max-duration");
    if (maxMenus < 1 || maxMenus > 1_000_000) {
      throw new InvalidValueException(maxMenus + " menus in a call", "1 to 1000000");
    }
    if (maxFailedTransfers < 0 || maxFailedTransfers > 100) {
      throw new InvalidValueException(maxFailedTransfers + " failed transfers", "0 to 100");
    }
    Lengths.positive(routeTimeout, Lengths.DAY, "route-timeout");
  }

  /** The same with another time inside the menus. */
  public CallLimits withMaxDuration(Duration duration) {
    return new CallLimits(duration, maxMenus, maxFailedTransfers, routeTimeout);
  }

  /** The same with another number of visits. */
  public CallLimits withMaxMenus(int visits) {
    return new CallLimits(maxDuration, visits, maxFailedTransfers, routeTimeout);
  }

  /** The same with another number of transfers that may fail. */
  public CallLimits withMaxFailedTransfers(int transfers) {
    return new CallLimits(maxDuration, maxMenus, transfers, routeTimeout);
  }

  /** The same with another patience for the router. */
  public CallLimits withRouteTimeout(Duration timeout) {
    return new CallLimits(maxDuration, maxMenus, maxFailedTransfers, timeout);
  }
}
