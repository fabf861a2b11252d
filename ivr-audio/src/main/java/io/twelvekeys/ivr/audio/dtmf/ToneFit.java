package io.twelvekeys.ivr.audio.dtmf;

/**
 * The one steady tone that explains a band best over a window of 25 ms: its frequency and
 * amplitude, how much of the band's power it leaves unexplained, and how steady it is.
 */
final class ToneFit {
  /** The window, in steps. */
  static final int WINDOW = 20;

  private static final int BLOCK = 4;

  private final Band band;
  private final Wave wave;
  private final double[] real = new double[WINDOW];
  private final double[] imaginary = new double[WINDOW];
  private double angle;
  private double hertz;
  private double height;
  private double amplitude;
  private double residue;
  private double steadiness;
  private int tone;

  ToneFit(Band band, Wave wave) {
    this.band = band;
    this.wave = wave;
  }

  /**
   * Fits a tone to the window before a step.
   *
   * @param guess roughly the angle by which it turns a step
   * @param power the band's mean power in the window
   */
  void fit(int end, double guess, double power) {
    turnBack(end, guess);
    double closer = guess + slope(5);
    turnBack(end, closer);
    angle = closer + slope(10);
    turnBack(end, angle);
    double re = 0;
    double im = 0;
    for (int i = 0; i < WINDOW; i++) {
      re += real[i];
      im += imaginary[i];
    }
    double sum = Math.sqrt(re * re + im * im);
    height = sum / WINDOW;
    residue = 1 - height * height / power;
    steadiness = weakestBlock(re / sum, im / sum) / height;
    hertz = band.hertz(angle);
    amplitude = height / band.gain(hertz);
    tone = band.tone(hertz);
  }

  /** Takes the window, each step turned back so that a tone of this angle would stand still. */
  private void turnBack(int end, double by) {
    double cosine = Math.cos(by);
    double sine = Math.sin(by);
    double c = 1;
    double s = 0;
    for (int i = 0; i < WINDOW; i++) {
      float x = wave.real(end - WINDOW + i);
      float y = wave.imaginary(end - WINDOW + i);
      real[i] = x * c + y * s;
      imaginary[i] = y * c - x * s;
      double turned = c * cosine - s * sine;
      s = c * sine + s * cosine;
      c = turned;
    }
  }

  /** By which angle a step the window still turns, from parts of that many steps. */
  private double slope(int part) {
    double re = 0;
    double im = 0;
    double beforeRe = 0;
    double beforeIm = 0;
    for (int from = 0; from < WINDOW; from += part) {
      double x = 0;
      double y = 0;
      for (int i = from; i < from + part; i++) {
        x += real[i];
        y += imaginary[i];
      }
      re += x * beforeRe + y * beforeIm;
      im += y * beforeRe - x * beforeIm;
      beforeRe = x;
      beforeIm = y;
    }
    return Math.atan2(im, re) / part;
  }

  private double weakestBlock(double cosine, double sine) {
    double weakest = Double.MAX_VALUE;
    for (int from = 0; from < WINDOW; from += BLOCK) {
      double along = 0;
      for (int i = from; i < from + BLOCK; i++) {
        along += real[i] * cosine + imaginary[i] * sine;
      }
      weakest = Math.min(weakest, along / BLOCK);
    }
    return weakest;
  }

  /** The row or column of the keypad, 0 to 3; or -1, if the tone is none of the four. */
  int tone() {
    return tone;
  }

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
