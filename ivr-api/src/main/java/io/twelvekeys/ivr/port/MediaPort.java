package io.twelvekeys.ivr.port;

import io.twelvekeys.ivr.Prompt;

/**
 * The line of one call, as far as menus need it: prompts are played on it, and it can be hung up.
 * A host implements it; one object serves one call.
 *
 * <p>The engine calls it from one thread at a time, though not always from the same one, and never
 * from within a call of its own. Whatever it throws harms this call alone: an exception counts as
 * a prompt that failed, an {@link Error} ends the call as failed.
 */
public interface MediaPort {
  /**
   * Begins to play a prompt and returns at once. At most one prompt plays at a time: the engine
   * stops one before it plays the next, or has seen it end.
   *
   * <p>A sequence is played without a gap and ends once; a part that fails is left out, and only
   * when every part fails has the prompt failed (semantics rules 3 and 4). A missing file is not
   * an exception but a playback that fails.
   *
   * @param prompt what to play
   * @return the playback; null is taken as a failed prompt
   */
  Playback play(Prompt prompt);

  /**
   * Hangs up. Called at most once, and not when the caller has hung up or was handed over to a
   * destination. Must not wait for the network.
   */
  void hangUp();
}
