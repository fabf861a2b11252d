package io.twelvekeys.ivr.machine;

/**
 * What a call keeps of what came before, and seldom changes.
 *
 * @param seen which menus play their short greeting from now on
 * @param failed how many transfers have failed (rule 22)
 * @param limitAt when {@code max-duration} strikes: moved on by the time that routes have taken
 *     (rule 26)
 */
record Past(Seen seen, int failed, long limitAt) {
  Past with(Menu visited) {
    boolean known = seen.contains(visited) || !visited.hasShortGreeting();
    return known ? this : new Past(seen.and(visited), failed, limitAt);
  }

  Past andOneFailed() {
    return new Past(seen, failed + 1, limitAt);
  }

  Past andTime(long routed) {
    return new Past(seen, failed, limitAt + routed);
  }
}
