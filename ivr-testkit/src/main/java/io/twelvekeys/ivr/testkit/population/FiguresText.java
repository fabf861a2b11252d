package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.testkit.traffic.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Figures as a table for people. */
final class FiguresText {
  private static final List<Integer> PERCENTILES = List.of(50, 90, 95, 99);
  private static final int NUMBER = 9;
  private static final int NARROWEST = 28;

  private final Figures figures;
  private final StringBuilder text = new StringBuilder();
  private final int wide;

  FiguresText(Figures figures) {
    this.figures = figures;
    IntStream names = IntStream.concat(
        figures.destinations().keySet().stream().mapToInt(String::length),
        figures.menus().stream().mapToInt(menu -> menu.ivr().id().length()));
    wide = Math.max(NARROWEST, names.max().orElse(0));
  }

  String text() {
    line(figures.callers() + " callers, seed " + figures.seed());
    writeOutcomes();
    writeTimes();
    writeMenus();
    writeHabits();
    line("");
    line("keys never used: "
        + joined(figures.neverUsed().stream().map(Place::text).toList()));
    line("how calls ended: "
        + joined(figures.ends().entrySet().stream()
            .map(end -> end.getKey().text() + " " + end.getValue())
            .toList()));
    return text.toString();
  }

  private void writeOutcomes() {
    for (Outcome outcome : Outcome.values()) {
      long count = figures.count(outcome);
      row(outcome.text(), String.valueOf(count), percent(count, figures.callers()));
    }
  }

  private void writeTimes() {
    line("");
    heading(
        "seconds until connected",
        "callers",
        PERCENTILES.stream().map(percent -> percent + " %").toList());
    times("anybody", figures.times());
    figures.destinations().entrySet().stream()
        .sorted(Map.Entry.comparingByValue((one, other) -> other.count() - one.count()))
        .forEach(destination -> times(destination.getKey(), destination.getValue()));
  }

  private void times(String name, Times times) {
    String[] cells = new String[PERCENTILES.size() + 1];
    cells[0] = String.valueOf(times.count());
    for (int i = 0; i < PERCENTILES.size(); i++) {
      long tenths = (times.percentile(PERCENTILES.get(i)).toMillis() + 50) / 100;
      cells[i + 1] = tenths / 10 + "." + tenths % 10;
    }
    row(name, cells);
  }

  private void writeMenus() {
    line("");
    heading("menu", "visits", List.of("gave up", "dead end", "no-input", "no-match"));
    for (MenuFigures menu : figures.menus()) {
      row(
          menu.ivr().id(),
          String.valueOf(menu.visits()),
          String.valueOf(menu.gaveUp()),
          String.valueOf(menu.deadEnds()),
          String.valueOf(menu.noInputs()),
          String.valueOf(menu.noMatches()));
    }
  }

  private void writeHabits() {
    line("");
    heading("caller", "callers", List.of("reached", "gave up", "dead end"));
    for (Habit habit : Habit.values()) {
      long all = figures.count(habit);
      if (all > 0) {
        row(
            habit.text(),
            String.valueOf(all),
            percent(figures.count(habit, Outcome.REACHED), all),
            percent(figures.count(habit, Outcome.GAVE_UP), all),
            percent(figures.count(habit, Outcome.DEAD_END), all));
      }
    }
  }

  private void heading(String name, String first, List<String> more) {
    String[] cells = new String[more.size() + 1];
    cells[0] = first;
    for (int i = 0; i < more.size(); i++) {
      cells[i + 1] = more.get(i);
    }
    row(name, cells);
  }

  private void row(String name, String... cells) {
    StringBuilder row = new StringBuilder(name).append(" ".repeat(wide - name.length()));
    for (String cell : cells) {
      row.append(" ".repeat(Math.max(1, NUMBER - cell.length()))).append(cell);
    }
    line(row.toString());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** With one decimal, rounded half up, in whole numbers so that it is the same everywhere. */
  private static String percent(long count, long all) {
    long tenths = (count * 2_000 + all) / (2 * all);
    return tenths / 10 + "." + tenths % 10 + " %";
  }

  private static String joined(List<String> words) {
    return words.isEmpty() ? "none" : String.join(", ", words);
  }
}
