package io.twelvekeys.benchmarks.page;

import java.lang.management.ManagementFactory;

/** What is in use of the heap. */
public final class Heap {
  private Heap() {}

  /** Bytes that are reachable: the least that several collections leave. Needs G1. */
  public static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(
          least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
