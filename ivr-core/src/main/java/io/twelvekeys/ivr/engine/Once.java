package io.twelvekeys.ivr.engine;

/** Something that counts one time, whoever comes first. */
abstract class Once {
  private boolean taken;

  /** Whether who asks is the first; everybody after that is told no. */
  final synchronized boolean first() {
    boolean free = !taken;
    taken = true;
    return free;
  }
}
