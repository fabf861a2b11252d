package io.twelvekeys.examples.ivr;

import com.fasterxml.jackson.core.JsonGenerator;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.population.Figures;
import io.twelvekeys.ivr.testkit.population.Habit;
import io.twelvekeys.ivr.testkit.population.MenuFigures;
import io.twelvekeys.ivr.testkit.population.Outcome;
import io.twelvekeys.ivr.testkit.population.Times;
import io.twelvekeys.ivr.testkit.traffic.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** The figures of a population as one JSON object. */
record FiguresJson(Figures figures) {
  private static final int[] PERCENTILES = {50, 90, 95, 99};

  /** Writes the object and ends the line. */
  void write(PrintWriter out) throws IOException {
    JsonGenerator json = JsonLines.begin(out);
    json.writeStartObject();
    json.writeNumberField("callers", figures.callers());
    json.writeNumberField("seed", figures.seed());
    json.writeNumberField("keys", figures.keys());
    json.writeObjectFieldStart("outcomes");
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberField(name(outcome), figures.count(outcome));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("ends");
    for (Map.Entry<EndCause, Long> end : figures.ends().entrySet()) {
      json.writeNumberField(end.getKey().text(), end.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("secondsUntilConnected");
    writeTimes(json, "anybody", figures.times());
    for (Map.Entry<String, Times> destination : figures.destinations().entrySet()) {
      writeTimes(json, destination.getKey(), destination.getValue());
    }
    json.writeEndObject();
    writeMenus(json);
    writeHabits(json);
    json.writeArrayFieldStart("neverUsed");
    for (Place place : figures.neverUsed()) {
      json.writeString(place.text());
    }
    json.writeEndArray();
    json.writeEndObject();
    JsonLines.end(json, out);
  }

  private static void writeTimes(JsonGenerator json, String name, Times times) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("callers", times.count());
    for (int percent : PERCENTILES) {
      json.writeNumberField(
          "p" + percent, BigDecimal.valueOf(times.percentile(percent).toMillis(), 3));
    }
    json.writeEndObject();
  }

  private void writeMenus(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("menus");
    for (MenuFigures menu : figures.menus()) {
      json.writeStartObject();
      json.writeStringField("ivr", menu.ivr().id());
      json.writeNumberField("visits", menu.visits());
      json.writeNumberField("gaveUp", menu.gaveUp());
      json.writeNumberField("deadEnds", menu.deadEnds());
      json.writeNumberField("noInputs", menu.noInputs());
      json.writeNumberField("noMatches", menu.noMatches());
      json.writeNumberField("transfersFailed", menu.transfersFailed());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeHabits(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("habits");
    for (Habit habit : Habit.values()) {
      json.writeObjectFieldStart(name(habit));
      json.writeNumberField("callers", figures.count(habit));
      for (Outcome outcome : Outcome.values()) {
        json.writeNumberField(name(outcome), figures.count(habit, outcome));
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** {@code gave-up}, as causes of the end are written. */
  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
