package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Trace.Timed;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The events that a call has not looked at yet, with the time at which they came, and whether
 * somebody is looking. Any number of threads may post; whoever is told to work is the only one who
 * takes.
 */
final class Mailbox {
  /**
   * How many events may wait before further keys are dropped. What the call must not miss, such as
   * a hang-up, is always taken; there is little of it.
   */
  static final int CAPACITY = 256;

  private final ArrayDeque<Timed> waiting = new ArrayDeque<>(2);
  private boolean busy;
  private boolean closed;
  private long last;
  private int flooded;

  /** What became of an event that was posted. */
  enum Posted {
    /** It waits, and somebody is looking after the mailbox. */
    WAITS,
    /** It waits, and who posted it has to see that somebody looks. */
    NEEDS_WORK,
    /** It was dropped. */
    DROPPED
  }

  /** Takes an event in, in the order of time. */
  synchronized Posted post(Event event, long at) {
    if (closed) {
      return Posted.DROPPED;
    }
    boolean key = event instanceof Event.Pressed || event instanceof Event.OtherSymbol;
    if (key && waiting.size() >= CAPACITY) {
      flooded++;
      return Posted.DROPPED;
    }
    last = Math.max(last, at);
    waiting.add(new Timed(last, event));
    return claim() ? Posted.NEEDS_WORK : Posted.WAITS;
  }

  /** Whether who asks is now the one who looks after the mailbox. */
  synchronized boolean claim() {
    boolean free = !busy;
    busy = true;
    return free;
  }

  /** The next event; null if there is none, and nobody looks after the mailbox any more. */
  synchronized @Nullable Timed take() {
    Timed next = waiting.poll();
    busy = next != null;
    return next;
  }

  /** How many keys were dropped since this was asked last. */
  synchronized int takeFlooded() {
    int keys = flooded;
    flooded = 0;
    return keys;
  }

  /** Takes nothing in any more, and forgets what waits. */
  synchronized void close() {
    closed = true;
    waiting.clear();
  }
}
