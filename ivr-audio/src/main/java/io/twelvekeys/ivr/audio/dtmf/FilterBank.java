package io.twelvekeys.ivr.audio.dtmf;

import java.util.Arrays;

/**
 * Keeps the last samples, and what both bands' filters give for them: one output for each step of
 * 1.25 ms. An output is computed when it is first asked for, since a fourth of them is enough to
 * see of most sound that it is no key.
 */
final class FilterBank {
  /** Steps of a block, 5 ms, at whose end there is something to decide. */
  static final int BLOCK = 4;

  /** From a sample to the step in whose middle it stands, in samples: half the filter. */
  static final int DELAY = Band.HALF;

  /** How many steps before the last one can be asked for. */
  static final int STEPS_KEPT = 90;

  private static final int BLOCK_SAMPLES = BLOCK * Band.STEP;
  private static final int KEPT = 1024;

  /** A power of two; samples of quiet blocks stay below. A tone of −31 dBm0 has peaks of 643. */
  private static final int QUIET = 256;

  /** What the taps are multiplied by, to be whole numbers; sums then stay within 31 bits. */
  private static final int SCALE = 1 << 14;

  private static final long[] COSINES = pairs(Band.LOW.cosine(), Band.HIGH.cosine());
  private static final long[] SINES = pairs(Band.LOW.sine(), Band.HIGH.sine());

  private final short[] sound = new short[2 * KEPT];
  private final Wave low = new Wave();
  private final Wave high = new Wave();
  private final int[] filtered = new int[Wave.KEPT];
  private int end = KEPT;
  private int missing = BLOCK_SAMPLES;
  private int bits;
  private int bitsBefore;
  private long position;
  private int steps;

  FilterBank() {
    Arrays.fill(filtered, -Wave.KEPT); // no step that will be asked for
  }

  /**
   * Takes samples up to the end of the block that runs.
   *
   * @return how many were taken
   */
  int take(short[] samples, int from, int count) {
    if (missing == 0) {
      begin();
    }
    int taken = Math.min(count, missing);
    System.arraycopy(samples, from, sound, end, taken);
    int used = bits;
    for (int i = from; i < from + taken; i += 2) { // no tone of a key hides between two samples
      int sample = samples[i];
      used |= sample ^ sample >> 15;
    }
    bits = used;
    end += taken;
    position += taken;
    missing -= taken;
    if (missing == 0) {
      steps += BLOCK;
    }
    return taken;
  }

  private void begin() {
    missing = BLOCK_SAMPLES;
    bitsBefore = bits;
    bits = 0;
    if (end + BLOCK_SAMPLES > sound.length) {
      System.arraycopy(sound, end - KEPT, sound, 0, KEPT);
      end = KEPT;
    }
  }

  /** Whether a block's samples are complete; only then may be asked for what follows. */
  boolean atBlock() {
    return missing == 0;
  }

  /** Whether the last two blocks are too quiet for any key. */
  boolean isQuiet() {
    return (bits | bitsBefore) < QUIET;
  }

  /** Makes sure that both waves have this step, of the last {@link #STEPS_KEPT}. */
  void filter(int step) {
    int place = step & Wave.MASK;
    if (filtered[place] != step) {
      filtered[place] = step;
      filterAround(end - Band.STEP * (steps - 1 - step) - Band.HALF, step);
    }
  }

  /**
   * Both filters around a place between two samples. A product of 64 bits has room for both bands':
   * the high band's tap and sum are in the upper 32 bits, the low band's in the lower.
   */
  private void filterAround(int centre, int step) {
    short[] around = sound;
    long cosines = 0;
    long sines = 0;
    for (int i = 0; i < Band.HALF; i++) {
      long after = around[centre + i];
      long before = around[centre - 1 - i];
      cosines += COSINES[i] * (after + before);
      sines += SINES[i] * (after - before);
    }
    low.put(step, lower(cosines), lower(sines));
    high.put(step, upper(cosines), upper(sines));
  }

  /** Two filters' taps in one number each. */
  private static long[] pairs(double[] lower, double[] upper) {
    long[] pairs = new long[Band.HALF];
    for (int i = 0; i < Band.HALF; i++) {
      pairs[i] = (Math.round(upper[i] * SCALE) << 32) + Math.round(lower[i] * SCALE);
    }
    return pairs;
  }

  private static float lower(long sums) {
    return (int) sums * (1f / SCALE);
  }

  private static float upper(long sums) {
    return (int) ((sums - (int) sums) >> 32) * (1f / SCALE);
  }

  /** Samples taken since the beginning. */
  long position() {
    return position;
  }

  /** Steps done since the beginning; wraps around, harmlessly, after 31 days. */
  int steps() {
    return steps;
  }

  Wave low() {
    return low;
  }

  Wave high() {
    return high;
  }

  /** The samples, {@link #end} being the index after the last; valid until more are taken. */
  short[] sound() {
    return sound;
  }

  int end() {
    return end;
  }
}
