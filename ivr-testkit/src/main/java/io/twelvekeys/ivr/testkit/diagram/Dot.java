package io.twelvekeys.ivr.testkit.diagram;

import io.twelvekeys.ivr.testkit.diagram.Chart.Box;
import io.twelvekeys.ivr.testkit.diagram.Chart.Kind;
import io.twelvekeys.ivr.testkit.diagram.Chart.Line;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A directed graph in the language of Graphviz. */
final class Dot {
  private final StringBuilder out = new StringBuilder("digraph menus {\n  rankdir=LR\n");
  private final Map<String, String> places = new LinkedHashMap<>();

  private Dot() {}

  static String of(Chart chart, Set<String> marked) {
    return new Dot().write(chart, marked);
  }

  private String write(Chart chart, Set<String> marked) {
    out.append("  node [shape=box, style=rounded, fontname=\"Helvetica\", fontsize=11]\n");
    out.append("  edge [fontname=\"Helvetica\", fontsize=10]\n");
    for (Box box : chart.boxes()) {
      String label = escaped(box.ivr().name()) + "\\n" + escaped(box.ivr().extension());
      String problem = marked.contains(box.place()) ? ", color=\"#b00020\", penwidth=3" : "";
      out.append("  m")
          .append(box.number())
          .append(" [label=\"")
          .append(label)
          .append('"')
          .append(problem)
          .append("]\n");
    }
    for (Box box : chart.boxes()) {
      box.lines().stream()
          .filter(line -> line.kind() != Kind.MOVE)
          .forEach(line -> link(box, line));
    }
    places.forEach((text, id) -> out.append("  ")
        .append(id)
        .append(" [shape=plain, label=\"")
        .append(escaped(text))
        .append("\"]\n"));
    return out.append("}\n").toString();
  }

  private void link(Box box, Line line) {
    String target = line.kind() == Kind.MENU
        ? "m" + line.target()
        : places.computeIfAbsent(line.text(), text -> "d" + places.size());
    String style = line.field().startsWith("on.") ? ", style=dashed" : "";
    out.append("  m")
        .append(box.number())
        .append(" -> ")
        .append(target)
        .append(" [label=\"")
        .append(escaped(line.label()))
        .append('"')
        .append(style)
        .append("]\n");
  }

  /** A backslash begins an escape here, and an ampersand a character of HTML. */
  private static String escaped(String text) {
    return Plain.of(text)
        .replace("&", "&amp;")
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
