package io.twelvekeys.ivr.definition;

import java.util.HexFormat;

/** Texts of a definitions file as they are shown to people: one line, escaped, not endless. */
final class Shown {
  /** The longest key that is shown as a whole. */
  static final int LONGEST = 160;

  private Shown() {}

  /** The key itself where it is harmless. */
  static String key(String key) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < key.length() && i < LONGEST; i++) {
      char c = key.charAt(i);
      if (isPlain(c)) {
        out.append(c);
      } else {
        out.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return out.append(key.length() > LONGEST ? "…" : "").toString();
  }

  private static boolean isPlain(char c) {
    int type = Character.getType(c);
    return c >= ' '
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
