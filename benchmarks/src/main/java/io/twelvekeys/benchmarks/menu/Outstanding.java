package io.twelvekeys.benchmarks.menu;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Counts what was told to other threads, for one that waits until it has been dealt with. */
final class Outstanding {
  private final AtomicInteger count = new AtomicInteger();
  private volatile Thread waiting;

  void add() {
    count.incrementAndGet();
  }

  void done() {
    if (count.decrementAndGet() == 0) {
      LockSupport.unpark(waiting);
    }
  }

  void await() {
    waiting = Thread.currentThread();
    while (count.get() != 0) {
      LockSupport.park(this);
    }
  }
}
