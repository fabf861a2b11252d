package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.machine.CallState;
import org.jspecify.annotations.Nullable;

/**
 * A call's one wake. It may come too early, since a deadline that moves away does not move it: an
 * early wake is a no-op and sets the next. So a caller who types costs no timer per key. Used by
 * the call's writer alone.
 */
final class Alarm {
  private final Time time;
  private final long began;
  private final Runnable ring;
  private Time.@Nullable Wake wake;
  private long setTo = CallState.NO_DEADLINE;

  Alarm(Time time, long began, Runnable ring) {
    this.time = time;
    this.began = began;
    this.ring = ring;
  }

  /**
   * Sees that the call is woken at its deadline.
   *
   * @param deadline call time; {@link CallState#NO_DEADLINE} for none
   * @param now call time; a wake set to now or before has rung
   */
  void set(long deadline, long now) {
    boolean rings = wake != null && setTo > now;
    if (deadline == CallState.NO_DEADLINE || (rings && setTo <= deadline)) {
      return;
    }
    cancel();
    setTo = deadline;
    wake = time.wakeAt(began + deadline, ring);
  }

  /** Forgets it. */
  void cancel() {
    Time.Wake set = wake;
    wake = null;
    setTo = CallState.NO_DEADLINE;
    if (set != null) {
      set.cancel();
    }
  }
}
