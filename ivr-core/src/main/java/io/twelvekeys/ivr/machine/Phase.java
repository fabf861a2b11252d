package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.RouteOutcome;

/**
 * What a call is doing. Each phase answers every event; a new kind of event does not compile until
 * each of them has decided.
 *
 * <pre>
 *              dial           greeting ends            key           decided
 *   (nothing) -----> Prompting -----------> Listening ----> Collecting -------+
 *                     ^  ^                   | silence       | impossible     |
 *                     |  +-------------------+               v                |
 *                     +---- no-match, no-input, another menu ---- Swallowing  |
 *                     |                                                       |
 *                     +---- failed, returned ---- Routing <--- Announcing <---+
 *                                                  | connected                |
 *                                                  v       Goodbye <- hangup -+
 *                                                 Ended <----+
 * </pre>
 *
 * <p>A key in {@link Prompting} may decide at once, so that most arrows leave from there as well; a
 * caller who hangs up goes from anywhere to {@link Ended}.
 */
sealed interface Phase permits Silent, Prompting, Announcing, Routing, Goodbye, Ended {
  /** In one word, as snapshots have it. */
  String name();

  /**
   * When its time is up, or before that the call's; {@link CallState#NO_DEADLINE} if never.
   *
   * @param limitAt when {@code max-duration} strikes, where it applies
   */
  long due(long limitAt);

  /** Whether {@code max-duration} applies: not with the router, nor from the goodbye on. */
  boolean limited();

  /** Whether a prompt plays or the router works: then the last token given out is theirs. */
  boolean isUnderWay();

  /**
   * A key.
   *
   * @param stray whether rule 10 swallows it, wherever it might be used
   */
  Phase pressed(Turn turn, long at, Key key, boolean stray);

  /** A key that must not be told; false if it would matter which one it is. */
  boolean dropsEveryKey();

  /** The prompt with the live token has ended; {@code failed} if it was not heard. */
  Phase promptEnded(Turn turn, long at, boolean failed);

  /** The route with the live token has an outcome. */
  Phase routed(Turn turn, long at, RouteOutcome outcome);

  /** The phase's own deadline has come. */
  Phase timeUp(Turn turn, long at);

  /**
   * Stops what plays and cancels what is under way, since the call goes elsewhere or ends.
   *
   * @param rule why
   */
  void release(Turn turn, int rule);
}
