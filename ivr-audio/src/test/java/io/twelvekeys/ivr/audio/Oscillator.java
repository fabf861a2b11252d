package io.twelvekeys.ivr.audio;

/**
 * A sine and a cosine, sample by sample: each is the last one turned on, which costs a fraction of
 * asking {@link Math#sin} and is as exact for the seconds that tests take.
 */
public final class Oscillator {
  private final double stepCosine;
  private final double stepSine;
  private double cosine;
  private double sine;

  /**
   * An oscillator.
   *
   * @param phase of the first sample, in radians
   * @param step from each sample to the next, in radians
   */
  public Oscillator(double phase, double step) {
    this.stepCosine = Math.cos(step);
    this.stepSine = Math.sin(step);
    this.cosine = Math.cos(phase);
    this.sine = Math.sin(phase);
  }

  /** The sine of this sample. */
  public double sine() {
    return sine;
  }

  /** The cosine of this sample. */
  public double cosine() {
    return cosine;
  }

  /** Goes on to the next sample. */
  public void next() {
    double turned = cosine * stepCosine - sine * stepSine;
    sine = cosine * stepSine + sine * stepCosine;
    cosine = turned;
  }
}
