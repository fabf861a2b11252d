package io.twelvekeys.ivr;

/** Moving about without leaving the menus, and hanging up (semantics rules 17, 18 and 24). */
public enum Navigation implements Action {
  /** Back to the menu before; at the first menu, that menu again. */
  BACK("back"),
  /** To the first menu of the call. */
  TOP("top"),
  /** This menu again, as a new visit. */
  REPEAT("repeat"),
  /** The goodbye prompt, if there is one; then the end. */
  HANG_UP("hangup");

  private final String text;

  Navigation(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
