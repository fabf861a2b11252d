package io.twelvekeys.ivr.testkit.fault;

/** What a call is doing, as far as it can be told from outside. */
enum Doing {
  /** A greeting plays, or the words about a failure with it. */
  SPEAKING,
  /** A prompt was stopped, or a route cancelled: something has to follow at this instant. */
  CUT,
  LISTENING,
  COLLECTING,
  /** The rest of a mistyped number is swallowed. */
  SWALLOWING,
  ANNOUNCING,
  ROUTING,
  GOODBYE,
  ENDED;

  /** Whether {@code max-duration} applies (semantics rules 24 and 26). */
  boolean isLimited() {
    return switch (this) {
      case SPEAKING, LISTENING, COLLECTING, SWALLOWING, ANNOUNCING -> true;
      default -> false;
    };
  }

  /** Whether the caller's keys are for somebody else, or for nobody. */
  boolean dropsEveryKey() {
    return isTransferring() || this == GOODBYE;
  }

  boolean isTransferring() {
    return this == ANNOUNCING || this == ROUTING;
  }

  /** Whether a key that comes now may begin a collection. */
  boolean listens() {
    return this == LISTENING || this == CUT;
  }

  /** Whether a prompt may end now. */
  boolean plays() {
    return this == SPEAKING || this == ANNOUNCING || this == GOODBYE;
  }
}
