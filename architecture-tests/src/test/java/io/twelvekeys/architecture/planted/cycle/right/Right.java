package io.twelvekeys.architecture.planted.cycle.right;

import io.twelvekeys.architecture.planted.cycle.left.Left;

/** The other half of a cycle. */
public class Right {
  public Left other() {
    return new Left();
  }
}
