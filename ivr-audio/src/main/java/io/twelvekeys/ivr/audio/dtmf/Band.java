package io.twelvekeys.ivr.audio.dtmf;

/**
 * One of the two groups of DTMF frequencies, and the filter that hears it alone.
 *
 * <p>The filter is a complex band-pass: a low-pass (sinc under a Kaiser window) moved up to the
 * middle of the group. Since the low-pass is symmetric, its cosine half needs the sums of each two
 * samples at the same distance from its centre, its sine half the differences.
 */
final class Band {
  /** Taps on each side of the filter's centre, which lies between two samples. */
  static final int HALF = 36;

  /** Samples from one output of the filter to the next: 1.25 ms. */
  static final int STEP = 10;

  /** Outputs a second. */
  static final double STEPS_A_SECOND = 8000.0 / STEP;

  static final Band LOW = new Band(new double[] {697, 770, 852, 941}, 820, 190, 0.35);
  static final Band HIGH = new Band(new double[] {1209, 1336, 1477, 1633}, 1421, 310, 0.4);

  private static final double KAISER_BETA = 3.5;
  private static final double ACCEPTED_PART = 0.015;

  /** Denmark's 2 Hz beyond 1.5 % (Q.24 Annex A), and 1.2 for what noise does to the estimate. */
  private static final double ACCEPTED_HERTZ = 3.2;

  private static final int GAINS_FROM = -512;
  private static final int GAINS = 1024;

  private final double[] tones;
  private final double centre;
  private final double mostResidue;
  private final double[] cosine = new double[HALF];
  private final double[] sine = new double[HALF];
  private final float[] gains = new float[GAINS];

  private Band(double[] tones, double centre, double cutoff, double mostResidue) {
    this.mostResidue = mostResidue;
    this.tones = tones;
    this.centre = centre;
    double[] lowPass = new double[HALF];
    double sum = 0;
    for (int i = 0; i < HALF; i++) {
      double angle = 2 * Math.PI * cutoff / 8000 * (i + 0.5);
      lowPass[i] = Kaiser.window((i + 0.5) / HALF, KAISER_BETA) * Math.sin(angle) / angle;
      sum += lowPass[i];
    }
    for (int i = 0; i < HALF; i++) {
      double angle = 2 * Math.PI * centre / 8000 * (i + 0.5);
      cosine[i] = lowPass[i] / sum * Math.cos(angle);
      sine[i] = -lowPass[i] / sum * Math.sin(angle);
    }
    for (int i = 0; i < GAINS; i++) {
      double gain = 0;
      for (int j = 0; j < HALF; j++) {
        gain += lowPass[j] / sum * Math.cos(2 * Math.PI * (GAINS_FROM + i) / 8000 * (j + 0.5));
      }
      gains[i] = (float) gain;
    }
  }

  double[] cosine() {
    return cosine;
  }

  double[] sine() {
    return sine;
  }

  /** The frequency that turns the filter's output by this angle from step to step. */
  double hertz(double angle) {
    double turns = angle / (2 * Math.PI);
    return (turns + Math.rint(centre / STEPS_A_SECOND - turns)) * STEPS_A_SECOND;
  }

  /** The output's amplitude for a sine of amplitude 1. */
  double gain(double hertz) {
    int at = (int) Math.rint(hertz - centre) - GAINS_FROM;
    return gains[Math.max(0, Math.min(GAINS - 1, at))];
  }

  double mostResidue() {
    return mostResidue;
  }

  /** The row or column of the keypad with this frequency, within what must be accepted; or -1. */
  int tone(double hertz, double margin) {
    for (int i = 0; i < tones.length; i++) {
      if (Math.abs(hertz - tones[i]) <= tones[i] * ACCEPTED_PART + ACCEPTED_HERTZ + margin) {
        return i;
      }
    }
    return -1;
  }
}
