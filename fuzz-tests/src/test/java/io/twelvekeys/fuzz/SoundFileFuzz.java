package io.twelvekeys.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes are sound or a typed flaw, within four times their size and 1 MiB of memory and 50 ms:
 * read as a WAVE file, read as raw sound of any format, and converted for a telephone.
 */
class SoundFileFuzz {
  private static final long MEBIBYTE = 1L << 20;
  private static final long MOST_NANOS = 50_000_000;

  private static final int[] RATES = {8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000
  };

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @MethodSource("io.twelvekeys.fuzz.Seeds#all")
  @FuzzTest(maxDuration = "1h")
  void anyBytesAreSoundOrATypedFlaw(byte[] bytes) {
    String excess = excess(bytes);
    // A class that was loaded for this file, or a pause of the machine, is not there again.
    if (excess != null && excess(bytes) != null && excess(bytes) != null) {
      throw new AssertionError(excess);
    }
  }

  /** Does all that is done with a file, and says which limit that went over, or null. */
  private static @Nullable String excess(byte[] bytes) {
    long memory = THREADS.getCurrentThreadAllocatedBytes();
    long time = THREADS.getCurrentThreadCpuTime();
    handle(bytes);
    long nanos = THREADS.getCurrentThreadCpuTime() - time;
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - memory;
    if (allocated > 2 * (4L * bytes.length + MEBIBYTE)) { // read and converted twice
      return allocated + " bytes were allocated for " + bytes.length;
    }
    return nanos > MOST_NANOS ? nanos + " ns were needed for " + bytes.length + " bytes" : null;
  }

  private static void handle(byte[] bytes) {
    check(bytes, SoundReader.standard().read(bytes));
    if (bytes.length > 0) {
      check(bytes, SoundReader.standard().readRaw(bytes, format(bytes[bytes.length - 1] & 0xFF)));
    }
  }

  /** A raw format by a byte: every encoding, order and number of channels, some rates. */
  private static SampleFormat format(int choice) {
    SampleEncoding[] encodings = SampleEncoding.values();
    ByteOrder order = (choice & 8) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    int rate = RATES[choice >> 5];
    return new SampleFormat(encodings[choice & 7], 1 + (choice >> 4 & 1), rate, order);
  }

  private static void check(byte[] bytes, Reading reading) {
    reading.match(new Reading.Cases<Boolean>() {
      @Override
      public Boolean sound(SoundFile file) {
        Pcm telephone = Resampler.to(Pcm.TELEPHONE_RATE).convert(file);
        long exact = (long) file.length() * Pcm.TELEPHONE_RATE;
        long beyond = (long) telephone.length() * file.rate() - exact;
        if (beyond < 0 || beyond >= file.rate()) {
          throw new AssertionError(file.length() + " frames became " + telephone.length());
        }
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
}
