package io.twelvekeys.ivr.testkit.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a scenario, cut at the line of four hyphens.
 *
 * @param head all up to there and that line; character for character as it was
 * @param given the lines before the hyphens
 * @param expected the lines after them, without blanks at their ends, without empty ones at the end
 * @param lineEnd what ends the lines that are written after the hyphens
 * @param complete whether there was a line of hyphens; if not, the head here ends in one
 */
record ScenarioText(
    String head, List<String> given, List<String> expected, String lineEnd, boolean complete) {
  static final String HYPHENS = "----";

  static ScenarioText of(String text) {
    List<String> given = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int next = newline < 0 ? text.length() : newline + 1;
      String line = text.substring(from, newline < 0 ? next : newline);
      from = next;
      if (line.stripTrailing().equals(HYPHENS)) {
        String lineEnd = line.endsWith("\r") ? "\r\n" : "\n";
        String head = text.substring(0, next) + (newline < 0 ? lineEnd : "");
        return new ScenarioText(head, given, lines(text.substring(next)), lineEnd, true);
      }
      given.add(line);
    }
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    String separator = text.isEmpty() || text.endsWith("\n") ? "" : lineEnd;
    return new ScenarioText(text + separator + HYPHENS + lineEnd, given, List.of(), lineEnd, false);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(text.lines().map(String::stripTrailing).toList());
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return List.copyOf(lines);
  }

  /** The text with these lines after the hyphens. */
  String with(List<String> lines) {
    StringBuilder text = new StringBuilder(head);
    lines.forEach(line -> text.append(line).append(lineEnd));
    return text.toString();
  }
}
