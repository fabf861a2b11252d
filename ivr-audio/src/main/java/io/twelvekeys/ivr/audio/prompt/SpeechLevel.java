package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.SampleSource;

/**
 * How loud speech is while somebody speaks: the active speech level of ITU-T P.56, method B.
 *
 * @param active level over the time in which there is speech, in dBov; negative infinity if there
 *     is none
 * @param longTerm level over the whole time, in dBov; negative infinity for silence
 * @param activity share of the time in which there is speech, 0 to 1
 */
public record SpeechLevel(double active, double longTerm, double activity) {
  /** 0 dBov in dBm0: a sine wave of full scale, 3.01 dB below, is 3.14 dBm0 (G.711, A-law). */
  public static final double DBM0_OF_DBOV = 6.15;

  private static final double TIME_CONSTANT = 0.03;
  private static final double HANGOVER = 0.2;
  private static final double MARGIN = 15.9;
  private static final int THRESHOLDS = 15;
  private static final double FULL_SCALE = 32_768;

  /** The active level in dBm0. */
  public double activeDbm0() {
    return active + DBM0_OF_DBOV;
  }

  /**
   * Measures a sound. Its mean is taken off first, since a direct current is not heard; otherwise
   * it is measured in the band that it has.
   */
  public static SpeechLevel of(SampleSource sound) {
    Voltmeter meter = new Voltmeter(sound.rate(), mean(sound));
    each(sound, meter);
    return meter.level();
  }

  /** The mean of all samples; 0 of a sound without any. */
  static double mean(SampleSource sound) {
    double[] sum = {0};
    each(sound, sample -> sum[0] += sample);
    return sound.length() == 0 ? 0 : sum[0] / sound.length();
  }

  private static void each(SampleSource sound, Samples samples) {
    float[] block = new float[1_024];
    for (int done = 0; done < sound.length(); done += block.length) {
      int count = Math.min(block.length, sound.length() - done);
      sound.read(done, count, block, 0);
      for (int i = 0; i < count; i++) {
        samples.add(block[i]);
      }
    }
  }

  private interface Samples {
    void add(double sample);
  }

  /** The measuring process of P.56: an envelope, and for each threshold the time above it. */
  private static final class Voltmeter implements Samples {
    private final double mean;
    private final double smoothing;
    private final int hangover;
    private final double[] thresholds = new double[THRESHOLDS];
    private final long[] activeSamples = new long[THRESHOLDS];
    private final int[] below = new int[THRESHOLDS];
    private double first;
    private double envelope;
    private double energy;
    private long samples;

    Voltmeter(int rate, double mean) {
      this.mean = mean;
      this.smoothing = Math.exp(-1 / (rate * TIME_CONSTANT));
      this.hangover = (int) Math.ceil(HANGOVER * rate);
      for (int j = 0; j < THRESHOLDS; j++) {
        thresholds[j] = 1 << j; // steps of 16-bit sound, 6 dB apart, up to half of full scale
        below[j] = hangover;
      }
    }

    @Override
    public void add(double sample) {
      double centred = sample - mean;
      energy += centred * centred;
      samples++;
      first = smoothing * first + (1 - smoothing) * Math.abs(centred);
      envelope = smoothing * envelope + (1 - smoothing) * first;
      for (int j = 0; j < THRESHOLDS; j++) {
        if (envelope >= thresholds[j]) {
          activeSamples[j]++;
          below[j] = 0;
        } else if (below[j] < hangover) {
          activeSamples[j]++;
          below[j]++;
        }
      }
    }

    SpeechLevel level() {
      double longTerm = samples == 0 ? Double.NEGATIVE_INFINITY : level(samples);
      double active = active();
      double activity = Double.isInfinite(active) ? 0 : Math.pow(10, (longTerm - active) / 10);
      return new SpeechLevel(active, longTerm, Math.min(1, activity));
    }

    /** The level at which the threshold lies 15.9 dB below it; a straight line between two. */
    private double active() {
      double before = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < THRESHOLDS && activeSamples[j] > 0; j++) {
        double active = level(activeSamples[j]);
        double distance = active - 20 * Math.log10(thresholds[j] / FULL_SCALE);
        if (distance <= MARGIN && j == 0) {
          return active;
        }
        if (distance <= MARGIN) {
          double distanceBefore = before - 20 * Math.log10(thresholds[j - 1] / FULL_SCALE);
          double part = (distanceBefore - MARGIN) / (distanceBefore - distance);
          return before + part * (active - before);
        }
        before = active;
      }
      return before; // a click or nothing: its envelope never comes near its level
    }

    private double level(long over) {
      return 10 * Math.log10(energy / over / (FULL_SCALE * FULL_SCALE));
    }
  }
}
