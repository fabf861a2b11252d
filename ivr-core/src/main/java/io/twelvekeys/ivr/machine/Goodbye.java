package io.twelvekeys.ivr.machine;

import static java.util.Objects.requireNonNull;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;

/** The last words before the library hangs up; nothing but the caller interrupts them (rule 24). */
record Goodbye(EndCause cause, long deadline) implements Phase {
  static final long LONGEST = 60_000;

  static Goodbye from(long at, EndCause cause) {
    return new Goodbye(cause, at + LONGEST);
  }

  @Override
  public String name() {
    return "goodbye";
  }

  @Override
  public long due(long limitAt) {
    return deadline;
  }

  @Override
  public boolean limited() {
    return false;
  }

  @Override
  public boolean isUnderWay() {
    return true;
  }

  @Override
  public Phase pressed(Turn turn, long at, Key key, boolean stray) {
    return turn.drop(key, DropReason.SAYING_GOODBYE, this);
  }

  @Override
  public boolean dropsEveryKey() {
    return true;
  }

  @Override
  public Phase promptEnded(Turn turn, long at, boolean failed) {
    turn.promptEnded(words(turn), failed, 24);
    return turn.hangUpNow(cause);
  }

  @Override
  public Phase routed(Turn turn, long at, RouteOutcome outcome) {
    return turn.ignore("an outcome of no route", 23, this);
  }

  @Override
  public Phase timeUp(Turn turn, long at) {
    release(turn, 24);
    return turn.hangUpNow(cause);
  }

  @Override
  public void release(Turn turn, int rule) {
    turn.stop(words(turn), rule);
  }

  private static Line words(Turn turn) {
    return requireNonNull(turn.menu().goodbyeLine());
  }
}
