package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Ivr;

/**
 * Something that a menu says or does to its caller.
 *
 * @param kind what sort of thing
 * @param menu whose doing it is
 * @param number the how-manieth prompt of its kind, counted from 1; else 0
 * @param text what is said, or where the call goes; empty where a prompt is not defined
 */
record Noticed(Kind kind, Ivr menu, int number, String text) {
  /** The sorts of things. */
  enum Kind {
    STOP(""),
    GREETING("greeting"),
    AGAIN("short-greeting"),
    NO_INPUT("prompt.no-input"),
    NO_MATCH("prompt.no-match"),
    TRANSFER_FAILED("prompt.transfer-failed"),
    TRANSFER("prompt.transfer"),
    GOODBYE("prompt.goodbye"),
    ROUTE(""),
    CANCEL(""),
    END("");

    private final String place;

    Kind(String place) {
      this.place = place;
    }

    /** Whether it is something that the menu says. */
    boolean isSaid() {
      return !place.isEmpty();
    }
  }

  /** The place of what is said in a definitions file, where the other menu says something else. */
  String place(Noticed other) {
    boolean numbered = kind == Kind.NO_INPUT || kind == Kind.NO_MATCH;
    boolean shortened = menu.prompts().shortGreeting().isPresent()
        || other.menu.prompts().shortGreeting().isPresent();
    if (kind == Kind.AGAIN && !shortened) {
      return Kind.GREETING.place;
    }
    return numbered ? kind.place + "." + Math.max(1, Math.max(number, other.number)) : kind.place;
  }
}
