package io.twelvekeys.ivr.audio.dtmf;

/** What a band's filter gave for the last 256 steps: complex numbers, addressed by their step. */
final class Wave {
  private static final int KEPT = 256;
  private static final int MASK = KEPT - 1;

  private final float[] real = new float[KEPT];
  private final float[] imaginary = new float[KEPT];

  void put(int step, float re, float im) {
    real[step & MASK] = re;
    imaginary[step & MASK] = im;
  }

  float real(int step) {
    return real[step & MASK];
  }

  float imaginary(int step) {
    return imaginary[step & MASK];
  }

  /** The mean power of some steps. */
  double power(int from, int count) {
    double sum = 0;
    for (int step = from; step < from + count; step++) {
      float re = real[step & MASK];
      float im = imaginary[step & MASK];
      sum += re * re + im * im;
    }
    return sum / count;
  }

  /**
   * The amplitude of a tone that turns by this angle a step, over four steps: 5 ms.
   *
   * @param cosine of the angle
   * @param sine of the angle
   */
  double amplitude(int from, double cosine, double sine) {
    double re = 0;
    double im = 0;
    double c = 1;
    double s = 0;
    for (int step = from; step < from + 4; step++) {
      float x = real[step & MASK];
      float y = imaginary[step & MASK];
      re += x * c + y * s;
      im += y * c - x * s;
      double turned = c * cosine - s * sine;
      s = c * sine + s * cosine;
      c = turned;
    }
    return Math.sqrt(re * re + im * im) / 4;
  }
}
