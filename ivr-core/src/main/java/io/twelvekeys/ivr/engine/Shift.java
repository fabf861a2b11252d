package io.twelvekeys.ivr.engine;

import org.jspecify.annotations.Nullable;

/**
 * A call's work for a while, handed to the executor one shift at a time. A shift that the executor
 * refuses is worked by who offered it; one that it runs twice is worked once; one that it runs
 * within the offer of another does not pile up on it.
 */
final class Shift extends Once implements Runnable {
  private final Call call;

  /** Who offers it out of its own shift; only that thread can find itself here. */
  private @Nullable Thread giver;

  private boolean within;

  private Shift(Call call, @Nullable Thread giver) {
    this.call = call;
    this.giver = giver;
  }

  /** There is work, and nobody is at it. */
  static void begin(Call call) {
    Shift first = new Shift(call, null);
    if (!first.offer()) {
      first.run();
    }
  }

  @Override
  public void run() {
    if (Thread.currentThread().equals(giver)) {
      within = true;
    } else if (first()) {
      work();
    }
  }

  private void work() {
    while (call.shift()) {
      Shift next = new Shift(call, Thread.currentThread());
      boolean taken = next.offer();
      next.giver = null;
      if (taken && !next.within) {
        return;
      }
      if (!next.first()) {
        return; // refused, or so it said: somebody works it
      }
    }
  }

  private boolean offer() {
    try {
      call.shell().executor().execute(this);
      return true;
    } catch (RuntimeException | Error refusal) {
      call.workRefused(refusal);
      return false;
    }
  }
}
