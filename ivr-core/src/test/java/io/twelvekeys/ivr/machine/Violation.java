package io.twelvekeys.ivr.machine;

/** An invariant does not hold. */
final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final String invariant;

  Violation(String invariant, String what) {
    super(invariant + ": " + what);
    this.invariant = invariant;
  }

  Violation(String invariant, String what, Throwable cause) {
    super(invariant + ": " + what, cause);
    this.invariant = invariant;
  }

  /** Its name in the list of invariants: {@code S4}, {@code L1}, … */
  String invariant() {
    return invariant;
  }

  /** Whether they are one object: equal is not enough. */
  @SuppressWarnings("ReferenceEquality") // that is the question here
  static boolean same(Object one, Object other) {
    return one == other;
  }

  static void must(boolean holds, String invariant, String what) {
    if (!holds) {
      throw new Violation(invariant, what);
    }
  }
}
