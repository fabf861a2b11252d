package io.twelvekeys.ivr.machine;

import org.jspecify.annotations.Nullable;

/**
 * What a call has to remember besides what it is doing. Times are call time: milliseconds since the
 * call began.
 *
 * @param menu the menu that the caller is in
 * @param back the way back
 * @param seen which menus play their short greeting from now on
 * @param noInputs how many in this visit
 * @param noMatches how many in this visit
 * @param failedTransfers how many in this call
 * @param visits how many in this call, this one included
 * @param token the last one given out
 * @param limitAt when {@code max-duration} strikes, moved on by the time that routes have taken
 * @param lastKeyAt when the last key came, of whatever use it was; {@link #NO_KEY} before the first
 * @param strays whether a no-match came since the last key that was no stray one (rule 10)
 */
record Journey(
    Menu menu,
    @Nullable WayBack back,
    Seen seen,
    int noInputs,
    int noMatches,
    int failedTransfers,
    int visits,
    int token,
    long limitAt,
    long lastKeyAt,
    boolean strays) {
  static final long NO_KEY = Long.MIN_VALUE / 4;

  static Journey begin(Menu menu) {
    long limitAt = menu.menus().maxDuration();
    return new Journey(menu, null, Seen.NOTHING, 0, 0, 0, 0, 0, limitAt, NO_KEY, false);
  }
}
