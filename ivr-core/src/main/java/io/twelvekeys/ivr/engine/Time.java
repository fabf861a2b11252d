package io.twelvekeys.ivr.engine;

/**
 * Where an engine's time comes from, and who wakes its calls: the one seam for both. Any number of
 * threads may use it.
 */
public interface Time {
  /**
   * Milliseconds since some moment in the past. Never runs backwards, whatever is done to the clock
   * on the wall.
   */
  long now();

  /**
   * Runs something once, at this instant or soon after; at once if it has passed. It may be run
   * early or twice without harm, and must not be run within this call.
   *
   * @param at in milliseconds, as {@link #now} counts them
   * @param wake quick and never throwing; it hands the work on to an executor
   * @return to be cancelled when it is no longer needed
   * @throws RuntimeException if nothing can be run any more; the call that asked then ends as
   *     failed
   */
  Wake wakeAt(long at, Runnable wake);

  /** Something that will be run. */
  @FunctionalInterface
  interface Wake {
    /**
     * Forgets it: nothing of it is kept. Harmless when it has run, is running, or was cancelled
     * before.
     */
    void cancel();

    /**
     * Sets it anew, for another instant and perhaps for something else, as {@link Time#wakeAt}
     * would; where a time can do that, a call that moves its deadline again and again needs no
     * other wake. What it was set for is forgotten, unless it is running already.
     *
     * @param at in milliseconds, as {@link Time#now} counts them
     * @param wake as for {@link Time#wakeAt}
     * @return false if this wake cannot be set again and nothing has happened, as it is unless
     *     overridden
     */
    default boolean setAgain(long at, Runnable wake) {
      return false;
    }
  }

  /**
   * The time of the machine that the program runs on, {@link System#nanoTime}. All engines of a
   * program share one daemon thread that wakes their calls.
   */
  static Time system() {
    return SystemTime.shared();
  }
}
