package io.twelvekeys.ivr.audio.dtmf;

/** One of the two tones of a key that is down: is it still there? */
final class HeldTone {
  /** It is asked for each second step. */
  static final int SPACING = 2;

  /** So many of these steps, 5 ms, in which the tone must keep half its amplitude. */
  private static final int COUNT = 3;

  private final FilterBank bank;
  private final Wave wave;
  private double cosine;
  private double sine;
  private double leastSquare;

  HeldTone(FilterBank bank, Wave wave) {
    this.bank = bank;
    this.wave = wave;
  }

  /** Begins to follow a tone that was found. */
  void follow(ToneFit fit) {
    cosine = Math.cos(SPACING * fit.angle());
    sine = Math.sin(SPACING * fit.angle());
    double least = COUNT * fit.height() / 2;
    leastSquare = least * least;
  }

  /** Whether it sounds around the step before this one. */
  boolean sounds(int end) {
    double re = 0;
    double im = 0;
    double c = 1;
    double s = 0;
    for (int step = end - 1; step >= end - COUNT * SPACING; step -= SPACING) {
      bank.filter(step);
      float x = wave.real(step);
      float y = wave.imaginary(step);
      re += x * c - y * s;
      im += y * c + x * s;
      double turned = c * cosine - s * sine;
      s = c * sine + s * cosine;
      c = turned;
    }
    return re * re + im * im >= leastSquare;
  }
}
