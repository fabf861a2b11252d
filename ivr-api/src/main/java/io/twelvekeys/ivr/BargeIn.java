package io.twelvekeys.ivr;

/** What a key does to a prompt of a menu while it plays (semantics rules 5 and 6). */
public enum BargeIn {
  /** The first key stops the prompt and is the first key of the collection. No key is eaten. */
  YES("yes"),
  /** Keys are dropped until the prompt has ended, each recorded. */
  DISCARD("discard"),
  /** Type-ahead: the prompt plays out, keys are kept in order and decided when it has ended. */
  QUEUE("queue");

  /** How many keys wait for the end of a prompt; further ones are dropped (semantics rule 6). */
  public static final int LONGEST_QUEUE = 32;

  private final String text;

  BargeIn(String text) {
    this.text = text;
  }

  /** As it is written in a definitions file. */
  public String text() {
    return text;
  }
}
