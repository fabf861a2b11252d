package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.machine.CallState;
import org.jspecify.annotations.Nullable;

/**
 * A call's one wake. It may come too early, since a deadline that moves away does not move it: an
 * early wake is a no-op and sets the next. So a caller who types costs no timer per key. Used by
 * the call's writer alone, but for the ringing.
 */
final class Alarm {
  private final Time time;
  private final long began;
  private final Runnable ring;
  private @Nullable Bell bell;

  /** What is handed to {@link Time}; it knows whether it has rung, however early that was. */
  private static final class Bell implements Runnable {
    private final long at;
    private final Runnable ring;
    private Time.@Nullable Wake wake;
    private volatile boolean rung;

    Bell(long at, Runnable ring) {
      this.at = at;
      this.ring = ring;
    }

    @Override
    public void run() {
      rung = true; // before the call is told, so that it sets the next wake when it looks
      ring.run();
    }
  }

  Alarm(Time time, long began, Runnable ring) {
    this.time = time;
    this.began = began;
    this.ring = ring;
  }

  /**
   * Sees that the call is woken at its deadline.
   *
   * @param deadline call time; {@link CallState#NO_DEADLINE} for none
   * @param now call time; a wake that is overdue is set anew
   */
  void set(long deadline, long now) {
    Bell set = bell;
    boolean rings = set != null && !set.rung && set.at > now && set.at <= deadline;
    if (rings || deadline == CallState.NO_DEADLINE) {
      return;
    }
    cancel();
    Bell next = new Bell(deadline, ring);
    bell = next;
    next.wake = time.wakeAt(began + deadline, next);
  }

  /** Forgets it. */
  void cancel() {
    Bell set = bell;
    bell = null;
    if (set != null && set.wake != null) {
      set.wake.cancel();
    }
  }
}
