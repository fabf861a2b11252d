package io.twelvekeys.ivr.audio.resample;

/**
 * The one low-pass of all conversions: a sinc under a Kaiser window, tabulated.
 *
 * <p>Its time is counted in samples of the slower of the two rates, so that it fits any pair: for a
 * telephone's 8,000 Hz it passes up to 3,400 Hz, is 6 dB down at 4,000 Hz and stops from 4,600 Hz
 * on. Kaiser's formulas (1974) for a stop band 103 dB down and a transition of 0.15 of the rate
 * give the width and the shape of the window.
 */
final class LowPass {
  /** The low-pass of one conversion: to 8,000 Hz it has to get from 3,400 to 4,600 Hz. */
  static final LowPass SHARP = new LowPass(22);

  /**
   * The low-pass on the way to twice the rate that is wanted, behind which there is a sharp one: to
   * 16,000 Hz it has to get from 4,600 to 11,400 Hz.
   */
  static final LowPass WIDE = new LowPass(8);

  private static final double KAISER_BETA = 0.1102 * (103 - 8.7);

  /** Table entries per sample: between them a straight line is wrong by −118 dB at most. */
  private static final int RESOLUTION = 1_024;

  /** Samples of the slower rate on each side of the middle; beyond them the low-pass is 0. */
  private final int halfWidth;

  private final float[] table;

  private LowPass(int halfWidth) {
    this.halfWidth = halfWidth;
    this.table = table(halfWidth);
  }

  private static float[] table(int halfWidth) {
    // Two more entries, so that the line behind the last one needs no special case.
    float[] table = new float[halfWidth * RESOLUTION + 2];
    table[0] = 1;
    double whole = bessel(KAISER_BETA);
    for (int i = 1; i < halfWidth * RESOLUTION; i++) {
      double time = (double) i / RESOLUTION;
      double position = time / halfWidth;
      double window = bessel(KAISER_BETA * StrictMath.sqrt(1 - position * position)) / whole;
      table[i] = (float) (StrictMath.sin(StrictMath.PI * time) / (StrictMath.PI * time) * window);
    }
    return table;
  }

  /** Samples of the source's on each side of a place, within the low-pass; an even number. */
  int half(int phases, int step) {
    return phases >= step ? halfWidth : 2 * Resampler.ceilDiv(halfWidth * step, 2 * phases);
  }

  /** The modified Bessel function of the first kind, order 0, by its power series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > sum * 1e-17; k++) {
      double factor = x / (2 * k);
      term *= factor * factor;
      sum += term;
    }
    return sum;
  }

  /**
   * Writes the weights of {@code 2 * half} samples for a place between two of them.
   *
   * @param fraction how far the place is behind the sample before it, 0 to below 1, in samples
   * @param scale samples of the slower rate per sample, at most 1
   * @param half samples on each side; the place is behind the sample {@code half - 1}
   */
  void weights(double fraction, double scale, int half, float[] into, int at) {
    float sum = 0;
    for (int k = 0; k < 2 * half; k++) {
      double place = Math.abs((k - half + 1 - fraction) * scale) * RESOLUTION;
      float weight = 0;
      if (place < halfWidth * RESOLUTION) {
        int entry = (int) place;
        float line = (float) (place - entry);
        weight = table[entry] + line * (table[entry + 1] - table[entry]);
      }
      into[at + k] = weight;
      sum += weight;
    }
    // Every place passes a constant unchanged; without this they would differ, which is a tone.
    for (int k = 0; k < 2 * half; k++) {
      into[at + k] /= sum;
    }
  }
}
