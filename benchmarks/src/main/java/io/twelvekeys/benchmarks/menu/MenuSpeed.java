package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.page.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures all contenders and writes the table. */
final class MenuSpeed {
  private static final String[] JVM = {
    "-Xms2g", "-Xmx2g", "-XX:+UseG1GC", "-Djdk.virtualThreadScheduler.parallelism=1"
  };

  private static final Map<String, String> TITLES = Map.of(
      "int-table", "the floor: a table of ints, written by hand",
      "machine", "**our machine**",
      "engine", "**our engine** with the smallest ports",
      "stateless4j", "Stateless4j 2.6.0, shared configuration",
      "virtual-thread", "a blocking session on a virtual thread",
      "pekko", "Pekko 1.7.0, a typed actor per call",
      "squirrel", "Squirrel 0.3.10",
      "easy-states", "Easy States 2.0.0",
      "scxml", "Commons SCXML 0.9",
      "spring", "Spring Statemachine 4.0.2");

  private MenuSpeed() {}

  /** Arguments: {@code --quick} for a short run that writes nothing; names of contenders. */
  public static void main(String[] args) throws RunnerException, IOException {
    List<String> names = new ArrayList<>(List.of(args));
    boolean quick = names.remove("--quick");
    boolean all = names.isEmpty();
    String[] contenders = all ? Contenders.names() : names.toArray(String[]::new);
    Map<String, double[]> measured = new TreeMap<>();
    for (RunResult result : new Runner(options(contenders, quick)).run()) {
      note(result, measured);
    }
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
      double[] event = measured.get(name + " event");
      double[] call = measured.get(name + " startAndEnd");
      table.add(Page.row(
          TITLES.get(name),
          Page.figure(1e9 / event[1]),
          Page.figure(event[0]),
          Page.figure(event[1]),
          Page.figure(event[2]),
          Page.figure(call[1]),
          Page.figure(call[2]),
          Page.figure(kept(name))));
    }
    if (all && !quick) {
      Page.write("menu " + Runtime.version().feature(), table);
    } else {
      table.forEach(System.out::println);
    }
  }

  private static org.openjdk.jmh.runner.options.Options options(String[] names, boolean quick) {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("\\.MenuBenchmark\\.")
        .param("contender", names)
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuTime.class)
        .jvmArgs(JVM)
        .shouldFailOnError(true);
    return quick
        ? options
            .warmupIterations(2)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(500))
            .build()
        : options.build();
  }

  /** Nanoseconds, those of the processor, bytes. */
  private static void note(RunResult result, Map<String, double[]> measured) {
    String method = result.getPrimaryResult().getLabel();
    Map<String, Result> more = result.getSecondaryResults();
    measured.put(result.getParams().getParam("contender") + " " + method, new double[] {
      result.getPrimaryResult().getScore(),
      more.get(CpuTime.LABEL).getScore(),
      allocated(more.values())
    });
  }

  private static double allocated(Collection<Result> results) {
    return results.stream()
        .filter(result -> result.getLabel().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(Result::getScore)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Bytes that a waiting call keeps, measured by a process of its own. */
  private static double kept(String name) throws IOException {
    String count = switch (name) {
      case "spring" -> "1000";
      case "scxml", "easy-states" -> "20000";
      default -> "100000";
    };
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of(JVM));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(IdleCalls.class.getName(), name, count));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try (BufferedReader out = process.inputReader()) {
      String bytes = out.readLine();
      return bytes == null ? Double.NaN : Double.parseDouble(bytes);
    }
  }
}
