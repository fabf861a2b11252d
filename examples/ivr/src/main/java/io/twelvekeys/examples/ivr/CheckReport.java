package io.twelvekeys.examples.ivr;

import com.fasterxml.jackson.core.JsonGenerator;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code ivr check} has to say about a file, for people or as JSON.
 *
 * @param calls all calls that the menus allow; empty where a problem keeps them from being used
 */
record CheckReport(Path file, IvrDefinitions definitions, Optional<ExploredCalls> calls) {
  /** A line for each problem and warning, then what there is, then how many. */
  void writeText(PrintWriter out) {
    definitions.problems().forEach(out::println);
    inventory().ifPresent(inventory -> out.println(inventory.text()));
    calls.ifPresent(explored -> explored.writeText(out));
    out.println(counted(definitions.errors().size(), "problem") + ", "
        + counted(definitions.warnings().size(), "warning"));
  }

  /**
   * One JSON object: {@code file}, {@code problems} and {@code warnings} as numbers, {@code
   * findings}, and where there is no problem what there is.
   */
  void writeJson(PrintWriter out) throws IOException {
    JsonGenerator json = JsonLines.begin(out);
    json.writeStartObject();
    json.writeStringField("file", file.toString());
    json.writeNumberField("problems", definitions.errors().size());
    json.writeNumberField("warnings", definitions.warnings().size());
    json.writeArrayFieldStart("findings");
    for (Problem problem : definitions.problems()) {
      json.writeStartObject();
      json.writeStringField("severity", severity(problem));
      json.writeStringField("where", problem.where());
      json.writeStringField("what", problem.what());
      json.writeStringField("remedy", problem.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
    Optional<Inventory> inventory = inventory();
    if (inventory.isPresent()) {
      inventory.get().writeJson(json);
    }
    if (calls.isPresent()) {
      calls.get().writeJson(json);
    }
    json.writeEndObject();
    JsonLines.end(json, out);
  }

  /** Whether there is nothing to complain about. */
  boolean passes(boolean strict) {
    return strict
        ? definitions.problems().isEmpty() && calls.stream().allMatch(ExploredCalls::isSound)
        : definitions.errors().isEmpty();
  }

  private Optional<Inventory> inventory() {
    return definitions.catalog().map(Inventory::of);
  }

  /** As {@link Problem#toString} calls it. */
  private static String severity(Problem problem) {
    return problem.isError() ? "problem" : "warning";
  }

  /** {@code 1 menu}, {@code 2 menus}. */
  static String counted(int count, String noun) {
    return String.format(Locale.ROOT, "%d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
