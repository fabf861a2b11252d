package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Happening;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The same calls on every contender; 32 at a time, so that each event meets another call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MenuBenchmark {
  private static final int CALLS = 32;
  private static final int EVENTS = 72;

  /** One of {@link Contenders#names}. */
  @Param("machine")
  public String contender;

  private Contender menus;
  private final Session[] calls = new Session[CALLS];

  /** Checks the contender. */
  @Setup
  public void prepare() {
    if (EVENTS != Course.CALL.length) {
      throw new IllegalStateException("a call has " + Course.CALL.length + " events");
    }
    menus = Contenders.checked(contender);
  }

  /** Ends what the contender runs. */
  @TearDown
  public void end() {
    menus.close();
  }

  /** Calls of 72 events: what one event costs, with its share of start and end. */
  @Benchmark
  @OperationsPerInvocation(CALLS * EVENTS)
  public int event() {
    begin();
    int sum = 0;
    for (int i = 0; i < EVENTS; i++) {
      Happening what = Course.CALL[i];
      int at = Course.AT[i];
      for (Session call : calls) {
        call.hears(what, at);
      }
      menus.settle();
      for (Session call : calls) {
        sum += call.deadline();
      }
    }
    return sum;
  }

  /** Calls that hang up in the greeting. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public int startAndEnd() {
    begin();
    int sum = 0;
    for (Session call : calls) {
      call.hears(Happening.HUNG_UP, 1000);
    }
    menus.settle();
    for (Session call : calls) {
      sum += call.deadline();
    }
    return sum;
  }

  private void begin() {
    for (int i = 0; i < CALLS; i++) {
      calls[i] = menus.call();
    }
    menus.settle();
  }
}
