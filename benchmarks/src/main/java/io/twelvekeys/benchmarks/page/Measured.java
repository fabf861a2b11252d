package io.twelvekeys.benchmarks.page;

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

/**
 * What one operation costs.
 *
 * @param nanos of the clock on the wall
 * @param cpu nanoseconds of all threads
 * @param bytes that are allocated
 */
public record Measured(double nanos, double cpu, double bytes) {
  /** What the options of every run have in common; short runs are for trying out. */
  public static ChainedOptionsBuilder options(String include, boolean quick) {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include(include)
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuTime.class)
        .shouldFailOnError(true);
    return quick
        ? options
            .warmupIterations(2)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(500))
        : options;
  }

  /** Runs benchmarks; the keys are the value of a parameter, a blank, and the method. */
  public static Map<String, Measured> run(ChainedOptionsBuilder options, String parameter)
      throws RunnerException {
    Map<String, Measured> all = new TreeMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      String method = result.getPrimaryResult().getLabel();
      all.put(result.getParams().getParam(parameter) + " " + method, of(result));
    }
    return all;
  }

  private static Measured of(RunResult result) {
    Map<String, Result> more = result.getSecondaryResults();
    return new Measured(
        result.getPrimaryResult().getScore(),
        more.get(CpuTime.LABEL).getScore(),
        more.get("gc.alloc.rate.norm").getScore());
  }
}
