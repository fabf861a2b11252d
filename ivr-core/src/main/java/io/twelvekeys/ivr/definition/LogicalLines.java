package io.twelvekeys.ivr.definition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The lines of a properties file as {@link java.util.Properties#load(java.io.Reader)} describes
 * them: comments and blank lines left out, continued lines joined. Properties itself tells neither
 * on which line it is nor where an escape is wrong, and it stops at the first that is.
 */
final class LogicalLines {
  private final CharSequence in;
  private final StringBuilder out = new StringBuilder();
  private final Map<Integer, String> flaws = new HashMap<>();
  private int[] numbers = new int[64];
  private int count;
  private int at;
  private int number = 1;

  private LogicalLines(CharSequence in) {
    this.in = in;
  }

  static LogicalLines of(CharSequence text) {
    LogicalLines lines = new LogicalLines(text);
    while (lines.at < text.length()) {
      lines.readOne();
    }
    return lines;
  }

  /** The same entries, one on each line, with escapes that Properties can read. */
  String text() {
    return out.toString();
  }

  /** On which line of the file the entry begins, from 1; 0 if it is not known. */
  int number(int entry) {
    return entry < count ? numbers[entry] : 0;
  }

  /** What is no escape in the entry; empty if there is no such thing. */
  String flaw(int entry) {
    return flaws.getOrDefault(entry, "");
  }

  private void readOne() {
    skipBlanks();
    if (at == in.length()) {
      return;
    }
    int begin = out.length();
    int first = number;
    if (isComment(in.charAt(at))) {
      skipComment();
      return;
    }
    takeUntilEnd(begin);
    if (out.length() == begin) {
      return; // nothing but a backslash stood there
    }
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    numbers[count] = first;
    mendEscapes(begin);
    out.append('\n');
    count++;
  }

  private void takeUntilEnd(int begin) {
    while (at < in.length() && !isEnd(in.charAt(at))) {
      char c = in.charAt(at++);
      if (c != '\\') {
        out.append(c);
      } else if (at < in.length() && isEnd(in.charAt(at))) {
        skipEnd();
        if (out.length() == begin) {
          return;
        }
        skipBlanks();
      } else if (at < in.length()) {
        out.append(c).append(in.charAt(at++));
      }
    }
    if (at < in.length()) {
      skipEnd();
    }
  }

  /** Doubles the backslash of what is no escape, so that it is read as it stands. */
  private void mendEscapes(int begin) {
    if (out.indexOf("\\u", begin) < 0) {
      return;
    }
    String line = out.substring(begin);
    out.setLength(begin);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        char next = line.charAt(++i);
        if (next == 'u' && !isHexadecimal(line, i + 1)) {
          flaws.putIfAbsent(count, line.substring(i - 1, Math.min(i + 5, line.length())));
          out.append(c);
        }
        out.append(c).append(next);
      } else {
        out.append(c);
      }
    }
  }

  private static boolean isHexadecimal(String line, int from) {
    if (from + 4 > line.length()) {
      return false;
    }
    for (int i = from; i < from + 4; i++) {
      char c = line.charAt(i);
      boolean right = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      if (!right) {
        return false;
      }
    }
    return true;
  }

  private void skipBlanks() {
    while (at < in.length() && isBlank(in.charAt(at))) {
      at++;
    }
  }

  private void skipComment() {
    while (at < in.length() && !isEnd(in.charAt(at))) {
      at++;
    }
    if (at < in.length()) {
      skipEnd();
    }
  }

  private void skipEnd() {
    boolean twoCharacters =
        in.charAt(at) == '\r' && at + 1 < in.length() && in.charAt(at + 1) == '\n';
    at += twoCharacters ? 2 : 1;
    number++;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isComment(char c) {
    return c == '#' || c == '!';
  }
}
