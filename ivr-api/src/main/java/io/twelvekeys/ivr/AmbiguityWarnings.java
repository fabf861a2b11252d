package io.twelvekeys.ivr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers that are complete but could go on, so that callers wait (semantics rule 7). */
final class AmbiguityWarnings {
  private AmbiguityWarnings() {}

  /** One warning for each key or pattern that a longer pattern goes on from. */
  static List<Problem> of(Ivr ivr) {
    List<Problem> found = new ArrayList<>();
    List<String> patterns = ivr.directDial().patterns();
    Map<String, String> complete = new LinkedHashMap<>();
    for (Key key : ivr.keys().keySet()) {
      if (key.isDigit()) {
        complete.put(String.valueOf(key.symbol()), "key." + key.symbol());
      }
    }
    patterns.forEach(pattern -> complete.putIfAbsent(pattern, "direct-dial"));
    complete.forEach((number, place) -> {
      List<String> longer =
          patterns.stream().filter(pattern -> goesOnFrom(pattern, number)).toList();
      if (!longer.isEmpty()) {
        found.add(warning(ivr, place, number, String.join(", ", longer)));
      }
    });
    return found;
  }

  private static Problem warning(Ivr ivr, String place, String number, String longer) {
    long wait = ivr.patience().ambiguity().toMillis();
    String where = CatalogCheck.where(ivr) + "." + place;
    if (wait == 0) {
      return Problem.warning(
          where,
          number + " is taken at once, so that " + longer + " cannot be dialled through it",
          "an ambiguity-timeout of more than 0, or numbers that begin otherwise");
    }
    return Problem.warning(
        where,
        "callers wait " + seconds(wait) + " s after " + number + ", since " + longer
            + " could follow",
        "numbers that begin otherwise, or a shorter ambiguity-timeout");
  }

  private static String seconds(long millis) {
    String text = java.math.BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    return text;
  }

  private static boolean goesOnFrom(String pattern, String number) {
    if (pattern.length() <= number.length()) {
      return false;
    }
    for (int i = 0; i < number.length(); i++) {
      char one = number.charAt(i);
      char other = pattern.charAt(i);
      if (one != other && one != 'x' && other != 'x') {
        return false;
      }
    }
    return true;
  }
}
