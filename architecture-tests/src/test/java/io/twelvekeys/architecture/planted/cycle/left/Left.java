package io.twelvekeys.architecture.planted.cycle.left;

import io.twelvekeys.architecture.planted.cycle.right.Right;

/** One half of a cycle. */
public class Left {
  public Right other() {
    return new Right();
  }
}
