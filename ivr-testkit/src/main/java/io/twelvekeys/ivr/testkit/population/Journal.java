package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a caller did and how routes were answered, so that the call can be made again. */
class Journal {
  /** Writes nothing down. */
  static final Journal NONE = new Journal();

  private Journal() {}

  void presses(long at, char symbol) {}

  void hangsUp(long at) {}

  void routes(Destination destination, LineScript.Answer answer) {}

  /** Writes down what makes a scenario. */
  static final class Kept extends Journal {
    private final List<String> events = new ArrayList<>();
    private final Map<String, List<String>> routes = new LinkedHashMap<>();

    @Override
    void presses(long at, char symbol) {
      events.add(VirtualTime.seconds(at) + " key " + symbol);
    }

    @Override
    void hangsUp(long at) {
      events.add(VirtualTime.seconds(at) + " hangup");
    }

    @Override
    void routes(Destination destination, LineScript.Answer answer) {
      routes.computeIfAbsent(destination.text(), unused -> new ArrayList<>()).add(answer.text());
    }

    /** The scenario without its expected part. */
    String scenario(String definitions, LineScript script, String dialled) {
      List<String> lines = new ArrayList<>(List.of("definitions " + definitions));
      script.lines().stream().filter(line -> line.startsWith("prompt ")).forEach(lines::add);
      routes.forEach((destination, answers) ->
          answers.forEach(answer -> lines.add("route " + destination + " " + answer)));
      lines.add("");
      lines.add("0.000 dial " + dialled);
      lines.addAll(events);
      lines.add("----");
      return String.join("\n", lines) + "\n";
    }
  }
}
