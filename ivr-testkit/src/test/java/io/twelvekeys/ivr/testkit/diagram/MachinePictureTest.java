package io.twelvekeys.ivr.testkit.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The picture of the machine's phases in the documentation is what exploring finds. When it is
 * stale, {@code -Divr.pictures=write} writes it anew.
 */
class MachinePictureTest {
  private static final Path PAGE = Path.of("..", "docs", "machine.md");
  private static final String BEGIN = "```mermaid\n";
  private static final String END = "```\n";

  /** Menus in which everything can happen. */
  private static final String MENUS = """
      customer = acme
      ivr.a.name = A
      ivr.a.extension = 1
      ivr.a.greeting = a.wav
      ivr.a.key.1 = ivr:b
      ivr.a.key.2 = hangup
      ivr.a.key.3 = group:g
      ivr.a.direct-dial = 2x
      ivr.a.prompt.transfer = t.wav
      ivr.a.prompt.goodbye = g.wav
      ivr.b.name = B
      ivr.b.extension = 2
      ivr.b.greeting = b.wav
      ivr.b.key.1 = back
      ivr.b.key.2 = hangup
      ivr.b.key.3 = group:g
      ivr.b.key.4 = ivr:c
      ivr.b.barge-in = queue
      ivr.c.name = C
      ivr.c.extension = 3
      ivr.c.greeting = c.wav
      ivr.c.key.1 = extension:1
      ivr.c.direct-dial = 20
      """;

  private static Map<String, Event> events(CallState state) {
    Map<String, Event> events = new LinkedHashMap<>();
    List<Key> keys = List.of(Key.ONE, Key.TWO, Key.THREE, Key.FOUR, Key.ZERO, Key.HASH);
    for (Key key : state.typedAhead() == 0 ? keys : List.<Key>of()) {
      events.put("key " + key.symbol(), new Event.Pressed(key));
    }
    int token = state.liveToken();
    events.put("prompt ends", new Event.PromptPlayed(token));
    events.put("routed: connected", new Event.Routed(token, RouteOutcome.Success.CONNECTED));
    events.put("routed: returned", new Event.Routed(token, RouteOutcome.Success.RETURNED));
    events.put("routed: a failure", new Event.Routed(token, RouteOutcome.Failure.BUSY));
    events.put("time-up", new Event.TimeUp());
    return events;
  }

  /** By the two phases what leads from one to the other. */
  private static Map<String, Set<String>> explore(IvrCatalog catalog) {
    Menus menus = Menus.of(catalog);
    Map<String, Set<String>> arrows = new TreeMap<>();
    Set<CallState> seen = new HashSet<>();
    Deque<CallState> open = new ArrayDeque<>();
    catalog.ivrs().forEach(ivr -> {
      CallState first = Machine.begin(menus, ivr).next();
      add(arrows, "[*]", first.doing(), "dial");
      open.add(first.rebased(0));
    });
    while (!open.isEmpty()) {
      CallState state = open.remove();
      if (seen.add(state) && state.end().isEmpty()) {
        events(state).forEach((name, event) -> {
          boolean waits = event instanceof Event.TimeUp && state.playing().isEmpty();
          long at = waits ? state.deadline() : 0;
          CallState next = Machine.step(state, at, event).next();
          if (!next.doing().equals(state.doing())) {
            add(arrows, state.doing(), next.doing(), name.replaceFirst("key .", "key"));
          }
          open.add(next.rebased(at));
        });
      }
    }
    return arrows;
  }

  private static void add(Map<String, Set<String>> arrows, String from, String to, String what) {
    arrows.computeIfAbsent(from + " --> " + to, unused -> new TreeSet<>()).add(what);
  }

  private static String picture() throws IOException {
    IvrCatalog catalog = IvrDefinitions.read(new StringReader(MENUS)).orThrow();
    StringBuilder picture = new StringBuilder("stateDiagram-v2\n");
    explore(catalog)
        .forEach((arrow, what) -> picture
            .append("  ")
            .append(arrow)
            .append(" : ")
            .append(String.join(", ", what).replace(": ", " "))
            .append('\n'));
    return picture.append("  ended --> [*]\n").toString();
  }

  @Test
  void thePictureInTheDocumentationIsTheMachine() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END, begin);
    if (System.getProperty("ivr.pictures", "").equals("write")) {
      page = page.substring(0, begin) + picture() + page.substring(end);
      Files.writeString(PAGE, page);
      end = page.indexOf(END, begin);
    }
    assertThat(page.substring(begin, end)).isEqualTo(picture());
  }
}
