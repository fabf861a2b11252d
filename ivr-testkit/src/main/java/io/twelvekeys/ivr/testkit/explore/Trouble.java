package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.testkit.explore.Input.Kind;

/** What may go wrong everywhere at once. */
public enum Trouble {
  /** Every transfer fails or is not answered. */
  EVERY_TRANSFER_FAILS("when every transfer fails"),
  /** Every prompt fails: the files are missing, or the sound device is gone. */
  EVERY_PROMPT_FAILS("when every prompt fails");

  private final String text;

  Trouble(String text) {
    this.text = text;
  }

  /** As the beginning of a sentence. */
  public String text() {
    return text;
  }

  /** Whether it can happen then. */
  boolean allows(Kind kind) {
    return switch (kind) {
      case CONNECTED, RETURNED -> this != EVERY_TRANSFER_FAILS;
      case PROMPT_ENDS -> this != EVERY_PROMPT_FAILS;
      default -> true;
    };
  }

  /** Whether it happens then to callers who do nothing. */
  boolean isSilent(Kind kind) {
    return allows(kind)
        && (kind.isSilent() || (this == EVERY_PROMPT_FAILS && kind == Kind.PROMPT_FAILS));
  }
}
