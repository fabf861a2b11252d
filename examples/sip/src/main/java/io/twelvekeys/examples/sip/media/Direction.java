package io.twelvekeys.examples.sip.media;

/** Which way sound goes, as one side of a call says it (RFC 8866 §6.7). */
public enum Direction {
  SENDRECV(true, true),
  SENDONLY(true, false),
  RECVONLY(false, true),
  INACTIVE(false, false);

  private final boolean sends;
  private final boolean receives;

  Direction(boolean sends, boolean receives) {
    this.sends = sends;
    this.receives = receives;
  }

  /** Whether who says so sends. */
  public boolean sends() {
    return sends;
  }

  /** Whether who says so listens. */
  public boolean receives() {
    return receives;
  }

  /** What the other side answers that would do all it may. */
  public Direction answer() {
    return switch (this) {
      case SENDRECV -> SENDRECV;
      case SENDONLY -> RECVONLY;
      case RECVONLY -> SENDONLY;
      case INACTIVE -> INACTIVE;
    };
  }
}
