package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.engine.Time;

/**
 * Time that wakes as the host's does, but for what the switch says. The clock jumps when a wake is
 * set, and at no other moment.
 */
final class FaultyTime implements Time {
  private static final int FARTHEST_JUMP = 7_200_000;
  private static final int FARTHEST_BACK = 60_000;

  /** A clock that runs back again and again would stand still, and all calls with it. */
  private static final int FARTHEST_BEHIND = -600_000;

  /** Wakes that ring though nobody waits for them set others; they must not multiply for ever. */
  private static final int MOST_STRAYS = 100;

  private final Time time;
  private final FaultSwitch faults;
  private long ahead;
  private int strays;

  FaultyTime(Time time, FaultSwitch faults) {
    this.time = time;
    this.faults = faults;
  }

  @Override
  public long now() {
    if (faults.strikes(Fault.CLOCK_THROWS)) {
      throw new IllegalStateException(Fault.CLOCK_THROWS.sentence());
    }
    return time.now() + ahead;
  }

  @Override
  public Wake wakeAt(long at, Runnable wake) {
    if (faults.strikes(Fault.WAKE_REFUSED)) {
      throw new IllegalStateException(Fault.WAKE_REFUSED.sentence());
    }
    ahead += faults.strikes(Fault.CLOCK_JUMPS_AHEAD) ? faults.below(FARTHEST_JUMP) : 0;
    if (ahead > FARTHEST_BEHIND && faults.strikes(Fault.CLOCK_RUNS_BACK)) {
      ahead -= faults.below(FARTHEST_BACK);
    }
    if (faults.strikes(Fault.WAKE_LOST)) {
      return () -> {};
    }
    long rings = ring(at - ahead);
    Wake set = time.wakeAt(rings, wake);
    if (strikes(Fault.WAKE_TWICE)) {
      stray(at - ahead + faults.delay(), wake);
    }
    return () -> {
      set.cancel();
      if (strikes(Fault.CANCELLED_WAKE_RINGS)) {
        stray(rings, wake);
      }
      if (faults.strikes(Fault.WAKE_CANCEL_THROWS)) {
        throw new IllegalStateException(Fault.WAKE_CANCEL_THROWS.sentence());
      }
    };
  }

  /** When a wake rings that was set for this instant; never so early that time stands still. */
  private long ring(long instant) {
    long wait = instant - time.now();
    if (wait > 1 && faults.strikes(Fault.WAKE_EARLY)) {
      return instant - 1 - faults.below((int) Math.min(wait - 1, Integer.MAX_VALUE));
    }
    return faults.strikes(Fault.WAKE_LATE) ? instant + faults.delay() : instant;
  }

  private boolean strikes(Fault stray) {
    return strays < MOST_STRAYS && faults.strikes(stray);
  }

  /** A wake that nobody can cancel. */
  private void stray(long at, Runnable wake) {
    strays++;
    Wake unused = time.wakeAt(at, () -> {
      strays--;
      wake.run();
    });
  }
}
