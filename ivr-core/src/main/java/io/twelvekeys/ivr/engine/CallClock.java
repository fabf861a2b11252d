package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import org.jspecify.annotations.Nullable;

/**
 * The time of a call, in milliseconds since it began, and its one wake. The wake may come too
 * early, since a deadline that moves away does not move it: an early wake is a no-op and sets the
 * next. So a caller who types costs no timer per key.
 *
 * <p>Any thread may read it; all else is for the call's writer alone, but for the ringing.
 */
final class CallClock implements Runnable {
  /** The time where none can be told; it lies before all others. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** All wakes are alike. */
  static final Event TIME_UP = new Event.TimeUp();

  private final Call call;
  private final long began;
  private long at;
  private Time.@Nullable Wake wake;

  /**
   * Whether it has rung since it was set, however early that was. One that was cancelled while it
   * rang may say so of the next, which then is set once more.
   */
  private volatile boolean rung;

  /** @param now what it shows at the beginning */
  CallClock(Call call, long now) {
    this.call = call;
    began = call.shell().time().now() - now;
  }

  /** Call time; {@link #UNKNOWN} if the host's time fails. */
  long now() {
    try {
      return call.shell().time().now() - began;
    } catch (RuntimeException | Error broken) {
      call.log().error("the time cannot be told, which ends the call", broken);
      return UNKNOWN;
    }
  }

  /**
   * Sees that the call is woken at its deadline.
   *
   * @param deadline call time; {@link CallState#NO_DEADLINE} for none
   * @param now call time; a wake that is overdue is set anew
   */
  void wakeAt(long deadline, long now) {
    boolean rings = wake != null && !rung && at > now && at <= deadline;
    if (rings || deadline == CallState.NO_DEADLINE) {
      return;
    }
    at = deadline;
    rung = false;
    Time.Wake last = wake;
    if (last == null || !last.setAgain(began + deadline, this)) {
      cancel();
      wake = call.shell().time().wakeAt(began + deadline, this);
    }
  }

  /** Forgets the wake; one that cannot be cancelled rings early, which changes nothing. */
  void cancel() {
    Time.Wake set = wake;
    wake = null;
    if (set != null) {
      try {
        set.cancel();
      } catch (RuntimeException | Error broken) {
        call.log().error("a wake cannot be cancelled", broken);
      }
    }
  }

  /** Tells the call that its time may be up. */
  @Override
  public void run() {
    rung = true; // before the call is told, so that it sets the next wake when it looks
    boolean unused = call.post(TIME_UP);
  }
}
