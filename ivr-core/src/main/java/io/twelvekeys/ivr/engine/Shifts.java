package io.twelvekeys.ivr.engine;

import org.jspecify.annotations.Nullable;

/**
 * A call's work, handed to the executor one shift at a time. A shift that the executor refuses is
 * worked by who offered it; one that it runs twice is worked once; one that it runs within the
 * offer of another does not pile up on it.
 */
final class Shifts {
  private final Call call;
  private volatile boolean refused;

  Shifts(Call call) {
    this.call = call;
  }

  /** There is work, and nobody is at it. */
  void begin() {
    Shift next = new Shift(null);
    if (!offer(next)) {
      next.run();
    }
  }

  private void work() {
    while (call.shift()) {
      Shift next = new Shift(Thread.currentThread());
      boolean taken = offer(next);
      next.giver = null;
      if (taken && !next.within) {
        return;
      }
      if (!next.first()) {
        return; // refused, or so it said: somebody works it
      }
    }
  }

  private boolean offer(Shift next) {
    try {
      call.shell().executor().execute(next);
      return true;
    } catch (RuntimeException | Error refusal) {
      if (!refused) {
        refused = true;
        call.log()
            .warn(
                "the executor refuses the call's work; who tells the call something does it",
                refusal);
      }
      return false;
    }
  }

  private final class Shift extends Once implements Runnable {
    /** Who offers it out of its own shift; only that thread can find itself here. */
    private @Nullable Thread giver;

    private boolean within;

    Shift(@Nullable Thread giver) {
      this.giver = giver;
    }

    @Override
    public void run() {
      if (Thread.currentThread().equals(giver)) {
        within = true;
      } else if (first()) {
        work();
      }
    }
  }
}
