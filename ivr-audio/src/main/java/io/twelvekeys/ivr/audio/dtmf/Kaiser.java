package io.twelvekeys.ivr.audio.dtmf;

/** The window of J. F. Kaiser, which trades the width of a filter's edge for its attenuation. */
final class Kaiser {
  private static final int TERMS = 30;

  private Kaiser() {}

  /** The window at a distance from its middle: 0 there, 1 at its ends; not scaled. */
  static double window(double distance, double beta) {
    return bessel(beta * Math.sqrt(1 - distance * distance));
  }

  /** The modified Bessel function of the first kind and order 0, by its series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; k < TERMS; k++) {
      term *= x / (2 * k) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }
}
