package io.twelvekeys.benchmarks.time;

import io.twelvekeys.benchmarks.page.Heap;

/** Bytes that a waiting deadline takes when there are a million; the wake itself not counted. */
final class WaitingDeadlines {
  private static final int MILLION = 1_000_000;

  private WaitingDeadlines() {}

  /** Argument: a timer. Prints the bytes. */
  public static void main(String[] args) {
    Timer timer = Timers.valueOf(args[0]).start();
    Timer.Deadline[] waiting = new Timer.Deadline[MILLION];
    Runnable wake = () -> {};
    long before = Heap.used();
    for (int i = 0; i < MILLION; i++) {
      waiting[i] = timer.deadline(wake);
      waiting[i].set(timer.now() + 600_000);
    }
    long after = Heap.used();
    waiting[MILLION - 1].cancel();
    System.out.println((after - before) / MILLION);
    System.exit(0);
  }
}
