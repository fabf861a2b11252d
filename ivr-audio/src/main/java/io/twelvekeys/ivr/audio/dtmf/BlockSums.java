package io.twelvekeys.ivr.audio.dtmf;

/**
 * A band's power over the last 25 ms, and by how much it turns from step to step, from sums over
 * blocks of 5 ms: cheap enough to be done for all sound.
 */
final class BlockSums {
  /** How much of the power must turn the same way: about the square root of this. */
  private static final double NARROW = 0.45;

  private static final int KEPT = 8;

  private final Wave wave;
  private final int block;
  private final int blocks;
  private final float[] powers = new float[KEPT];
  private final float[] reals = new float[KEPT];
  private final float[] imaginaries = new float[KEPT];
  private int at;
  private double power;
  private double real;
  private double imaginary;

  /**
   * @param block steps of a block
   * @param blocks how many are summed, at most 8
   */
  BlockSums(Wave wave, int block, int blocks) {
    this.wave = wave;
    this.block = block;
    this.blocks = blocks;
  }

  /** Takes the block that ends before this step. */
  void take(int end) {
    float sum = 0;
    float re = 0;
    float im = 0;
    float u = wave.real(end - block - 1);
    float v = wave.imaginary(end - block - 1);
    for (int step = end - block; step < end; step++) {
      float x = wave.real(step);
      float y = wave.imaginary(step);
      sum += x * x + y * y;
      re += x * u + y * v;
      im += y * u - x * v;
      u = x;
      v = y;
    }
    at = (at + 1) % KEPT;
    powers[at] = sum;
    reals[at] = re;
    imaginaries[at] = im;
  }

  /** Sums the last blocks, for what follows. */
  void sum() {
    power = 0;
    real = 0;
    imaginary = 0;
    for (int i = 0; i < blocks; i++) {
      int index = (at - i + KEPT) % KEPT;
      power += powers[index];
      real += reals[index];
      imaginary += imaginaries[index];
    }
  }

  /** The mean power of a step. */
  double power() {
    return power / (blocks * block);
  }

  /** Whether the power lies around one frequency. */
  boolean isNarrow() {
    return real * real + imaginary * imaginary >= NARROW * power * power;
  }

  /** By how much the band turns a step, roughly. */
  double angle() {
    return Math.atan2(imaginary, real);
  }
}
