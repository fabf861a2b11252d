package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.DropReason;

/**
 * A number was mistyped, and its rest is swallowed before that is said (rule 10).
 *
 * @param latest three seconds after the first impossible key
 */
record Swallowing(long latest, long deadline) implements Silent {
  static final long AFTER_LAST_KEY = 1_000;
  static final long AFTER_FIRST_KEY = 3_000;

  static Swallowing from(long at) {
    return new Swallowing(at + AFTER_FIRST_KEY, at + AFTER_LAST_KEY);
  }

  @Override
  public String name() {
    return "swallowing";
  }

  @Override
  public Phase pressed(Turn turn, long at, Key key, boolean stray) {
    if (key == Key.HASH && !turn.menu().binds(key)) {
      turn.use(key, 10);
      return turn.noMatch(at, 10);
    }
    turn.drop(key, DropReason.MISTYPED, this);
    return new Swallowing(latest, Math.min(latest, at + AFTER_LAST_KEY));
  }

  @Override
  public Phase timeUp(Turn turn, long at) {
    return turn.noMatch(at, 10);
  }
}
