package io.twelvekeys.ivr.audio.dtmf;

/** What a band's filter gave for the last 256 steps: complex numbers, addressed by their step. */
final class Wave {
  /** How many steps are kept. */
  static final int KEPT = 256;

  /** What of a step is its place. */
  static final int MASK = KEPT - 1;

  private final float[] real = new float[KEPT];
  private final float[] imaginary = new float[KEPT];
  private float turnReal;
  private float turnImaginary;

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

  /** The mean power of some steps, from the first to the last. */
  double power(int first, int last, int spacing) {
    float sum = 0;
    int count = 0;
    for (int step = first; step <= last; step += spacing) {
      float re = real[step & MASK];
      float im = imaginary[step & MASK];
      sum += re * re + im * im;
      count++;
    }
    return sum / count;
  }

  /**
   * Sums by how much steps turn against those some steps before, weighted with both amplitudes.
   *
   * @param first of the earlier steps
   * @param last of the later steps
   * @param distance between the two of a pair
   */
  void compare(int first, int last, int spacing, int distance) {
    float re = 0;
    float im = 0;
    for (int step = first + distance; step <= last; step += spacing) {
      float x = real[step & MASK];
      float y = imaginary[step & MASK];
      float u = real[step - distance & MASK];
      float v = imaginary[step - distance & MASK];
      re += x * u + y * v;
      im += y * u - x * v;
    }
    turnReal = re;
    turnImaginary = im;
  }

  /** The real part of what {@link #compare} summed. */
  float turnReal() {
    return turnReal;
  }

  /** The imaginary part of what {@link #compare} summed. */
  float turnImaginary() {
    return turnImaginary;
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
