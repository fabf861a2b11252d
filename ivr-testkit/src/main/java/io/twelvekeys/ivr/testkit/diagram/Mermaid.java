package io.twelvekeys.ivr.testkit.diagram;

import io.twelvekeys.ivr.testkit.diagram.Chart.Box;
import io.twelvekeys.ivr.testkit.diagram.Chart.Kind;
import io.twelvekeys.ivr.testkit.diagram.Chart.Line;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A flowchart in the language of Mermaid, version 10 and later. */
final class Mermaid {
  private final StringBuilder out = new StringBuilder("flowchart LR\n");
  private final Map<String, String> places = new LinkedHashMap<>();

  private Mermaid() {}

  static String of(Chart chart, Set<String> marked) {
    return new Mermaid().write(chart, marked);
  }

  private String write(Chart chart, Set<String> marked) {
    for (Box box : chart.boxes()) {
      out.append("  m")
          .append(box.number())
          .append("[\"")
          .append(escaped(box.ivr().name()))
          .append("<br/>")
          .append(escaped(box.ivr().extension()))
          .append("\"]\n");
    }
    for (Box box : chart.boxes()) {
      box.lines().stream().filter(Mermaid::isDrawn).forEach(line -> link(box, line));
    }
    places.forEach((text, id) ->
        out.append("  ").append(id).append("([\"").append(escaped(text)).append("\"])\n"));
    out.append("  classDef problem stroke:#b00020,stroke-width:3px\n");
    for (Box box : chart.boxes()) {
      if (marked.contains(box.place())) {
        out.append("  class m").append(box.number()).append(" problem\n");
      }
    }
    return out.toString();
  }

  /** Going back and round again is left out: every menu would be tied to every other. */
  private static boolean isDrawn(Line line) {
    return line.kind() != Kind.MOVE;
  }

  private void link(Box box, Line line) {
    String target = line.kind() == Kind.MENU
        ? "m" + line.target()
        : places.computeIfAbsent(line.text(), text -> "d" + places.size());
    String arrow = line.field().startsWith("on.") ? " -.->|\"" : " -->|\"";
    out.append("  m")
        .append(box.number())
        .append(arrow)
        .append(escaped(line.label()))
        .append("\"| ")
        .append(target)
        .append('\n');
  }

  /** Whatever Mermaid or HTML might understand is written by its number. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    Plain.of(text).codePoints().forEach(point -> {
      boolean plain = Character.isLetterOrDigit(point) || point == ' ' || point == ',';
      if (plain) {
        escaped.appendCodePoint(point);
      } else {
        escaped.append('#').append(point).append(';');
      }
    });
    return escaped.toString();
  }
}
