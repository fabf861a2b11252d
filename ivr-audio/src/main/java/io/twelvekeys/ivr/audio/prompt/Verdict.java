package io.twelvekeys.ivr.audio.prompt;

/** How a prompt will do on a telephone; later is worse. */
public enum Verdict {
  /** As it should be. */
  FINE,
  /** It can be used, and callers will notice. */
  WARNING,
  /** It must not be used as it is. */
  REFUSED;

  /** The worse of both. */
  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
