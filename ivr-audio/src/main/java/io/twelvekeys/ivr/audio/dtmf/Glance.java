package io.twelvekeys.ivr.audio.dtmf;

/**
 * A first look, each 5 ms, at a fourth of the steps of the last 25 ms: could there be a tone in
 * each band? All sound that is not quiet pays for this look, and most of it gets no other. Its
 * figures are wider than those that decide, so that keys in loud noise pass it.
 */
final class Glance {
  private static final int SPACING = FilterBank.BLOCK;
  private static final int COUNT = ToneFit.WINDOW / SPACING;

  /** The power, in a filter's output, of a tone of −36 dBm0 that the filter lets half through. */
  private static final double LEAST_POWER =
      Math.pow(Evidence.PEAK * Math.pow(10, -36 / 20.0) / 2, 2);

  /** High over low, and low over high, in power: 12 and 16 dB. */
  private static final double MOST_TWIST = 16;

  private static final double MOST_REVERSE_TWIST = 40;

  /** The weakest of the outputs, as a part of their mean power. */
  private static final double STEADY = 0.02;

  /** The square of how much of the power must turn alike from each output to the next. */
  private static final double NARROW = 0.1;

  private final FilterBank bank;
  private double power;

  Glance(FilterBank bank) {
    this.bank = bank;
  }

  /** Whether both bands might hold a tone. */
  boolean showsTones() {
    if (bank.isQuiet()) {
      return false;
    }
    for (int i = 0; i < COUNT; i++) {
      bank.filter(bank.steps() - 1 - SPACING * i);
    }
    if (!showsTone(bank.low())) {
      return false;
    }
    double low = power;
    return showsTone(bank.high()) && power <= MOST_TWIST * low && low <= MOST_REVERSE_TWIST * power;
  }

  private boolean showsTone(Wave wave) {
    float sum = 0;
    float weakest = Float.MAX_VALUE;
    float re = 0;
    float im = 0;
    float u = 0;
    float v = 0;
    for (int i = 0; i < COUNT; i++) {
      int step = bank.steps() - 1 - SPACING * i;
      float x = wave.real(step);
      float y = wave.imaginary(step);
      float square = x * x + y * y;
      sum += square;
      weakest = Math.min(weakest, square);
      re += x * u + y * v;
      im += y * u - x * v;
      u = x;
      v = y;
    }
    power = sum / COUNT;
    double all = (COUNT - 1) * power;
    return power >= LEAST_POWER
        && weakest >= STEADY * power
        && (double) re * re + (double) im * im >= NARROW * all * all;
  }
}
