package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.testkit.scenario.Scenario;

/**
 * Something that callers would notice of a change of menus, with the shortest call in which they
 * do.
 */
public final class Difference {
  private final String where;
  private final String what;
  private final Example example;

  Difference(String where, String what, Example example) {
    this.where = where;
    this.what = what;
    this.example = example;
  }

  /**
   * What has changed, as in a definitions file: {@code ivr.main.key.2}, {@code
   * limit.max-duration}; by its id in the menus before, if there was one.
   */
  public String where() {
    return where;
  }

  /** What callers noticed before, and what they notice now, as one sentence. */
  public String what() {
    return what;
  }

  /**
   * The call, made of the menus before.
   *
   * @param definitions what its text is to call their file
   */
  public Scenario before(String definitions) {
    return example.before(definitions);
  }

  /**
   * The same call, made of the menus after: as a file, with what comes of it, it can be kept as a
   * test.
   *
   * @param definitions what its text is to call their file
   */
  public Scenario after(String definitions) {
    return example.after(definitions);
  }

  /** What the caller does: {@code dial 6000, press 2, 0.000 s}. */
  public String way() {
    return example.toString();
  }

  /** One line. */
  @Override
  public String toString() {
    return where + ": " + what + " (" + way() + ")";
  }
}
