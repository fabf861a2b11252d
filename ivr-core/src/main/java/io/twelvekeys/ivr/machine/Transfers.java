package io.twelvekeys.ivr.machine;

/**
 * What a call's transfers have come to so far.
 *
 * @param failed how many have failed (rule 22)
 * @param limitAt when {@code max-duration} strikes: moved on by the time that routes have taken
 *     (rule 26)
 */
record Transfers(int failed, long limitAt) {
  Transfers andOneFailed() {
    return new Transfers(failed + 1, limitAt);
  }

  Transfers andTime(long routed) {
    return new Transfers(failed, limitAt + routed);
  }
}
