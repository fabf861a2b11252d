package io.twelvekeys.examples.ivr;

import java.util.concurrent.TimeUnit;

/** How call time passes. For one thread. */
interface Pace {
  /** How long input that is piped in may take to arrive before the call begins. */
  long SETTLING = TimeUnit.MILLISECONDS.toNanos(200);

  /** Lets what was piped in arrive, so that it is there in time however fast time passes. */
  void settle(Keyboard keyboard) throws InterruptedException;

  /**
   * Waits for an instant, or until something is typed.
   *
   * @param instant call time in milliseconds
   * @return the call time now, at most that instant
   */
  long await(long instant, Keyboard keyboard) throws InterruptedException;

  /** As fast as the clock on the wall, or {@code speed} times as fast; it begins at once. */
  static Pace real(double speed) {
    return new Pace() {
      private long began = System.nanoTime();

      @Override
      public void settle(Keyboard keyboard) throws InterruptedException {
        keyboard.awaitEnd(SETTLING);
        began = System.nanoTime();
      }

      @Override
      public long await(long instant, Keyboard keyboard) throws InterruptedException {
        double passed = System.nanoTime() - began;
        double nanos = TimeUnit.MILLISECONDS.toNanos(1) * (double) instant / speed - passed;
        if (nanos <= 0 || !keyboard.awaitNews((long) nanos)) {
          return instant;
        }
        long now = (long) ((System.nanoTime() - began) * speed / TimeUnit.MILLISECONDS.toNanos(1));
        return Math.min(now, instant);
      }
    };
  }
}
