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
      boolean key = event instanceof Event.Pressed || event instanceof Event.OtherSymbol;
      events.add(new Timed(at, key && before.hidesKeys() ? new Event.PressedSecretly() : event));
    }
  }

  synchronized Trace trace() {
    return new Trace(
        first.catalog().fingerprint(), first.ivr().customer(), first.ivr().id(), events);
  }
}
