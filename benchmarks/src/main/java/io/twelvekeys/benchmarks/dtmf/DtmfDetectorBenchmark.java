package io.twelvekeys.benchmarks.dtmf;

import io.twelvekeys.ivr.audio.dtmf.DtmfDetector;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Warmup;

/** Time per sample, in frames of 20 ms, over a minute of sound: ours, and spandsp's beside it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DtmfDetectorBenchmark {
  private static final int FRAME = 160;
  private static final int MINUTE = 60 * 8000;

  /** What is heard. */
  @Param
  public Sounds sound;

  private short[] samples = {};
  private int keys;

  /** Makes the sound. */
  @Setup
  public void prepare() throws IOException {
    samples = sound.samples();
  }

  /** One minute; the result is per sample. */
  @Benchmark
  @OperationsPerInvocation(MINUTE)
  public int hear() {
    DtmfDetector detector = new DtmfDetector((tone, start) -> keys++);
    for (int from = 0; from < MINUTE; from += FRAME) {
      detector.accept(samples, from, FRAME);
    }
    return keys;
  }

  /** The same minute, heard by spandsp. */
  @Benchmark
  @OperationsPerInvocation(MINUTE)
  public int hearWithSpandsp() {
    return Spandsp.keys(samples);
  }
}
