package io.twelvekeys.ivr.testkit.fault;

/** What has to come when time is up, and when; and when {@code max-duration} strikes (S5, L1). */
final class Deadlines {
  private static final long NEVER = Long.MAX_VALUE;

  private final Complaints complaints;
  private long due = NEVER;
  private String then = "";
  private long limitAt;
  private long since;

  /** @param maxDuration in milliseconds */
  Deadlines(Complaints complaints, long maxDuration) {
    this.complaints = complaints;
    limitAt = maxDuration;
  }

  /** Something has to come, unless something else comes before. */
  void wait(long until, String what) {
    due = until;
    then = what;
  }

  /** The rest of a mistyped number begins to be swallowed, or goes on. */
  void swallow(long at, boolean first) {
    since = first ? at : since;
    due = Math.min(since + 3_000, at + 1_000);
  }

  /** Nothing has to come. */
  void clear() {
    due = NEVER;
  }

  /** What has to come when time is up. */
  String then() {
    return then;
  }

  /** Whether this is what had to come now. */
  boolean isDue(long at, String what) {
    return at == due && what.equals(then);
  }

  /** Whether {@code max-duration} strikes now. */
  boolean isLimit(long at) {
    return at == limitAt;
  }

  /** The router works: its time is not counted. */
  void routes(long at, long timeout) {
    since = at;
    wait(at + timeout, "routed no-answer");
  }

  void routed(long at) {
    limitAt += at - since;
  }

  /**
   * Something is told: nothing may be overdue.
   *
   * @param limited whether {@code max-duration} applies
   */
  void look(long at, boolean limited) {
    if (at > due) {
      complaints.add("S5", "\"" + then + "\" was due at " + due + " ms, and did not come");
      due = NEVER;
    }
    if (limited && at > limitAt) {
      complaints.add("L1", "max-duration was reached at " + limitAt + " ms, and nothing ended");
      limitAt = NEVER;
    }
  }
}
