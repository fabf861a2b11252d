package io.twelvekeys.ivr;

import java.time.Duration;

/** Checks of durations; a call counts in milliseconds. */
final class Lengths {
  /** The longest time-out of a menu. */
  static final Duration DAY = Duration.ofDays(1);

  private Lengths() {}

  static Duration positive(Duration length, Duration longest, String what) {
    if (length.isZero() || length.isNegative()) {
      throw new InvalidValueException(what + " must be positive: " + length, limits(longest));
    }
    return notNegative(length, longest, what);
  }

  static Duration notNegative(Duration length, Duration longest, String what) {
    if (length.isNegative()
        || length.compareTo(longest) > 0
        || length.toNanosPart() % 1_000_000 != 0) {
      throw new InvalidValueException(what + " is out of range: " + length, limits(longest));
    }
    return length;
  }

  private static String limits(Duration longest) {
    return "whole milliseconds, at most "
        + (longest.toDays() > 0 ? longest.toDays() + " d" : longest.toSeconds() + " s");
  }
}
