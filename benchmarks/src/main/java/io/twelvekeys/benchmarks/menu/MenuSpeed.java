package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.page.Forked;
import io.twelvekeys.benchmarks.page.Measured;
import io.twelvekeys.benchmarks.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures all contenders and writes the table. */
final class MenuSpeed {
  private static final String[] JVM = {
    "-Xms2g", "-Xmx2g", "-XX:+UseG1GC", "-Djdk.virtualThreadScheduler.parallelism=1"
  };

  private static final Map<String, String> TITLES = Map.ofEntries(
      Map.entry("int-table", "the floor: a table of ints, written by hand"),
      Map.entry("int-table-anew", "the same, with a new object of 48 bytes for each event"),
      Map.entry("machine", "**our machine**"),
      Map.entry("engine", "**our engine** with the smallest ports"),
      Map.entry("stateless4j", "Stateless4j 2.6.0, shared configuration"),
      Map.entry("virtual-thread", "a blocking session on a virtual thread"),
      Map.entry("pekko", "Pekko 1.7.0, a typed actor per call"),
      Map.entry("squirrel", "Squirrel 0.3.10"),
      Map.entry("easy-states", "Easy States 2.0.0"),
      Map.entry("scxml", "Commons SCXML 0.9"),
      Map.entry("spring", "Spring Statemachine 4.0.2"));

  private MenuSpeed() {}

  /**
   * Arguments: {@code --quick}, names of contenders. What was measured long enough is written: the
   * table of all contenders, and the goals where those are among them that they speak of.
   */
  public static void main(String[] args) throws RunnerException {
    List<String> names = new ArrayList<>(List.of(args));
    boolean quick = names.remove("--quick");
    boolean all = names.isEmpty();
    String[] contenders = all ? Contenders.names() : names.toArray(String[]::new);
    Map<String, Measured> measured = Measured.run(
        Measured.options("\\.MenuBenchmark\\.", quick)
            .param("contender", contenders)
            .jvmArgs(JVM),
        "contender");
    List<String> table = new ArrayList<>();
    table.add(Page.row(
        "",
        "events/s on one core",
        "ns",
        "CPU ns",
        "bytes",
        "start and end, CPU ns",
        "bytes",
        "kept"));
    table.add("| --- | --: | --: | --: | --: | --: | --: | --: |");
    for (String name : contenders) {
      Measured event = measured.get(name + " event");
      Measured call = measured.get(name + " startAndEnd");
      table.add(Page.row(
          TITLES.get(name),
          Page.figure(1e9 / event.cpu()),
          Page.figure(event.nanos()),
          Page.figure(event.cpu()),
          Page.figure(event.bytes()),
          Page.figure(call.cpu()),
          Page.figure(call.bytes()),
          Page.figure(kept(name))));
    }
    show("menu ", table, all && !quick);
    if (List.of(contenders).containsAll(Goals.COMPARED)) {
      show("goals ", new Goals(measured).table(), !quick);
    }
  }

  private static void show(String section, List<String> table, boolean onThePage) {
    if (onThePage) {
      Page.write(section + Runtime.version().feature(), table);
    } else {
      table.forEach(System.out::println);
    }
  }

  /** Bytes that a waiting call keeps. */
  private static double kept(String name) {
    String count = switch (name) {
      case "spring" -> "1000";
      case "scxml", "easy-states" -> "20000";
      default -> "100000";
    };
    return Forked.run(List.of(JVM), IdleCalls.class, name, count)[0];
  }
}
