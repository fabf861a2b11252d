package io.twelvekeys.ivr.audio.dtmf;

/** One of the two tones of a key that is down: is it still there? */
final class HeldTone {
  /** It is asked for each second step. */
  static final int SPACING = 2;

  /** So many of these steps, 5 ms, in which the tone must keep half its amplitude. */
  private static final int COUNT = 3;

  /** The square of the part of its amplitude that a tone has when nothing hinders it. */
  private static final double CLEAR = 0.6;

  private final FilterBank bank;
  private final Wave wave;
  private final float[] cosines = new float[COUNT];
  private final float[] sines = new float[COUNT];
  private float leastSquare;
  private float blockCosine;
  private float blockSine;
  private float clearSquare;

  HeldTone(FilterBank bank, Wave wave) {
    this.bank = bank;
    this.wave = wave;
  }

  /** Begins to follow a tone that was found. */
  void follow(ToneFit fit) {
    for (int i = 0; i < COUNT; i++) {
      cosines[i] = (float) Math.cos(i * SPACING * fit.angle());
      sines[i] = (float) Math.sin(i * SPACING * fit.angle());
    }
    double least = COUNT * fit.height() / 2;
    leastSquare = (float) (least * least);
    blockCosine = (float) Math.cos(FilterBank.BLOCK * fit.angle());
    blockSine = (float) Math.sin(FilterBank.BLOCK * fit.angle());
    clearSquare = (float) (CLEAR * fit.height() * fit.height());
  }

  /**
   * Whether it surely sounds, to spare a closer look: a block ago and now it is strong, and it
   * turned between as this tone does.
   */
  boolean soundsClearly() {
    int now = bank.steps() - 1;
    int then = now - FilterBank.BLOCK;
    bank.filter(now);
    bank.filter(then);
    float x = wave.real(now);
    float y = wave.imaginary(now);
    float u = wave.real(then);
    float v = wave.imaginary(then);
    return (x * u + y * v) * blockCosine + (y * u - x * v) * blockSine >= clearSquare;
  }

  /** Whether it sounds around the step before this one. */
  boolean sounds(int end) {
    float re = 0;
    float im = 0;
    for (int i = 0; i < COUNT; i++) {
      int step = end - 1 - i * SPACING;
      bank.filter(step);
      float x = wave.real(step);
      float y = wave.imaginary(step);
      re += x * cosines[i] - y * sines[i];
      im += y * cosines[i] + x * sines[i];
    }
    return re * re + im * im >= leastSquare;
  }
}
