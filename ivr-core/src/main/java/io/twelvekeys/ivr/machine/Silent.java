package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.port.RouteOutcome;

/** The menu listens: nothing plays and nothing is under way, so that no token is live. */
sealed interface Silent extends Phase permits Listening, Collecting, Swallowing {
  /** When {@link #timeUp} is due. */
  long deadline();

  @Override
  default long due(long limitAt) {
    return Math.min(limitAt, deadline());
  }

  @Override
  default boolean limited() {
    return true;
  }

  @Override
  default boolean isUnderWay() {
    return false;
  }

  @Override
  default boolean dropsEveryKey() {
    return false;
  }

  @Override
  default Phase promptEnded(Turn turn, long at, boolean failed) {
    return this; // no event bears the token of a prompt that does not play
  }

  @Override
  default Phase routed(Turn turn, long at, RouteOutcome outcome) {
    return this; // nor that of a route that is not under way
  }

  @Override
  default void release(Turn turn, int rule) {
    // nothing plays
  }
}
