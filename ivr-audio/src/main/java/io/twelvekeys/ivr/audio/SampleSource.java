package io.twelvekeys.ivr.audio;

/**
 * One channel of finite sound whose samples can be read as numbers, in any order and by any thread.
 *
 * <p>Samples are in steps of 16-bit sound, whatever the source holds: 32,768 is full scale, and a
 * source of 24 bits has fractions of a step.
 */
public interface SampleSource {
  /** Samples a second, more than 0. */
  int rate();

  /** How many samples. */
  int length();

  /**
   * Copies {@code count} samples that begin at {@code from} into an array, each from −32,768 to
   * 32,768 and finite.
   *
   * @throws IndexOutOfBoundsException if the source or the array is shorter than that
   */
  void read(int from, int count, float[] into, int at);
}
