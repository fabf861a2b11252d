package io.twelvekeys.ivr.testkit.scenario;

import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.VirtualCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of a scenario's call, and how it compares with what the file says. */
public final class ScenarioResult {
  private final String name;
  private final ScenarioText text;
  private final List<LineEvent> events;
  private final boolean stuck;
  private final Optional<Trace> trace;

  ScenarioResult(String name, ScenarioText text, VirtualCall call, long lastInstant) {
    this.name = name;
    this.text = text;
    List<LineEvent> all = new ArrayList<>(call.events());
    stuck = !call.isOver();
    if (stuck) {
      all.add(new LineEvent(lastInstant, LineEvent.Kind.STUCK, ""));
    }
    events = List.copyOf(all);
    trace = call.trace();
  }

  /** What came of it, as the lines after the hyphens say it. */
  public List<String> lines() {
    return events.stream()
        .filter(event -> !event.kind().isCallers())
        .map(LineEvent::text)
        .toList();
  }

  /** What came of it and what the caller did, in order. */
  public List<LineEvent> events() {
    return events;
  }

  /** Whether the call had not ended an hour after the last event. */
  public boolean isStuck() {
    return stuck;
  }

  /** Whether what came of it is, line by line, what the file says. */
  public boolean matches() {
    return text.complete() && text.expected().equals(lines());
  }

  /**
   * What would have to be changed in the file, as a unified diff with its line numbers; empty if it
   * {@link #matches}.
   */
  public String diff() {
    if (matches()) {
      return "";
    }
    List<String> before = new ArrayList<>(text.given());
    List<String> after = new ArrayList<>(text.given());
    after.add(ScenarioText.HYPHENS);
    if (text.complete()) {
      before.add(ScenarioText.HYPHENS);
    }
    before.addAll(text.expected());
    after.addAll(lines());
    return UnifiedDiff.of(name, before, name + " (as it came)", after);
  }

  /** The file's text with what came of it after the hyphens; all before stays as it is. */
  public String updatedText() {
    return text.with(lines());
  }

  /** What happened to the call, to be replayed; empty if no menu took it. */
  public Optional<Trace> trace() {
    return trace;
  }

  @Override
  public String toString() {
    return name + (matches() ? " as expected" : " differs") + (stuck ? ", stuck" : "");
  }
}
