package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.DropReason;
import org.jspecify.annotations.Nullable;

/** Which keys are stray: too close to the key before them, after a no-match (semantics rule 10). */
final class StrayBook {
  private static final long CLOSE = 500;
  private static final long NEVER = Long.MIN_VALUE / 2;

  private final Complaints complaints;
  private long lastKeyAt = NEVER;
  private boolean strays;

  StrayBook(Complaints complaints) {
    this.complaints = complaints;
  }

  void noMatch() {
    strays = true;
  }

  /**
   * Hears what became of a key.
   *
   * @param open whether the menu would have used it, had it not been stray
   * @param handedOn whether it waited, and was handed on as if typed now
   */
  void hear(long at, CallFact fact, KeyBook.@Nullable Typed key, boolean open, boolean handedOn) {
    CallFact.KeyDropped dropped = fact instanceof CallFact.KeyDropped drop ? drop : null;
    boolean letter = dropped != null && dropped.reason() == DropReason.NO_KEY;
    if (key == null || letter || (key.at() != at && !handedOn)) {
      return;
    }
    strays &= at - lastKeyAt < CLOSE;
    lastKeyAt = at;
    if (dropped == null) {
      complaints.must(!strays || !open || handedOn, "rule 10", "a stray key is used");
    } else if (dropped.reason() == DropReason.STRAY) {
      complaints.must(strays, "rule 10", "a key is called stray that is none");
    }
  }
}
