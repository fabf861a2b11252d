package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Happening;

/** One call, as a contender keeps it. */
abstract class Session {
  /**
   * Something happens to the call. Contenders with threads of their own return before it is dealt
   * with; see {@link Contender#settle}.
   *
   * @param at milliseconds since the call began
   */
  abstract void hears(Happening what, int at);

  /** What has to be done because of what happened last, as {@link Plan.Act#told} numbers it. */
  abstract int told();

  /** When to wake the call, in milliseconds since it began. */
  abstract int deadline();
}
