package io.twelvekeys.ivr.testkit.scenario;

import io.twelvekeys.ivr.InvalidValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The words of a scenario's line, and what they mean. */
final class ScenarioWords {
  private static final int LONGEST_QUOTE = 60;
  private static final int MOST_DIGITS = 9;
  private static final String TIME = "seconds with three decimals, such as 1.200";
  private static final String LENGTH = "a number with ms, s or m, such as 2500ms, 4s or 1m";

  private ScenarioWords() {}

  /**
   * What stands between white space, without the comment: a {@code #} at the start of a word begins
   * one, but not in the word after {@code key} or {@code keys}.
   */
  static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (true) {
      while (i < line.length() && isBlank(line.charAt(i))) {
        i++;
      }
      int from = i;
      while (i < line.length() && !isBlank(line.charAt(i))) {
        i++;
      }
      boolean comment = from < i && line.charAt(from) == '#' && !followsKey(words);
      if (from == i || comment) {
        return words;
      }
      words.add(line.substring(from, i));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c);
  }

  private static boolean followsKey(List<String> words) {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return last.equals("key") || last.equals("keys");
  }

  /** Whether the word can only be meant as a time. */
  static boolean looksLikeTime(String word) {
    return isDigit(word.charAt(0)) || (word.length() > 1 && "-.+".indexOf(word.charAt(0)) >= 0);
  }

  /** Milliseconds. */
  static long time(String word) {
    int point = word.indexOf('.');
    if (point < 1
        || point > MOST_DIGITS
        || word.length() != point + 4
        || !isNumber(word.substring(0, point))
        || !isNumber(word.substring(point + 1))) {
      throw new InvalidValueException(quoted(word) + " is no time", TIME);
    }
    return Long.parseLong(word.substring(0, point)) * 1_000
        + Integer.parseInt(word.substring(point + 1));
  }

  /** {@code 4s}, {@code 2500ms}, {@code 1.5s}, {@code 1m} or {@code 0}. */
  static Duration length(String word) {
    int digits = 0;
    while (digits < word.length() && (isDigit(word.charAt(digits)) || word.charAt(digits) == '.')) {
      digits++;
    }
    String unit = word.substring(digits);
    long millis = unit.equals("ms") ? 1 : unit.equals("s") ? 1_000 : unit.equals("m") ? 60_000 : 0;
    if (word.equals("0")) {
      return Duration.ZERO;
    }
    int point = word.indexOf('.');
    String whole = word.substring(0, point < 0 ? digits : point);
    String fraction = point < 0 ? "0" : word.substring(point + 1, digits);
    if (millis == 0 || !isNumber(whole) || !isNumber(fraction) || whole.length() > MOST_DIGITS) {
      throw new InvalidValueException(quoted(word) + " is no length", LENGTH);
    }
    return Duration.ofMillis(Long.parseLong(whole) * millis + part(word, fraction, millis));
  }

  private static long part(String word, String fraction, long millis) {
    String cut = fraction.length() > MOST_DIGITS ? "1" : fraction;
    long tenths = 1;
    for (int i = 0; i < cut.length(); i++) {
      tenths *= 10;
    }
    long exact = Long.parseLong(cut) * millis;
    if (cut.length() != fraction.length() || exact % tenths != 0) {
      throw new InvalidValueException(quoted(word) + " is finer than a millisecond", LENGTH);
    }
    return exact / tenths;
  }

  /** Symbols of a telephone: the twelve keys, and those four that mean nothing to a menu. */
  static String keys(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("0123456789*#ABCD".indexOf(word.charAt(i)) < 0) {
        throw new InvalidValueException(
            quoted(word.substring(i, i + 1)) + " is no key of a telephone",
            "0 to 9, *, # or one of A B C D");
      }
    }
    return word;
  }

  /** A word as messages show it: escaped, and cut. */
  static String quoted(String word) {
    StringBuilder out = new StringBuilder("'");
    for (int i = 0; i < word.length() && i < LONGEST_QUOTE; i++) {
      char c = word.charAt(i);
      int type = Character.getType(c);
      boolean plain = c >= ' '
          && type != Character.CONTROL
          && type != Character.FORMAT
          && type != Character.SURROGATE
          && type != Character.LINE_SEPARATOR
          && type != Character.PARAGRAPH_SEPARATOR;
      out.append(plain ? String.valueOf(c) : "\\u" + HexFormat.of().toHexDigits(c));
    }
    return out.append(word.length() > LONGEST_QUOTE ? "…'" : "'").toString();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
