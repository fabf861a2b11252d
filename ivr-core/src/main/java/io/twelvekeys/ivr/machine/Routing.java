package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;

/**
 * The router works (rules 20 to 23).
 *
 * @param last whether this transfer is what remained after the last failed one (rule 22)
 * @param since when it was told to
 */
record Routing(Destination destination, boolean last, long since, long deadline) implements Phase {
  @Override
  public String name() {
    return "routing";
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
    return turn.drop(key, DropReason.TRANSFERRING, this); // a routed caller's keys are not ours
  }

  @Override
  public boolean dropsEveryKey() {
    return true;
  }

  @Override
  public Phase promptEnded(Turn turn, long at, boolean failed) {
    return turn.ignore("the end of no prompt", 0, this);
  }

  @Override
  public Phase routed(Turn turn, long at, RouteOutcome outcome) {
    turn.routeEnded(outcome, 21);
    return goOn(turn, at, outcome);
  }

  @Override
  public Phase timeUp(Turn turn, long at) {
    release(turn, 23);
    turn.routeEnded(RouteOutcome.Failure.NO_ANSWER, 23);
    return goOn(turn, at, RouteOutcome.Failure.NO_ANSWER);
  }

  private Phase goOn(Turn turn, long at, RouteOutcome outcome) {
    turn.resumeLimit(at - since);
    if (outcome instanceof RouteOutcome.Success success) {
      return switch (success) {
        case CONNECTED -> turn.end(EndCause.CONNECTED, 21);
        case RETURNED -> turn.visitAgain(at, 21);
      };
    }
    return turn.transferFailed(at, last);
  }

  @Override
  public void release(Turn turn, int rule) {
    turn.cancel(rule);
  }
}
