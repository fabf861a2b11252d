package io.twelvekeys.ivr;

/** The character classes that names, numbers and addresses are made of; no regular expressions. */
final class Words {
  /** How much of a refused text a message repeats. */
  static final int SHOWN = 60;

  /** The longest identifier: an IVR's id, a group's name, a server. */
  static final int LONGEST_WORD = 64;

  /** The longest text for people: an IVR's name, a customer. */
  static final int LONGEST_NAME = 200;

  private Words() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** Whether all of the text is letters, digits and the given further characters. */
  static boolean consistsOf(String text, String further) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && further.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static boolean isDigits(String text, int fewest, int most) {
    if (text.length() < fewest || text.length() > most) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text itself if it is an identifier of letters, digits and the given characters. */
  static String word(String text, String further, String kind) {
    if (text.length() > LONGEST_WORD || !consistsOf(text, further)) {
      throw new InvalidValueException(
          quoted(text) + " is no " + kind,
          "1 to " + LONGEST_WORD + " letters, digits or " + spaced(further));
    }
    return text;
  }

  /** The text itself if people can read it: not blank, no control characters, not endless. */
  static String name(String text, String kind) {
    if (text.isBlank() || text.length() > LONGEST_NAME || hasControl(text)) {
      throw new InvalidValueException(
          quoted(text) + " is no " + kind,
          "1 to " + LONGEST_NAME + " characters, not all blank, no control characters");
    }
    return text;
  }

  private static boolean hasControl(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  /** The text in quotes, control characters as {@code \\uXXXX}, cut where it grows long. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("'");
    int shown = Math.min(text.length(), SHOWN);
    for (int i = 0; i < shown; i++) {
      char c = text.charAt(i);
      if (c < ' '
          || (c >= 0x7f && c < 0xa0)
          || Character.getType(c) == Character.FORMAT
          || c == 0x2028
          || c == 0x2029
          || Character.isSurrogate(c)) {
        out.append("\\u").append(hex(c));
      } else {
        out.append(c);
      }
    }
    return out.append(shown < text.length() ? "…'" : "'").toString();
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0000".substring(digits.length()) + digits;
  }

  private static String spaced(String characters) {
    return String.join(" ", characters.split(""));
  }
}
