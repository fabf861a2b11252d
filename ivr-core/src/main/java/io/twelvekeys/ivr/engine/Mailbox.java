package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.machine.Event;
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

  private @Nullable Letter first;
  private @Nullable Letter newest;
  private int waiting;
  private boolean busy;
  private boolean leaving;
  private boolean closed;
  private long last;
  private int flooded;

  /** @param from the call time at which it begins */
  Mailbox(long from) {
    last = from;
  }

  /** An event that waits, with the time at which it came, and the one behind it. */
  static final class Letter {
    private long at;
    private Event event;
    private @Nullable Letter next;

    private Letter(long at, Event event) {
      this.at = at;
      this.event = event;
    }

    long at() {
      return at;
    }

    Event event() {
      return event;
    }
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
    if (key && waiting >= CAPACITY) {
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
    Letter before = newest;
    if (before == null || !(before.event instanceof Event.TimeUp)) {
      append(event);
    } else if (event instanceof Event.TimeUp) {
      before.at = last;
    } else if (before.at == last) {
      append(before.event);
      before.event = event;
    } else {
      append(event);
    }
  }

  private void append(Event event) {
    Letter letter = new Letter(last, event);
    if (newest == null) {
      first = letter;
    } else {
      newest.next = letter;
    }
    newest = letter;
    waiting++;
  }

  /** Whether who asks is now the one who looks after the mailbox. */
  synchronized boolean claim() {
    boolean free = !busy;
    busy = true;
    return free;
  }

  /** The next event; null if there is none, and nobody looks after the mailbox any more. */
  synchronized @Nullable Letter take() {
    Letter next = first;
    busy = next != null;
    if (next != null) {
      first = next.next;
      newest = first == null ? null : newest;
      waiting--;
    }
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
    first = null;
    newest = null;
    waiting = 0;
  }
}
