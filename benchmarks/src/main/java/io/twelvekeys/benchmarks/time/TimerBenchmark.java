package io.twelvekeys.benchmarks.time;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A key: one of 100,000 waiting calls cancels its deadline and sets the next. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimerBenchmark {
  private static final int WAITING = 100_000;

  /** Who wakes. */
  @Param
  public Timers timer;

  private final SplittableRandom dice = new SplittableRandom(4711);
  private final Timer.Deadline[] waiting = new Timer.Deadline[WAITING];
  private Timer time;

  /** Lets all calls wait. */
  @Setup
  public void prepare() {
    time = timer.start();
    for (int i = 0; i < WAITING; i++) {
      waiting[i] = time.deadline(() -> {});
      waiting[i].set(later());
    }
  }

  /** Ends the timer's threads. */
  @TearDown
  public void end() {
    time.close();
  }

  private long later() {
    return time.now() + 10_000 + dice.nextInt(50_000);
  }

  /** Of which reading the clock and the dice are {@link #clock}. */
  @Benchmark
  public void cancelAndSet() {
    Timer.Deadline call = waiting[dice.nextInt(WAITING)];
    call.cancel();
    call.set(later());
  }

  /** What is no timer's doing. */
  @Benchmark
  public long clock() {
    return later() + dice.nextInt(WAITING);
  }
}
