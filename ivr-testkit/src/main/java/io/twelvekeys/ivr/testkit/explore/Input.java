package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.Optional;

/**
 * Something that happens to a call, after a while.
 *
 * @param kind what
 * @param event as the machine takes it
 * @param delay milliseconds since the input before
 */
record Input(Kind kind, Event event, long delay) {
  /** The token of whatever is live in a rebased state. */
  private static final int LIVE = 1;

  /** What can happen. */
  enum Kind {
    /** The caller presses a key. */
    KEY,
    /** The caller does nothing until the deadline. */
    SILENCE,
    /** A prompt is heard to its end. */
    PROMPT_ENDS,
    /** A prompt fails as soon as it is played. */
    PROMPT_FAILS,
    /** The router connects the caller. */
    CONNECTED,
    /** The far side gives the caller back. */
    RETURNED,
    /** The router fails; all failures have the same effect. */
    ROUTE_FAILS,
    /** The caller hangs up. */
    HANG_UP;

    /** Whether something goes wrong that is not the caller's doing. */
    boolean isFailure() {
      return this == PROMPT_FAILS || this == ROUTE_FAILS;
    }

    /** Whether it happens to a caller who does nothing. */
    boolean isSilent() {
      return this == SILENCE || this == PROMPT_ENDS || this == ROUTE_FAILS;
    }
  }

  /**
   * Something that happens to a caller who does nothing.
   *
   * @throws IllegalArgumentException for what a caller does, and for what ends well
   */
  static Input of(Kind kind, long delay) {
    return switch (kind) {
      case SILENCE -> silence(delay);
      case PROMPT_ENDS -> promptEnds(delay);
      case PROMPT_FAILS -> promptFails();
      case ROUTE_FAILS -> routed(kind, RouteOutcome.Failure.BUSY);
      default -> throw new IllegalArgumentException("this is not silence: " + kind);
    };
  }

  static Input key(Key key, long delay) {
    return new Input(Kind.KEY, new Event.Pressed(key), delay);
  }

  static Input silence(long delay) {
    return new Input(Kind.SILENCE, new Event.TimeUp(), delay);
  }

  static Input promptEnds(long delay) {
    return new Input(Kind.PROMPT_ENDS, new Event.PromptPlayed(LIVE), delay);
  }

  static Input promptFails() {
    return new Input(Kind.PROMPT_FAILS, new Event.PromptFailed(LIVE), 0);
  }

  static Input routed(Kind kind, RouteOutcome outcome) {
    return new Input(kind, new Event.Routed(LIVE, outcome), 0);
  }

  static Input hangUp() {
    return new Input(Kind.HANG_UP, new Event.HungUp(), 0);
  }

  Optional<Key> key() {
    return event instanceof Event.Pressed pressed ? Optional.of(pressed.key()) : Optional.empty();
  }
}
