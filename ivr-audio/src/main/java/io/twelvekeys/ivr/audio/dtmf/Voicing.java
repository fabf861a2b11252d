package io.twelvekeys.ivr.audio.dtmf;

/**
 * Tells a voice from a key in noise. All that a voice brings repeats with its pitch: where both
 * tones are harmonics of one, what else came with them repeats where both tones do. Noise does not.
 */
final class Voicing {
  private static final int WINDOW = Surroundings.WINDOW;

  /** The pitches of voices, 500 to 70 Hz, as samples from one pulse to the next. */
  private static final int SHORTEST = 16;

  private static final int LONGEST = 114;

  /** The cosine of a sixth of a turn, by which a harmonic may be off where the pulse repeats. */
  private static final double REPEATS = 0.5;

  /** The correlation of a voice with itself; that of so little noise deviates by 0.09 from none. */
  private static final double VOICED = 0.4;

  /** The least that a voice has besides two harmonics, as a part of their power. */
  private static final double AUDIBLE = 0.05;

  /** What the filter at 560 Hz lets through of a dial tone. */
  private static final double LEAK = 0.01;

  private final double[] rest = new double[WINDOW];

  /** Whether what sounds above 560 Hz besides both tones is of the voice that made them. */
  boolean isHeard(ToneFit low, ToneFit high, Surroundings during) {
    during.copyAbove(rest);
    takeAway(low.hertz());
    takeAway(high.hertz());
    double part = power(0, WINDOW) / (WINDOW * (low.power() + high.power()));
    if (part < AUDIBLE + LEAK * during.below()) {
      return false;
    }
    for (int lag = SHORTEST; lag <= LONGEST; lag++) {
      if (repeats(low.hertz(), lag) && repeats(high.hertz(), lag) && correlation(lag) >= VOICED) {
        return true;
      }
    }
    return false;
  }

  private static double turn(double hertz) {
    return 2 * Math.PI * hertz / DtmfDetector.RATE;
  }

  private static boolean repeats(double hertz, int lag) {
    return Math.cos(turn(hertz) * lag) >= REPEATS;
  }

  /** Takes the tone of this frequency out of the rest, as much of it as there is. */
  private void takeAway(double hertz) {
    double cosine = Math.cos(turn(hertz));
    double sine = Math.sin(turn(hertz));
    double re = 0;
    double im = 0;
    for (int n = WINDOW - 1; n >= 0; n--) { // Horner's rule: the sum of rest[n] turned n times
      double turned = re * cosine - im * sine + rest[n];
      im = re * sine + im * cosine;
      re = turned;
    }
    double x = 2 * re / WINDOW;
    double y = 2 * im / WINDOW;
    for (int n = 0; n < WINDOW; n++) {
      rest[n] -= x;
      double turned = x * cosine + y * sine;
      y = y * cosine - x * sine;
      x = turned;
    }
  }

  private double correlation(int lag) {
    double common = 0;
    for (int n = lag; n < WINDOW; n++) {
      common += rest[n] * rest[n - lag];
    }
    return common / Math.sqrt(power(0, WINDOW - lag) * power(lag, WINDOW));
  }

  private double power(int from, int to) {
    double sum = 0;
    for (int n = from; n < to; n++) {
      sum += rest[n] * rest[n];
    }
    return sum;
  }
}
