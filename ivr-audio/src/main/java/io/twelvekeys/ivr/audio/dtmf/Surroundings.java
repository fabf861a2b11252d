package io.twelvekeys.ivr.audio.dtmf;

/**
 * What else is on the line while two tones sound, and what was there just before them: power under
 * 560 Hz (hum, dial tone, the voice's pitch) and above it, as parts of the tones' power.
 */
final class Surroundings {
  private static final int WINDOW = 200;
  private static final int TAPS = 24;
  private static final double CUTOFF = 560;
  private static final float[] HIGH_PASS = highPass();

  private final FilterBank bank;
  private double below;
  private double above;
  private double belowBefore;
  private double aboveBefore;
  private boolean clipped;

  Surroundings(FilterBank bank) {
    this.bank = bank;
  }

  /**
   * Looks at the samples of the fit's window and at those before the onset.
   *
   * @param back steps from the window's begin back to the onset
   */
  void look(double tonesPower, int back) {
    int windowEnd = bank.end() - FilterBank.DELAY + 10;
    split(windowEnd - WINDOW, tonesPower);
    double during = below;
    double duringAbove = above;
    clipped = isClipped(windowEnd - WINDOW);
    int onset = bank.end() - FilterBank.DELAY - Band.STEP * (ToneFit.WINDOW + back - 2);
    split(onset - 40 - WINDOW, tonesPower);
    belowBefore = below;
    aboveBefore = above;
    below = during;
    above = duringAbove;
  }

  private void split(int from, double tonesPower) {
    float[] sound = bank.sound();
    double low = 0;
    double high = 0;
    for (int n = from; n < from + WINDOW; n++) {
      float passed = HIGH_PASS[0] * sound[n];
      for (int i = 1; i <= TAPS; i++) {
        passed += HIGH_PASS[i] * (sound[n - i] + sound[n + i]);
      }
      float rest = sound[n] - passed;
      high += passed * passed;
      low += rest * rest;
    }
    below = low / WINDOW / tonesPower;
    above = high / WINDOW / tonesPower;
  }

  /** Whether an eighth of the samples and more are as loud as the loudest, as after an overload. */
  private boolean isClipped(int from) {
    float[] sound = bank.sound();
    float loudest = 0;
    for (int n = from; n < from + WINDOW; n++) {
      loudest = Math.max(loudest, Math.abs(sound[n]));
    }
    int equal = 0;
    for (int n = from; n < from + WINDOW; n++) {
      if (Math.abs(sound[n]) >= loudest * 31 / 32) {
        equal++;
      }
    }
    return equal > 30;
  }

  private static float[] highPass() {
    double[] lowPass = new double[TAPS + 1];
    double sum = 0;
    for (int i = 0; i <= TAPS; i++) {
      double angle = 2 * Math.PI * CUTOFF / 8000 * i;
      lowPass[i] = Kaiser.window(i / (TAPS + 1.0), 3) * (i == 0 ? 1 : Math.sin(angle) / angle);
      sum += (i == 0 ? 1 : 2) * lowPass[i];
    }
    float[] taps = new float[TAPS + 1];
    for (int i = 0; i <= TAPS; i++) {
      taps[i] = (float) ((i == 0 ? 1 : 0) - lowPass[i] / sum);
    }
    return taps;
  }

  double below() {
    return below;
  }

  /** What is above 560 Hz besides the tones; not negative. */
  double rest() {
    return Math.max(0, above - 1);
  }

  double belowBefore() {
    return belowBefore;
  }

  double aboveBefore() {
    return aboveBefore;
  }

  boolean clipped() {
    return clipped;
  }
}
