package io.twelvekeys.ivr.engine;

/** The heap, as far as tests look at it. */
final class Memory {
  private Memory() {}

  /** Bytes in use after a collection; the least of some, since others use the heap as well. */
  static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
