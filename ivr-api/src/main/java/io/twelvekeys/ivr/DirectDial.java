package io.twelvekeys.ivr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which extensions a caller may dial in a menu: patterns of digits and {@code x} for any digit
 * (semantics rule 30). What matches is routed to {@code extension:<digits>} and to nothing else.
 *
 * @param patterns up to 64 different ones, each of 1 to 16 characters
 */
public record DirectDial(List<String> patterns) {
  /** How many patterns a menu may have. */
  public static final int MOST_PATTERNS = 64;

  /** No direct dial: the default of every menu. */
  public static final DirectDial OFF = new DirectDial(List.of());

  /** Checks and copies the patterns. */
  public DirectDial {
    patterns = List.copyOf(patterns);
    if (patterns.size() > MOST_PATTERNS) {
      throw new InvalidValueException(
          patterns.size() + " direct-dial patterns", "at most " + MOST_PATTERNS);
    }
    List<String> seen = new ArrayList<>();
    for (String pattern : patterns) {
      if (!isPattern(pattern)) {
        throw new InvalidValueException(
            Words.quoted(pattern) + " is no direct-dial pattern",
            "1 to " + Destination.Extension.LONGEST + " digits or x for any digit, such as 2xx");
      }
      if (seen.contains(pattern)) {
        throw new InvalidValueException(
            "the direct-dial pattern " + pattern + " stands twice", "each pattern once");
      }
      seen.add(pattern);
    }
  }

  /** These patterns. */
  public static DirectDial of(String... patterns) {
    return new DirectDial(Arrays.asList(patterns));
  }

  /** The number of digits of the longest pattern; 0 where direct dial is off. */
  public int longest() {
    return patterns.stream().mapToInt(String::length).max().orElse(0);
  }

  private static boolean isPattern(String text) {
    if (text.isEmpty() || text.length() > Destination.Extension.LONGEST) {
      return false;
    }
    return text.chars().allMatch(c -> c == 'x' || (c >= '0' && c <= '9'));
  }
}
