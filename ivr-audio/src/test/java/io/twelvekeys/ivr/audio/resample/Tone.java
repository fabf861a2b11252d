package io.twelvekeys.ivr.audio.resample;

import io.twelvekeys.ivr.audio.Oscillator;
import io.twelvekeys.ivr.audio.SampleSource;

/** A sine wave, exact to a float, and the measuring of one in what came out. */
record Tone(int rate, double frequency, double amplitude, int length) implements SampleSource {
  @Override
  public void read(int from, int count, float[] into, int at) {
    Oscillator tone = oscillator(from, rate, frequency);
    for (int i = 0; i < count; i++) {
      into[at + i] = (float) (amplitude * tone.sine());
      tone.next();
    }
  }

  /** What a fitted sine takes away from a sound: its amplitude, and the power of what is left. */
  record Fit(double amplitude, double residualPower) {
    double signalToNoise() {
      return 10 * Math.log10(amplitude * amplitude / 2 / residualPower);
    }
  }

  /** Fits sine, cosine and a constant by least squares, without the ends of the sound. */
  static Fit fit(float[] sound, int rate, double frequency, int margin) {
    int count = sound.length - 2 * margin;
    double[][] normal = new double[3][4];
    double[] basis = {0, 0, 1};
    Oscillator tone = oscillator(margin, rate, frequency);
    for (int i = margin; i < sound.length - margin; i++) {
      basis[0] = tone.sine();
      basis[1] = tone.cosine();
      tone.next();
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 3; c++) {
          normal[r][c] += basis[r] * basis[c];
        }
        normal[r][3] += basis[r] * sound[i];
      }
    }
    double[] solved = solve(normal);
    double residual = 0;
    tone = oscillator(margin, rate, frequency);
    for (int i = margin; i < sound.length - margin; i++) {
      double error = sound[i] - solved[0] * tone.sine() - solved[1] * tone.cosine() - solved[2];
      tone.next();
      residual += error * error;
    }
    return new Fit(Math.hypot(solved[0], solved[1]), residual / count);
  }

  /** The power of a sound, without its ends. */
  static double power(float[] sound, int margin) {
    double sum = 0;
    for (int i = margin; i < sound.length - margin; i++) {
      sum += (double) sound[i] * sound[i];
    }
    return sum / (sound.length - 2 * margin);
  }

  private static Oscillator oscillator(int from, int rate, double frequency) {
    double step = 2 * Math.PI * frequency / rate;
    return new Oscillator(step * from, step);
  }

  private static double[] solve(double[][] normal) {
    for (int pivot = 0; pivot < 3; pivot++) {
      for (int r = 0; r < 3; r++) {
        if (r != pivot) {
          double factor = normal[r][pivot] / normal[pivot][pivot];
          for (int c = pivot; c < 4; c++) {
            normal[r][c] -= factor * normal[pivot][c];
          }
        }
      }
    }
    return new double[] {
      normal[0][3] / normal[0][0], normal[1][3] / normal[1][1], normal[2][3] / normal[2][2]
    };
  }
}
