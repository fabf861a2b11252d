package io.twelvekeys.ivr.audio.dtmf;

/**
 * The one steady tone that explains a band best over a window of 25 ms: its frequency and
 * amplitude, how much of the band's power it leaves unexplained, and how steady it is.
 */
final class ToneFit {
  /** The window, in steps. */
  static final int WINDOW = 20;

  private static final int BLOCK = FilterBank.BLOCK;
  private static final int BLOCKS = WINDOW / BLOCK;

  /** From a block to the one that it is compared with, to see by how much the tone turns. */
  private static final int BLOCKS_APART = 3;

  /** The square of how much of the power must turn alike from each output to the next. */
  private static final double NARROW = 0.3;

  /** The same from each output to the one a block later. */
  private static final double NARROW_BLOCKS = 0.2;

  /** The least amplitude in a block, as a part of the mean. */
  private static final double STEADY = 0.4;

  /** By how many hertz the first estimate of a frequency may be wrong. */
  private static final double ROUGHLY = 12;

  private final Band band;
  private final FilterBank bank;
  private final Wave wave;
  private final int spacing;
  private final double[] real = new double[BLOCKS];
  private final double[] imaginary = new double[BLOCKS];
  private double power;
  private double angle;
  private double hertz;
  private double height;
  private double amplitude;
  private double residue;
  private double steadiness;
  private int tone;

  /**
   * @param wave the band's
   * @param spacing from each step that is looked at to the next: 1, or 2 for a first impression
   */
  ToneFit(Band band, FilterBank bank, Wave wave, int spacing) {
    this.band = band;
    this.bank = bank;
    this.wave = wave;
    this.spacing = spacing;
  }

  /** Fits a tone to the last window; whether it is one of the four, and nearly all there is. */
  boolean fit() {
    int last = bank.steps() - 1;
    int first = last - WINDOW + spacing;
    for (int step = first; step <= last; step += spacing) {
      bank.filter(step);
    }
    if (!isNarrow(first, last) || band.tone(band.hertz(angle), ROUGHLY) < 0) {
      return false;
    }
    turnBack(first);
    double rest = rest();
    angle += rest;
    hertz = band.hertz(angle);
    tone = band.tone(hertz, 0);
    if (tone < 0) {
      return false;
    }
    align(rest);
    return residue <= band.mostResidue() && steadiness >= STEADY;
  }

  /** Whether the power lies around one frequency, whose angle is then known to a few hertz. */
  private boolean isNarrow(int first, int last) {
    power = wave.power(first, last, spacing);
    wave.compare(first, last, spacing, spacing);
    float stepReal = wave.turnReal();
    float stepImaginary = wave.turnImaginary();
    if (!turnsAlike(stepReal, stepImaginary, WINDOW - spacing, NARROW)) {
      return false;
    }
    wave.compare(first, last, spacing, BLOCK);
    float blockReal = wave.turnReal();
    float blockImaginary = wave.turnImaginary();
    if (!turnsAlike(blockReal, blockImaginary, WINDOW - BLOCK, NARROW_BLOCKS)) {
      return false;
    }
    // A block tells the angle closely, but for whole turns, which a step tells.
    double block = Math.atan2(blockImaginary, blockReal);
    double roughly = Math.atan2(stepImaginary, stepReal) * BLOCK / spacing;
    angle = (block + 2 * Math.PI * Math.rint((roughly - block) / (2 * Math.PI))) / BLOCK;
    return true;
  }

  private boolean turnsAlike(double re, double im, int steps, double part) {
    double all = power * steps / spacing;
    return re * re + im * im >= part * all * all;
  }

  /** Sums each block, its steps turned back so that a tone of this angle would stand still. */
  private void turnBack(int first) {
    double cosine = Math.cos(spacing * angle);
    double sine = Math.sin(spacing * angle);
    double c = 1;
    double s = 0;
    int step = first;
    for (int block = 0; block < BLOCKS; block++) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < BLOCK; i += spacing) {
        float x = wave.real(step);
        float y = wave.imaginary(step);
        re += x * c + y * s;
        im += y * c - x * s;
        double turned = c * cosine - s * sine;
        s = c * sine + s * cosine;
        c = turned;
        step += spacing;
      }
      real[block] = re;
      imaginary[block] = im;
    }
  }

  /** By which angle a step the blocks still turn. */
  private double rest() {
    double re = 0;
    double im = 0;
    for (int i = BLOCKS_APART; i < BLOCKS; i++) {
      double u = real[i - BLOCKS_APART];
      double v = imaginary[i - BLOCKS_APART];
      re += real[i] * u + imaginary[i] * v;
      im += imaginary[i] * u - real[i] * v;
    }
    return Math.atan2(im, re) / (BLOCKS_APART * BLOCK);
  }

  /** Turns the blocks back by this rest, and sees what they have in common. */
  private void align(double rest) {
    double sumReal = 0;
    double sumImaginary = 0;
    for (int i = 0; i < BLOCKS; i++) {
      double c = Math.cos(i * BLOCK * rest);
      double s = Math.sin(i * BLOCK * rest);
      double x = real[i];
      double y = imaginary[i];
      real[i] = x * c + y * s;
      imaginary[i] = y * c - x * s;
      sumReal += real[i];
      sumImaginary += imaginary[i];
    }
    double sum = Math.sqrt(sumReal * sumReal + sumImaginary * sumImaginary);
    double weakest = Double.MAX_VALUE;
    for (int i = 0; i < BLOCKS; i++) {
      weakest = Math.min(weakest, (real[i] * sumReal + imaginary[i] * sumImaginary) / sum);
    }
    height = sum * spacing / WINDOW;
    amplitude = height / band.gain(hertz);
    residue = 1 - height * height / power;
    steadiness = weakest * BLOCKS / sum;
  }

  /** The band's mean power of a step. */
  double bandPower() {
    return power;
  }

  /** The row or column of the keypad, 0 to 3. */
  int tone() {
    return tone;
  }

  /** The tone's frequency. */
  double hertz() {
    return hertz;
  }

  /** By how much the filter's output turns a step. */
  double angle() {
    return angle;
  }

  /** The tone's amplitude in samples. */
  double amplitude() {
    return amplitude;
  }

  /** The tone's power in samples squared. */
  double power() {
    return amplitude * amplitude / 2;
  }

  /** The amplitude at the filter's output. */
  double height() {
    return height;
  }

  /** The part of the band's power that is not this tone, 0 to 1. */
  double residue() {
    return residue;
  }

  /** The amplitude in the weakest 5 ms, as a part of the mean; negative if the phase jumps. */
  double steadiness() {
    return steadiness;
  }
}
