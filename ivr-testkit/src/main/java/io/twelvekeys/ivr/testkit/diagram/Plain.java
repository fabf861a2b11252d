package io.twelvekeys.ivr.testkit.diagram;

/** Text of definitions, which anybody may have written, made fit to be shown. */
final class Plain {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int FIRST_WIDE = 0x1100;

  private Plain() {}

  /**
   * Without what a reader would not see, but a program might: control characters, marks that change
   * the direction of writing, halves of characters.
   */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> out.appendCodePoint(isShown(point) ? point : REPLACEMENT));
    return out.toString();
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  /** Cut to so many columns, with … in place of the rest; most scripts of Asia take two each. */
  static String cut(String text, int columns) {
    String plain = of(text);
    int width = 0;
    int end = 0;
    while (end < plain.length()) {
      int point = plain.codePointAt(end);
      width += point < FIRST_WIDE ? 1 : 2;
      if (width > columns) {
        return plain.substring(0, end - lastLength(plain, end)) + "…";
      }
      end += Character.charCount(point);
    }
    return plain;
  }

  private static int lastLength(String text, int end) {
    return end == 0 ? 0 : Character.charCount(text.codePointBefore(end));
  }
}
