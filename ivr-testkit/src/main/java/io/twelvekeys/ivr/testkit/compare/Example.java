package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.VirtualTime;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * One call that can be made of the menus before and of the menus after: the same is dialled and
 * pressed at the same times, prompts last as long, and the router answers alike.
 *
 * @param sides whose menus
 * @param script how prompts and the router answer
 * @param server on which PBX server it arrives; empty: servers are not considered
 * @param events what the caller does
 * @param words the same for people, without dialling: {@code press 2, wait}
 */
record Example(
    Sides sides, LineScript script, Optional<String> server, List<LineEvent> events, String words) {
  /** One customer's menus before and after. */
  record Sides(IvrCatalog before, String customer, IvrCatalog after, String customerNow) {}

  static LineEvent dial(String extension) {
    return new LineEvent(0, LineEvent.Kind.DIAL, extension);
  }

  Scenario before(String definitions) {
    return Scenario.of(definitions, sides.before(), sides.customer(), script, server, events);
  }

  Scenario after(String definitions) {
    return Scenario.of(definitions, sides.after(), sides.customerNow(), script, server, events);
  }

  /** Dialling, what follows, and when the last key is pressed. */
  @Override
  public String toString() {
    LineEvent last = events.get(events.size() - 1);
    String dial =
        "dial " + events.get(0).what() + server.map(name -> " on " + name).orElse("");
    String time = events.size() == 1 ? "" : ", " + VirtualTime.seconds(last.at()) + " s";
    return dial + (words.isEmpty() ? "" : ", " + words) + time;
  }
}
