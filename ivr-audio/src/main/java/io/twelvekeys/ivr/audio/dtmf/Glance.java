package io.twelvekeys.ivr.audio.dtmf;

/**
 * A first look, each 5 ms, at a fourth of the steps of the last 25 ms: could there be a tone in
 * each band? All sound that is not quiet pays for this look, and most of it gets no other. Its
 * figures are wider than those that decide, so that keys in loud noise pass it.
 */
final class Glance {
  private static final int SPACING = FilterBank.BLOCK;
  private static final int COUNT = ToneFit.WINDOW / SPACING;

  /** High over low, and low over high, in power: 12 and 16 dB. */
  private static final double MOST_TWIST = 16;

  private static final double MOST_REVERSE_TWIST = 40;

  private final FilterBank bank;
  private final Looks low;
  private final Looks high;
  private int lastStep = -1;

  Glance(FilterBank bank) {
    this.bank = bank;
    this.low = new Looks(bank.low());
    this.high = new Looks(bank.high());
  }

  /** Whether both bands might hold a tone. */
  boolean showsTones() {
    if (bank.isQuiet()) {
      return false;
    }
    int step = bank.steps() - 1;
    int from = step - lastStep == SPACING ? step : step - SPACING * (COUNT - 1);
    for (int at = from; at <= step; at += SPACING) {
      bank.filter(at);
      low.add(at);
      high.add(at);
    }
    lastStep = step;
    return low.showTone()
        && high.showTone()
        && high.power <= MOST_TWIST * low.power
        && low.power <= MOST_REVERSE_TWIST * high.power;
  }

  /** What was seen of one band: five looks, and by how much each was turned against the last. */
  private static final class Looks {
    /** The power, in a filter's output, of a tone of −36 dBm0 that the filter lets half through. */
    private static final double LEAST_POWER =
        Math.pow(Evidence.PEAK * Math.pow(10, -36 / 20.0) / 2, 2);

    /** The weakest of the outputs, as a part of their mean power. */
    private static final float STEADY = 0.002f;

    /** The square of how much of the power must turn alike from each output to the next. */
    private static final float NARROW = 0.1f;

    private static final int KEPT = 8;

    private final Wave wave;
    private final float[] squares = new float[KEPT];
    private final float[] turnsReal = new float[KEPT];
    private final float[] turnsImaginary = new float[KEPT];
    private float power;
    private float u;
    private float v;
    private int at;

    Looks(Wave wave) {
      this.wave = wave;
    }

    void add(int step) {
      float x = wave.real(step);
      float y = wave.imaginary(step);
      at = at + 1 & KEPT - 1;
      squares[at] = x * x + y * y;
      turnsReal[at] = x * u + y * v;
      turnsImaginary[at] = y * u - x * v;
      u = x;
      v = y;
    }

    boolean showTone() {
      int a = at;
      int b = at - 1 & KEPT - 1;
      int c = at - 2 & KEPT - 1;
      int d = at - 3 & KEPT - 1;
      int e = at - 4 & KEPT - 1;
      float re = turnsReal[a] + turnsReal[b] + turnsReal[c] + turnsReal[d];
      float im = turnsImaginary[a] + turnsImaginary[b] + turnsImaginary[c] + turnsImaginary[d];
      power = (squares[a] + squares[b] + squares[c] + squares[d] + squares[e]) / COUNT;
      float all = (COUNT - 1) * power;
      float least = STEADY * power;
      return power >= LEAST_POWER
          && re * re + im * im >= NARROW * all * all
          && squares[a] >= least
          && squares[b] >= least
          && squares[c] >= least
          && squares[d] >= least
          && squares[e] >= least;
    }
  }
}
