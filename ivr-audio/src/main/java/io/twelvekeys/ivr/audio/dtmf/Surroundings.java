package io.twelvekeys.ivr.audio.dtmf;

/**
 * What there is on the line in 25 ms: power under 560 Hz (hum, dial tone, the voice's pitch) and
 * above it, as parts of two tones' power.
 */
final class Surroundings {
  /** As long as the window of the fit. */
  private static final int WINDOW = ToneFit.WINDOW * Band.STEP;

  private static final int TAPS = 24;
  private static final double CUTOFF = 560;

  /** What the taps are multiplied by, to be whole numbers; sums then stay within 31 bits. */
  private static final int SCALE = 1 << 13;

  private static final int[] LOW_PASS = lowPass();

  private final FilterBank bank;
  private int from;
  private double below;
  private double above;

  Surroundings(FilterBank bank) {
    this.bank = bank;
  }

  /**
   * Looks at a window.
   *
   * @param back how many steps before the window of the fit it lies
   */
  void look(double tonesPower, int back) {
    short[] sound = bank.sound();
    from = bank.end() - FilterBank.DELAY + Band.STEP - WINDOW - back * Band.STEP;
    double low = 0;
    double high = 0;
    for (int n = from; n < from + WINDOW; n++) {
      int passed = LOW_PASS[0] * sound[n];
      for (int i = 1; i <= TAPS; i++) {
        passed += LOW_PASS[i] * (sound[n - i] + sound[n + i]);
      }
      double rest = SCALE * sound[n] - passed;
      low += (double) passed * passed;
      high += rest * rest;
    }
    double whole = (double) SCALE * SCALE * WINDOW * tonesPower;
    below = low / whole;
    above = high / whole;
  }

  double below() {
    return below;
  }

  double above() {
    return above;
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
      taps[i] = (int) Math.round(lowPass[i] / sum * SCALE);
    }
    return taps;
  }
}
