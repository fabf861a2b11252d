package io.twelvekeys.fuzz;

import com.sun.management.ThreadMXBean;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.SampleEncoding;
import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.resample.Resampler;
import io.twelvekeys.ivr.audio.wave.Reading;
import io.twelvekeys.ivr.audio.wave.Refusal;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What holds for any bytes: they are sound or a typed flaw, within four times their size and 1 MiB
 * of memory and 50 ms of the processor. They are read as a WAVE file, whose sound is converted for
 * a telephone, and as raw sound of a format that the last byte chooses.
 */
final class SoundRules {
  private static final long MEBIBYTE = 1L << 20;
  private static final long MOST_NANOS = 50_000_000;
  private static final int FULL_SCALE = 32_768;

  private static final int[] RATES = {8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000
  };

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Function<byte[], Reading> reader;
  private final float[] samples = new float[1_024];

  /** @param reader reads a WAVE file */
  SoundRules(Function<byte[], Reading> reader) {
    this.reader = reader;
  }

  /** Fails if a rule is broken. */
  void holdFor(byte[] bytes) {
    measured(bytes, () -> judge(bytes, reader.apply(bytes), SoundRules::convert));
    if (bytes.length > 0) {
      SampleFormat format = format(bytes[bytes.length - 1] & 0xFF);
      measured(
          bytes, () -> judge(bytes, SoundReader.standard().readRaw(bytes, format), this::listen));
    }
  }

  private static void measured(byte[] bytes, Runnable work) {
    String excess = excess(bytes, work);
    // A class that was loaded for this file, or a page that the machine had to fetch, is there now.
    if (excess != null && excess(bytes, work) != null && excess(bytes, work) != null) {
      throw new AssertionError(excess);
    }
  }

  /** Which limit that went over, or null. */
  private static @Nullable String excess(byte[] bytes, Runnable work) {
    long memory = THREADS.getCurrentThreadAllocatedBytes();
    long time = THREADS.getCurrentThreadCpuTime();
    work.run();
    long nanos = THREADS.getCurrentThreadCpuTime() - time;
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - memory;
    if (allocated > 4L * bytes.length + MEBIBYTE) {
      return allocated + " bytes were allocated for " + bytes.length;
    }
    return nanos > MOST_NANOS ? nanos + " ns were needed for " + bytes.length + " bytes" : null;
  }

  /** A raw format by a byte: every encoding, order and number of channels, some rates. */
  private static SampleFormat format(int choice) {
    SampleEncoding[] encodings = SampleEncoding.values();
    ByteOrder order = (choice & 8) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    int rate = RATES[choice >> 5];
    return new SampleFormat(encodings[choice & 7], 1 + (choice >> 4 & 1), rate, order);
  }

  /** Uses the sound that was read, or sees that the bytes were refused for a reason that can be. */
  private static void judge(byte[] bytes, Reading reading, Consumer<SoundFile> use) {
    reading.match(new Reading.Cases<Boolean>() {
      @Override
      public Boolean sound(SoundFile file) {
        use.accept(file);
        return true;
      }

      @Override
      public Boolean refused(Refusal refusal) {
        long offset = refusal.flaw().offset();
        if (offset < 0 || offset > bytes.length || refusal.flaw().sentence().isBlank()) {
          throw new AssertionError(refusal + " of " + bytes.length + " bytes");
        }
        return false;
      }
    });
  }

  private static void convert(SoundFile file) {
    Pcm telephone = Resampler.to(Pcm.TELEPHONE_RATE).convert(file);
    long exact = (long) file.length() * Pcm.TELEPHONE_RATE;
    long beyond = (long) telephone.length() * file.rate() - exact;
    if (beyond < 0 || beyond >= file.rate()) {
      throw new AssertionError(file.length() + " frames became " + telephone.length());
    }
  }

  private void listen(SoundFile file) {
    for (int from = 0; from < file.length(); from += samples.length) {
      int count = Math.min(samples.length, file.length() - from);
      file.read(from, count, samples, 0);
      for (int i = 0; i < count; i++) {
        if (!(Math.abs(samples[i]) <= FULL_SCALE)) {
          throw new AssertionError("sample " + (from + i) + " is " + samples[i]);
        }
      }
    }
  }
}
