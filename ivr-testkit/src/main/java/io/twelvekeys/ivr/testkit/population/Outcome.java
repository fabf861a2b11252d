package io.twelvekeys.ivr.testkit.population;

/** What came of a call, as its caller sees it. */
public enum Outcome {
  /** Connected to what was wanted, or, for callers who want just somebody, to somebody. */
  REACHED("reached what they wanted"),
  /** Connected, but to another destination than the one wanted. */
  ELSEWHERE("reached somebody else"),
  /** Heard the menu that they called for, one that has nothing but words. */
  INFORMED("heard what they called for"),
  /** Hung up before, or pressed a key that hangs up. */
  GAVE_UP("gave up"),
  /** The menus ended the call: too much silence, too many wrong keys, failed transfers, a limit. */
  DEAD_END("came to a dead end");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  /** In some words, for people. */
  public String text() {
    return text;
  }
}
