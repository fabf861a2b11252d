package io.twelvekeys.ivr.audio.resample;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.SampleSource;
import java.util.Arrays;

/**
 * Brings sound of any rate to another: a band-limited interpolation, whole sounds at a time.
 *
 * <p>To 8,000 Hz the pass band of 300 to 3,400 Hz is even within 0.1 dB, and what was at 4,600 Hz
 * and above comes out at least 90 dB down; towards 16,000 Hz and other rates the same holds for
 * frequencies in proportion to the slower of the two rates. The result begins at the very time at
 * which the source begins: there is no delay. Its length is the source's, up to the next sample.
 *
 * <p>Samples are rounded to the nearest step, without dither, and stop at full scale; the same
 * source always gives the same result, on any machine. Beside the result, well under 1 MiB is
 * allocated, however long the sound is.
 *
 * <p>Immutable; for any number of threads.
 */
public final class Resampler {
  /** Fractions up to this size are converted phase by phase, others sample by sample. */
  private static final int MAX_PHASES = 1_000;

  /** How many times the rate that is wanted it is worth to go there by way of twice that. */
  private static final int FAR = 4;

  private final int rate;

  private Resampler(int rate) {
    this.rate = rate;
  }

  /**
   * A resampler to that rate.
   *
   * @param rate samples a second, 1,000 to {@link Pcm#MAX_RATE}
   */
  public static Resampler to(int rate) {
    if (rate < 1_000 || rate > Pcm.MAX_RATE) {
      throw new IllegalArgumentException("a rate of 1000 to " + Pcm.MAX_RATE + " Hz: " + rate);
    }
    return new Resampler(rate);
  }

  /** The same sound at this resampler's rate; of the same rate, only rounded. */
  public Pcm convert(SampleSource source) {
    if (source.rate() == rate) {
      return source instanceof Pcm same ? same : rounded(source);
    }
    Pcm.Writer result = Pcm.writer(rate, length(source));
    convert(source, (block, count) -> put(block, count, result));
    return result.toPcm();
  }

  /** What {@link #convert(SampleSource)} does, before it rounds. */
  void convert(SampleSource source, Sink sink) {
    int divisor = greatestCommonDivisor(source.rate(), rate);
    int phases = rate / divisor;
    int step = source.rate() / divisor;
    int length = length(source);
    // Of a sound shorter than that, most weights would be used once or never.
    if (phases <= MAX_PHASES && step <= MAX_PHASES && length >= 4 * phases) {
      // From far above, two filters cost half of what one does that is as sharp.
      if (step >= FAR * phases) {
        Halfway halfway = new Halfway(source, 2 * rate, length(source, 2 * rate));
        new PhaseFilter(halfway, 1, 2, LowPass.SHARP).convert(length, sink);
      } else {
        new PhaseFilter(source, phases, step, LowPass.SHARP).convert(length, sink);
      }
    } else {
      new AnyRatio(source, phases, step).convert(length, sink);
    }
  }

  /** Takes the samples of the result, block by block; the array is used again for the next. */
  interface Sink {
    void put(float[] block, int count);
  }

  /** Samples of the slower rate per sample of the source. */
  static double scale(int phases, int step) {
    return phases >= step ? 1 : (double) phases / step;
  }

  static int ceilDiv(int a, int b) {
    return (a + b - 1) / b;
  }

  /** Copies samples, with silence where the source has none. */
  static void read(SampleSource source, long from, int count, float[] into) {
    int before = (int) Math.min(count, Math.max(0, -from));
    int there = (int) Math.max(0, Math.min(count - before, source.length() - (from + before)));
    Arrays.fill(into, 0, before, 0);
    if (there > 0) {
      source.read((int) (from + before), there, into, before);
    }
    Arrays.fill(into, before + Math.max(0, there), count, 0);
  }

  private int length(SampleSource source) {
    return length(source, rate);
  }

  private static int length(SampleSource source, int rate) {
    return Math.toIntExact(((long) source.length() * rate + source.rate() - 1) / source.rate());
  }

  private Pcm rounded(SampleSource source) {
    Pcm.Writer result = Pcm.writer(rate, source.length());
    float[] block = new float[Math.min(source.length(), 4_096)];
    for (int done = 0; done < source.length(); done += block.length) {
      int count = Math.min(block.length, source.length() - done);
      source.read(done, count, block, 0);
      put(block, count, result);
    }
    return result.toPcm();
  }

  private static void put(float[] block, int count, Pcm.Writer result) {
    for (int i = 0; i < count; i++) {
      float limited = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, block[i]));
      result.put((short) Math.floor(limited + 0.5f));
    }
  }

  static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
