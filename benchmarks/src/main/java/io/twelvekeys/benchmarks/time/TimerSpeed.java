package io.twelvekeys.benchmarks.time;

import io.twelvekeys.benchmarks.page.Forked;
import io.twelvekeys.benchmarks.page.Measured;
import io.twelvekeys.benchmarks.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures all timers and writes the table. */
final class TimerSpeed {
  private static final String[] JVM = {"-Xms2g", "-Xmx2g", "-XX:+UseG1GC"};

  private TimerSpeed() {}

  /** Argument: {@code --quick} for a short run that writes nothing. */
  public static void main(String[] args) throws RunnerException {
    boolean quick = List.of(args).contains("--quick");
    Map<String, Measured> measured =
        Measured.run(Measured.options("\\.TimerBenchmark\\.", quick).jvmArgs(JVM), "timer");
    List<String> table = new ArrayList<>();
    table.add(Page.row(
        "",
        "cancel and set, ns",
        "of that the clock",
        "CPU ns",
        "bytes",
        "kept",
        "late, µs: median, 99th percentile, most",
        "early",
        "with a thread that sets all the time"));
    table.add("| --- | --: | --: | --: | --: | --: | --: | --: | --: |");
    for (Timers timer : Timers.values()) {
      Measured key = measured.get(timer + " cancelAndSet");
      double[] late = Forked.run(List.of(JVM), Lateness.class, timer.name());
      table.add(Page.row(
          timer.title,
          Page.figure(key.nanos()),
          Page.figure(measured.get(timer + " clock").nanos()),
          Page.figure(key.cpu()),
          Page.figure(key.bytes()),
          Page.figure(Forked.run(List.of(JVM), WaitingDeadlines.class, timer.name())[0]),
          lateness(late, 0),
          Page.figure(late[6]),
          lateness(late, 3)));
    }
    if (quick) {
      table.forEach(System.out::println);
    } else {
      Page.write("time", table);
    }
  }

  private static String lateness(double[] late, int from) {
    return Page.figure(late[from]) + ", " + Page.figure(late[from + 1]) + ", "
        + Page.figure(late[from + 2]);
  }
}
