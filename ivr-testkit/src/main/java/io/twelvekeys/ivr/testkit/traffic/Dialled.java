package io.twelvekeys.ivr.testkit.traffic;

import io.twelvekeys.ivr.Ivr;
import java.util.Optional;

/** Which direct-dial pattern a number fits (semantics rule 30). */
public final class Dialled {
  private Dialled() {}

  /** The first pattern of the menu that these digits fit; empty if none does. */
  public static Optional<String> pattern(Ivr ivr, String digits) {
    return ivr.directDial().patterns().stream()
        .filter(pattern -> fits(digits, pattern))
        .findFirst();
  }

  /** Whether these digits fit the pattern. */
  public static boolean fits(String digits, String pattern) {
    if (digits.length() != pattern.length()) {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (pattern.charAt(i) != 'x' && pattern.charAt(i) != digits.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
