package io.twelvekeys.ivr.audio.resample;

import io.twelvekeys.ivr.audio.SampleSource;
import java.util.Arrays;

/**
 * Converts by a small fraction, {@code phases / step}: a polyphase filter whose inner loop runs
 * over neighbouring memory.
 *
 * <p>Every {@code phases}-th result has the same weights, and its samples lie {@code step} apart in
 * the source. So a block of the source is first laid out in rows: row {@code q} holds the samples
 * {@code q}, {@code q + step}, {@code q + 2 * step} and so on. Then one weight meets a whole row
 * at once, at equal indexes of different arrays. The compiler makes vector instructions of such a
 * loop, as it does not of a sum over one result's samples, whose order it must keep.
 */
final class PhaseFilter {
  /** Samples of all rows together, about: they should stay in a core's second cache. */
  private static final int LATTICE = 65_536;

  private static final int MAX_COLUMNS = 512;
  private static final int MIN_COLUMNS = 32;

  private final SampleSource source;
  private final int phases;
  private final int step;
  private final int half;
  private final float[] weights;

  PhaseFilter(SampleSource source, int phases, int step) {
    this.source = source;
    this.phases = phases;
    this.step = step;
    this.half = Resampler.half(phases, step);
    this.weights = new float[phases * 2 * half];
    double scale = Resampler.scale(phases, step);
    for (int phase = 0; phase < phases; phase++) {
      double fraction = (double) ((long) phase * step % phases) / phases;
      LowPass.weights(fraction, scale, half, weights, phase * 2 * half);
    }
  }

  void convert(int length, Resampler.Sink sink) {
    // A column takes `step` samples of the source and gives `phases` of the result.
    int needed = Resampler.ceilDiv(length, phases);
    int fitting = Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, LATTICE / (step + 2 * half)));
    int columns = Math.max(1, Math.min(needed, fitting));
    float[][] rows = new float[step + 2 * half][columns];
    float[] input = new float[columns * step + 2 * half];
    float[] row = new float[columns];
    float[] block = new float[columns * phases];
    for (int first = 0; first < length; first += block.length) {
      long start = (long) (first / phases) * step - half + 1;
      Resampler.read(source, start, input.length, input);
      layOut(input, rows, columns);
      for (int phase = 0; phase < phases; phase++) {
        filter(phase, rows, row);
        for (int column = 0; column < columns; column++) {
          block[column * phases + phase] = row[column];
        }
      }
      sink.put(block, Math.min(block.length, length - first));
    }
  }

  private void layOut(float[] input, float[][] rows, int columns) {
    for (int place = 0; place < rows.length; place++) {
      float[] row = rows[place];
      if (place < step) {
        for (int column = 0; column < columns; column++) {
          row[column] = input[place + column * step];
        }
      } else {
        // The row one step before, moved up by one column.
        System.arraycopy(rows[place - step], 1, row, 0, columns - 1);
        row[columns - 1] = input[place + (columns - 1) * step];
      }
    }
  }

  private void filter(int phase, float[][] rows, float[] row) {
    Arrays.fill(row, 0);
    int first = (int) ((long) phase * step / phases);
    for (int k = 0; k < 2 * half; k += 4) {
      addRows(row, rows, first + k, weights, phase * 2 * half + k);
    }
  }

  /** Four rows at a time, so that the sums are loaded and stored a quarter as often. */
  private static void addRows(float[] sums, float[][] rows, int from, float[] weights, int at) {
    float[] a = rows[from];
    float[] b = rows[from + 1];
    float[] c = rows[from + 2];
    float[] d = rows[from + 3];
    float weightA = weights[at];
    float weightB = weights[at + 1];
    float weightC = weights[at + 2];
    float weightD = weights[at + 3];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weightA * a[i] + weightB * b[i] + (weightC * c[i] + weightD * d[i]);
    }
  }
}
