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
   * a hang-up, is always taken; of each kind little can wait.
   */
  static final int CAPACITY = 256;

  private final ArrayDeque<Timed> waiting = new ArrayDeque<>(2);
  private boolean busy;
  private boolean leaving;
  private boolean closed;
  private long last;
  private int flooded;

  /** @param from the call time at which it begins */
  Mailbox(long from) {
    last = from;
  }

  /** What became of an event that was posted. */
  enum Posted {
    /** It waits, and somebody is looking after the mailbox. */
    WAITS,
    /** It waits, and who posted it has to see that somebody looks. */
    NEEDS_WORK,
    /** It was dropped. */
    DROPPED
  }

  /** Takes an event in, in the order of time, which does not run backwards here. */
  synchronized Posted post(Event event, long at) {
    boolean leaves = event instanceof Event.HungUp
        || event instanceof Event.ShutDown
        || event instanceof Event.Broken;
    if (closed || (leaves && leaving)) {
      return Posted.DROPPED;
    }
    boolean key = event instanceof Event.Pressed || event instanceof Event.OtherSymbol;
    if (key && waiting.size() >= CAPACITY) {
      flooded++;
      return Posted.DROPPED;
    }
    leaving |= leaves;
    last = Math.max(last, at);
    add(event);
    return claim() ? Posted.NEEDS_WORK : Posted.WAITS;
  }

  /** Of two wakes the later says it all; at one instant everything comes before one (rule 13). */
  private void add(Event event) {
    Timed before = waiting.peekLast();
    if (before == null || !(before.event() instanceof Event.TimeUp)) {
      waiting.add(new Timed(last, event));
    } else if (event instanceof Event.TimeUp) {
      waiting.removeLast();
      waiting.add(new Timed(last, event));
    } else if (before.at() == last) {
      waiting.removeLast();
      waiting.add(new Timed(last, event));
      waiting.add(before);
    } else {
      waiting.add(new Timed(last, event));
    }
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

  /** The call time of the event that was posted last. */
  synchronized long last() {
    return last;
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
