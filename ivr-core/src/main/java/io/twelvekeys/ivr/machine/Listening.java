package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.DropReason;

/** The menu has spoken and waits for the first key (rule 12). */
record Listening(long deadline) implements Silent {
  static Listening from(Turn turn, long at) {
    return new Listening(at + turn.menu().firstKey());
  }

  @Override
  public String name() {
    return "listening";
  }

  @Override
  public Phase pressed(Turn turn, long at, Key key, boolean stray) {
    return stray ? turn.drop(key, DropReason.STRAY, this) : Collecting.first(turn, at, key);
  }

  @Override
  public Phase timeUp(Turn turn, long at) {
    return turn.noInput(at);
  }
}
