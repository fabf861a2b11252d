package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.page.Measured;
import io.twelvekeys.benchmarks.page.Page;
import java.util.List;
import java.util.Map;

/** What the machine is to reach, and what it reached in this run. */
final class Goals {
  /** Whom they speak of. */
  static final List<String> COMPARED =
      List.of("int-table", "int-table-anew", "machine", "stateless4j");

  private final Map<String, Measured> measured;

  Goals(Map<String, Measured> measured) {
    this.measured = measured;
  }

  /** A table; those that it compares must have been measured. */
  List<String> table() {
    Measured step = measured.get("machine event");
    Measured call = measured.get("machine startAndEnd");
    double stateless = measured.get("stateless4j event").cpu() / step.cpu();
    double floor = step.cpu() / measured.get("int-table event").cpu();
    double anew = step.cpu() / measured.get("int-table-anew event").cpu();
    return List.of(
        "| the machine, on Java " + Runtime.version().feature() + " | wanted | measured | |",
        "| --- | --: | --: | --- |",
        Page.row("Stateless4j's time by ours", "3 or more", times(stateless), met(stateless >= 3)),
        Page.row("our time by the floor's", "7 at most", times(floor), met(floor <= 7)),
        Page.row("our time by that of the floor with a new object", "–", times(anew), ""),
        most("bytes for an event", 64, step.bytes()),
        most("a call's start and end, CPU ns", 60, call.cpu()),
        most("bytes for a call's start and end", 128, call.bytes()));
  }

  private static String most(String what, int goal, double figure) {
    return Page.row(what, goal + " at most", Page.figure(figure), met(figure <= goal));
  }

  private static String times(double ratio) {
    return String.format(java.util.Locale.ROOT, "%.1f", ratio);
  }

  private static String met(boolean yes) {
    return yes ? "met" : "not met";
  }
}
