package io.twelvekeys.ivr.machine;

import static java.util.Objects.requireNonNull;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.RouteOutcome;

/**
 * The transfer prompt plays, which nothing interrupts but the end of the call (rule 20).
 *
 * @param last whether this transfer is what remained after the last failed one (rule 22)
 */
record Announcing(Destination destination, boolean last) implements Phase {
  @Override
  public String name() {
    return "announcing";
  }

  @Override
  public long due(long limitAt) {
    return limitAt;
  }

  @Override
  public boolean limited() {
    return true;
  }

  @Override
  public boolean isUnderWay() {
    return true;
  }

  @Override
  public Phase pressed(Turn turn, long at, Key key, boolean stray) {
    return turn.drop(key, DropReason.TRANSFERRING, this);
  }

  @Override
  public boolean dropsEveryKey() {
    return true;
  }

  @Override
  public Phase promptEnded(Turn turn, long at, boolean failed) {
    turn.promptEnded(words(turn), failed, failed ? 4 : 20);
    return turn.route(at, destination, last);
  }

  @Override
  public Phase routed(Turn turn, long at, RouteOutcome outcome) {
    return turn.ignore("an outcome of no route", 23, this);
  }

  @Override
  public Phase timeUp(Turn turn, long at) {
    return this;
  }

  @Override
  public void release(Turn turn, int rule) {
    turn.stop(words(turn), rule);
  }

  private static Line words(Turn turn) {
    return requireNonNull(turn.menu().transferLine());
  }
}
