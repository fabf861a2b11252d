package io.twelvekeys.ivr.port;

/** Why a key that a caller pressed was not used; each names its rule. */
public enum DropReason {
  /** The menu does not listen while a prompt plays ({@code barge-in = discard}). */
  PROMPT_PLAYING(6),
  /** 32 keys wait already. */
  QUEUE_FULL(6),
  /** It waited behind a key that was no match. */
  AFTER_NO_MATCH(6),
  /** The rest of a mistyped number. */
  MISTYPED(10),
  /** A stray digit: less than 500 ms after the key before it, after a no-match. */
  STRAY(10),
  /** One of {@code A B C D}, or no symbol of a telephone at all. */
  NO_KEY(11),
  /** The transfer prompt plays, or the router works. */
  TRANSFERRING(20),
  /** The goodbye prompt plays. */
  SAYING_GOODBYE(24),
  /** The call has ended. */
  ENDED(25);

  private final int rule;

  DropReason(int rule) {
    this.rule = rule;
  }

  /** The rule of the semantics that says so. */
  public int rule() {
    return rule;
  }
}
