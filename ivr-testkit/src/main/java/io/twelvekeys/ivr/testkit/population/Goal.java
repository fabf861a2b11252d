package io.twelvekeys.ivr.testkit.population;

/**
 * What a caller wants.
 *
 * @param kind what sort of thing
 * @param menu the id of the menu to hear, or of the one in which a number is dialled
 * @param text the destination's text form, or the direct-dial pattern; else empty
 */
record Goal(Kind kind, String menu, String text) {
  /** Whoever answers. */
  static final Goal ANYBODY = new Goal(Kind.ANYBODY, "", "");

  /** The sorts of goals. */
  enum Kind {
    /** A destination that a key leads to. */
    DESTINATION,
    /** A colleague whose extension is known, and can be dialled in the menu. */
    COLLEAGUE,
    /** The words of a menu that leads to no destination: opening hours, an address. */
    WORDS,
    /** Whoever answers. */
    ANYBODY
  }

  static Goal destination(String text) {
    return new Goal(Kind.DESTINATION, "", text);
  }

  static Goal colleague(String menu, String pattern) {
    return new Goal(Kind.COLLEAGUE, menu, pattern);
  }

  static Goal words(String menu) {
    return new Goal(Kind.WORDS, menu, "");
  }

  /** As {@link Population#wanting} calls it. */
  String name() {
    return switch (kind) {
      case DESTINATION -> text;
      case COLLEAGUE -> "extension:" + text;
      case WORDS -> "ivr:" + menu;
      case ANYBODY -> "anybody";
    };
  }

  boolean isWordsOf(String ivr) {
    return kind == Kind.WORDS && menu.equals(ivr);
  }
}
