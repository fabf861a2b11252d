package io.twelvekeys.benchmarks.sound;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.resample.Resampler;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
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
import org.openjdk.jmh.annotations.Warmup;

/** A WAVE file of ten seconds, from its bytes to 8,000 Hz mono: milliseconds for one file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConversionBenchmark {
  private static final int SECONDS = 10;
  private static final AudioFormat TELEPHONE = new AudioFormat(8_000, 16, 1, true, false);

  /** Frames a second. */
  @Param({"16000", "22050", "44100", "48000"})
  public int rate;

  /** One or two. */
  @Param({"1", "2"})
  public int channels;

  private byte[] file = {};

  /** Makes the file. */
  @Setup
  public void prepare() throws IOException {
    byte[] noise = new byte[SECONDS * rate * channels * 2];
    new Random(1).nextBytes(noise);
    AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(noise), format, (long) SECONDS * rate),
        AudioFileFormat.Type.WAVE,
        out);
    file = out.toByteArray();
  }

  /** Ours: every byte checked, and a low-pass. */
  @Benchmark
  public Pcm convert() {
    return Resampler.to(8_000).convert((SoundFile) SoundReader.standard().read(file));
  }

  /** The JDK's: unchecked, and none. */
  @Benchmark
  public byte[] convertWithTheJdk() throws IOException, UnsupportedAudioFileException {
    AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file));
    return AudioSystem.getAudioInputStream(TELEPHONE, in).readAllBytes();
  }
}
