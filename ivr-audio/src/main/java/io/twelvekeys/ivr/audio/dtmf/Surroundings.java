package io.twelvekeys.ivr.audio.dtmf;

import java.util.Arrays;

/**
 * What there is on the line in 25 ms: power under 560 Hz (hum, dial tone, the voice's pitch) and
 * above it, as parts of two tones' power.
 */
final class Surroundings {
  /** As long as the window of the fit. */
  static final int WINDOW = ToneFit.WINDOW * Band.STEP;

  private static final int HALF = WINDOW / 2;
  private static final int TAPS = 24;
  private static final double CUTOFF = 560;

  /** What the taps are multiplied by, to be whole numbers; sums then stay within 31 bits. */
  private static final int SCALE = 1 << 13;

  private static final int[] LOW_PASS = lowPass();

  /** Where the whole power is at most so much of the tones', there is nothing else to speak of. */
  private static final double NOTHING_ELSE = 1.05;

  private final FilterBank bank;
  private final long[] pairs = new long[HALF + 2 * TAPS];
  private final long[] sums = new long[HALF];
  private final double[] upper = new double[WINDOW];
  private int from;
  private double below;
  private double above;

  Surroundings(FilterBank bank) {
    this.bank = bank;
  }

  /** Looks at the window of the fit, in which two tones have this power. */
  void look(double tonesPower) {
    place(0);
    short[] sound = bank.sound();
    double power = 0;
    for (int n = from; n < from + WINDOW; n++) {
      power += sound[n] * sound[n];
    }
    below = 0;
    above = power / (WINDOW * tonesPower);
    if (above > NOTHING_ELSE) {
      part(sound, tonesPower);
    } else {
      Arrays.fill(upper, 0);
    }
  }

  /**
   * Looks at a window before that.
   *
   * @param steps how far before it
   */
  void lookBack(double tonesPower, int steps) {
    place(steps);
    part(bank.sound(), tonesPower);
  }

  private void place(int back) {
    from = bank.end() - FilterBank.DELAY + Band.STEP - WINDOW - back * Band.STEP;
  }

  /** Parts the power, for both halves of the window at once, whose sums share a number. */
  private void part(short[] sound, double tonesPower) {
    for (int n = 0; n < pairs.length; n++) {
      pairs[n] = ((long) sound[from - TAPS + n + HALF] << 32) + sound[from - TAPS + n];
    }
    Arrays.fill(sums, 0);
    for (int i = 0; i <= TAPS; i += 5) {
      addTaps(i);
    }
    double low = 0;
    double high = 0;
    for (int n = 0; n < HALF; n++) {
      int first = (int) sums[n];
      int second = (int) ((sums[n] - first) >> 32);
      double firstRest = SCALE * sound[from + n] - first;
      double secondRest = SCALE * sound[from + n + HALF] - second;
      low += (double) first * first + (double) second * second;
      high += firstRest * firstRest + secondRest * secondRest;
      upper[n] = firstRest / SCALE;
      upper[n + HALF] = secondRest / SCALE;
    }
    double whole = (double) SCALE * SCALE * WINDOW * tonesPower;
    below = low / whole;
    above = high / whole;
  }

  /** Five taps at a time, so that the sums are loaded and stored a fifth as often. */
  private void addTaps(int at) {
    long a = LOW_PASS[at];
    long b = LOW_PASS[at + 1];
    long c = LOW_PASS[at + 2];
    long d = LOW_PASS[at + 3];
    long e = LOW_PASS[at + 4];
    int back = TAPS - at;
    int on = TAPS + at;
    long[] x = pairs;
    for (int n = 0; n < HALF; n++) {
      sums[n] += a * (x[n + back] + x[n + on])
          + b * (x[n + back - 1] + x[n + on + 1])
          + c * (x[n + back - 2] + x[n + on + 2])
          + d * (x[n + back - 3] + x[n + on + 3])
          + e * (x[n + back - 4] + x[n + on + 4]);
    }
  }

  double below() {
    return below;
  }

  double above() {
    return above;
  }

  /** Copies the sound above 560 Hz, tones included: zeros, where they are all there is. */
  void copyAbove(double[] sound) {
    System.arraycopy(upper, 0, sound, 0, WINDOW);
  }

  /** Whether an eighth of the samples and more are as loud as the loudest, as after an overload. */
  boolean isClipped() {
    short[] sound = bank.sound();
    int loudest = 0;
    for (int n = from; n < from + WINDOW; n++) {
      loudest = Math.max(loudest, Math.abs(sound[n]));
    }
    int equal = 0;
    for (int n = from; n < from + WINDOW; n++) {
      if (Math.abs(sound[n]) * 32 >= loudest * 31) {
        equal++;
      }
    }
    return equal > 30;
  }

  private static int[] lowPass() {
    double[] lowPass = new double[TAPS + 1];
    double sum = 0;
    for (int i = 0; i <= TAPS; i++) {
      double angle = 2 * Math.PI * CUTOFF / 8000 * i;
      lowPass[i] = Kaiser.window(i / (TAPS + 1.0), 3) * (i == 0 ? 1 : Math.sin(angle) / angle);
      sum += (i == 0 ? 1 : 2) * lowPass[i];
    }
    int[] taps = new int[TAPS + 1];
    for (int i = 0; i <= TAPS; i++) {
      // The middle one meets the same sample twice.
      taps[i] = (int) Math.round(lowPass[i] / sum * SCALE / (i == 0 ? 2 : 1));
    }
    return taps;
  }
}
