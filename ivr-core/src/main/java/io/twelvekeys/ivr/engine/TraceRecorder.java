package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.machine.Trace.Timed;
import java.util.ArrayList;
import java.util.List;

/** Writes down what happens to a call; keys that may be secret as {@code ?}. */
final class TraceRecorder {
  /** How many events are kept. */
  static final int LONGEST = 10_000;

  private final CallState first;
  private final List<Timed> events = new ArrayList<>();

  TraceRecorder(CallState first) {
    this.first = first;
  }

  synchronized void add(CallState before, long at, Event event) {
    if (events.size() < LONGEST) {
      events.add(new Timed(at, before.hidesKeys(at) ? hidden(event) : event));
    }
  }

  /** A letter stays one, since it does not count as a key before the next (rules 10 and 11). */
  private static Event hidden(Event event) {
    if (event instanceof Event.OtherSymbol) {
      return new Event.OtherSymbol('?');
    }
    return event instanceof Event.Pressed ? new Event.PressedSecretly() : event;
  }

  synchronized Trace trace() {
    return new Trace(
        first.catalog().fingerprint(), first.ivr().customer(), first.ivr().id(), events);
  }
}
