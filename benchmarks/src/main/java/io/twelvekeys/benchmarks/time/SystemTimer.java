package io.twelvekeys.benchmarks.time;

import io.twelvekeys.ivr.engine.Time;

/** The engine's own. */
final class SystemTimer implements Timer {
  private final Time time = Time.system();

  @Override
  public long now() {
    return time.now();
  }

  @Override
  public Deadline deadline(Runnable wake) {
    return new Set(wake);
  }

  private final class Set implements Deadline {
    private final Runnable wake;
    private Time.Wake set;

    Set(Runnable wake) {
      this.wake = wake;
    }

    @Override
    public void set(long at) {
      if (set == null || !set.setAgain(at, wake)) {
        set = time.wakeAt(at, wake);
      }
    }

    @Override
    public void cancel() {
      set.cancel();
    }
  }
}
