package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.RouteOutcome;

/** The menu has spoken and waits for the first key (rule 12). */
record Listening(long deadline) implements Phase {
  static Listening from(Turn turn) {
    return new Listening(turn.at() + turn.menu().firstKey());
  }

  @Override
  public String name() {
    return "listening";
  }

  @Override
  public boolean limited() {
    return true;
  }

  @Override
  public int token() {
    return 0;
  }

  @Override
  public Phase pressed(Turn turn, Key key, boolean stray) {
    return stray ? turn.drop(key, DropReason.STRAY, this) : Collecting.first(turn, key);
  }

  @Override
  public boolean dropsEveryKey() {
    return false;
  }

  @Override
  public Phase promptEnded(Turn turn, boolean failed) {
    return turn.ignore("the end of no prompt", this);
  }

  @Override
  public Phase routed(Turn turn, RouteOutcome outcome) {
    return turn.ignore("an outcome of no route", this);
  }

  @Override
  public Phase timeUp(Turn turn) {
    return turn.noInput();
  }

  @Override
  public void release(Turn turn) {
    // nothing plays
  }
}
