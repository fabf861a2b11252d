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

  private final Time time;
  private final FaultSwitch faults;
  private long ahead;

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
    Wake set = time.wakeAt(ring(at - ahead), wake);
    Wake second = faults.strikes(Fault.WAKE_TWICE)
        ? time.wakeAt(at - ahead + faults.delay(), wake)
        : () -> {};
    return () -> cancel(set, second);
  }

  /** When a wake rings that was set for this instant; never so early that time stands still. */
  private long ring(long instant) {
    long wait = instant - time.now();
    if (wait > 1 && faults.strikes(Fault.WAKE_EARLY)) {
      return instant - 1 - faults.below((int) Math.min(wait - 1, Integer.MAX_VALUE));
    }
    return faults.strikes(Fault.WAKE_LATE) ? instant + faults.delay() : instant;
  }

  private void cancel(Wake set, Wake second) {
    if (!faults.strikes(Fault.CANCELLED_WAKE_RINGS)) {
      set.cancel();
      second.cancel();
    }
    if (faults.strikes(Fault.WAKE_CANCEL_THROWS)) {
      throw new IllegalStateException(Fault.WAKE_CANCEL_THROWS.sentence());
    }
  }
}
