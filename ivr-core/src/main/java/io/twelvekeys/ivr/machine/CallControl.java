package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;

/**
 * Who does for a call what a step commands ({@link Step#perform}), where {@link Command} is for
 * those who look at it. One prompt plays or one route is under way at a time. Tokens count up from
 * 1 within a call, none is used twice, and an event that bears one other than the live one changes
 * nothing.
 */
public interface CallControl {
  /**
   * Play a prompt; answer with {@link Event.PromptPlayed} or {@link Event.PromptFailed}.
   *
   * @param token what the answer bears
   */
  void play(int token, Prompt prompt);

  /** Stop the prompt that plays. No answer is waited for. */
  void stop();

  /**
   * Route the call; answer with {@link Event.Routed}.
   *
   * @param token what the answer bears
   */
  void route(int token, Destination destination);

  /** Give up the route that is under way. No answer is waited for. */
  void cancel();

  /** Hang up. */
  void hangUp();
}
