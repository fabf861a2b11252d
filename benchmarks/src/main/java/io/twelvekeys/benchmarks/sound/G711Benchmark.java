package io.twelvekeys.benchmarks.sound;

import io.twelvekeys.ivr.audio.g711.G711;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time per sample, over ten seconds of noise. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class G711Benchmark {
  private static final int SAMPLES = 80_000;
  private static final AudioFormat LINEAR = new AudioFormat(8_000, 16, 1, true, false);

  /** Which law. */
  @Param
  public G711 law;

  private final byte[] bytes = new byte[2 * SAMPLES];
  private final short[] samples = new short[SAMPLES];
  private final byte[] codes = new byte[SAMPLES];

  /** Fills the arrays. */
  public G711Benchmark() {
    new Random(1).nextBytes(bytes);
    new Random(2).nextBytes(codes);
    for (int i = 0; i < SAMPLES; i++) {
      samples[i] = (short) ((bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] << 8));
    }
  }

  /** Ours, frame by frame of 20 ms. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public byte[] encode() {
    for (int from = 0; from < SAMPLES; from += 160) {
      law.encode(samples, from, codes, from, 160);
    }
    return codes;
  }

  /** Ours, frame by frame of 20 ms. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public short[] decode() {
    for (int from = 0; from < SAMPLES; from += 160) {
      law.decode(codes, from, samples, from, 160);
    }
    return samples;
  }

  /** The JDK's. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public byte[] encodeWithTheJdk() throws IOException {
    AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes), LINEAR, SAMPLES);
    return AudioSystem.getAudioInputStream(encoding(), in).readAllBytes();
  }

  /** The JDK's. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public byte[] decodeWithTheJdk() throws IOException {
    AudioFormat format = new AudioFormat(encoding(), 8_000, 8, 1, 1, 8_000, false);
    AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(codes), format, SAMPLES);
    return AudioSystem.getAudioInputStream(LINEAR, in).readAllBytes();
  }

  private AudioFormat.Encoding encoding() {
    return law == G711.MU_LAW ? AudioFormat.Encoding.ULAW : AudioFormat.Encoding.ALAW;
  }
}
