package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;

/**
 * The call has ended; no later event does anything (rules 25 and 27). Only the keys that waited
 * when it ended are dropped here.
 */
record Ended(EndCause cause) implements Phase {
  @Override
  public String name() {
    return "ended";
  }

  @Override
  public long due(long limitAt) {
    return CallState.NO_DEADLINE;
  }

  @Override
  public boolean limited() {
    return false;
  }

  @Override
  public boolean isUnderWay() {
    return false;
  }

  @Override
  public Phase pressed(Turn turn, long at, Key key, boolean stray) {
    return turn.drop(key, DropReason.ENDED, this);
  }

  @Override
  public boolean dropsEveryKey() {
    return true;
  }

  @Override
  public Phase promptEnded(Turn turn, long at, boolean failed) {
    return this;
  }

  @Override
  public Phase routed(Turn turn, long at, RouteOutcome outcome) {
    return this;
  }

  @Override
  public Phase timeUp(Turn turn, long at) {
    return this;
  }

  @Override
  public void release(Turn turn, int rule) {
    // nothing is left
  }
}
