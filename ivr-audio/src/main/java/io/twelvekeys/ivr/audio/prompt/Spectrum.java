package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.SampleSource;
import java.util.Arrays;

/**
 * How the energy of a sound is spread over its frequencies, without its direct current: the mean of
 * short periodograms.
 */
final class Spectrum {
  private static final int BITS = 11;
  private static final int SIZE = 1 << BITS;
  private static final double[] COSINES = new double[SIZE];

  static {
    for (int i = 0; i < SIZE; i++) {
      COSINES[i] = Math.cos(2 * Math.PI * i / SIZE);
    }
  }

  private final double[] power = new double[SIZE / 2 + 1];
  private final int rate;

  private Spectrum(int rate) {
    this.rate = rate;
  }

  /** Of the whole sound, in windows (Hann) that overlap by half. */
  static Spectrum of(SampleSource sound) {
    Spectrum spectrum = new Spectrum(sound.rate());
    double mean = SpeechLevel.mean(sound);
    float[] block = new float[SIZE];
    double[] real = new double[SIZE];
    double[] imaginary = new double[SIZE];
    for (int start = -SIZE / 2; start < sound.length(); start += SIZE / 2) {
      Arrays.fill(block, (float) mean);
      int from = Math.max(0, start);
      int to = Math.min(sound.length(), start + SIZE);
      sound.read(from, to - from, block, from - start);
      for (int i = 0; i < SIZE; i++) {
        real[i] = (block[i] - mean) * (0.5 - 0.5 * COSINES[i]);
        imaginary[i] = 0;
      }
      transform(real, imaginary);
      for (int i = 1; i < spectrum.power.length; i++) {
        spectrum.power[i] += real[i] * real[i] + imaginary[i] * imaginary[i];
      }
    }
    return spectrum;
  }

  /** Whether there is no energy at all. */
  boolean silent() {
    return share(0, Double.MAX_VALUE) == 0;
  }

  /** The share of the energy from one frequency up to another, in Hz; 0 of silence. */
  double share(double from, double to) {
    double within = 0;
    double all = 0;
    for (int i = 1; i < power.length; i++) {
      double frequency = (double) i * rate / SIZE;
      all += power[i];
      within += frequency >= from && frequency < to ? power[i] : 0;
    }
    return all == 0 ? 0 : within / all;
  }

  /** The fast Fourier transform in place, radix 2 (Cooley and Tukey, 1965). */
  private static void transform(double[] real, double[] imaginary) {
    for (int i = 0; i < SIZE; i++) {
      int j = Integer.reverse(i) >>> (32 - BITS);
      if (j > i) {
        double swap = real[i];
        real[i] = real[j];
        real[j] = swap;
      }
    }
    for (int size = 2; size <= SIZE; size *= 2) {
      for (int k = 0; k < size / 2; k++) {
        int turn = k * (SIZE / size);
        double cosine = COSINES[turn];
        double sine = -COSINES[(turn + 3 * SIZE / 4) % SIZE];
        for (int i = k; i < SIZE; i += size) {
          int j = i + size / 2;
          double turnedReal = cosine * real[j] - sine * imaginary[j];
          double turnedImaginary = cosine * imaginary[j] + sine * real[j];
          real[j] = real[i] - turnedReal;
          imaginary[j] = imaginary[i] - turnedImaginary;
          real[i] += turnedReal;
          imaginary[i] += turnedImaginary;
        }
      }
    }
  }
}
