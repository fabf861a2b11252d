package io.twelvekeys.ivr.audio.resample;

import io.twelvekeys.ivr.audio.SampleSource;
import java.util.Arrays;

/**
 * Converts by a small fraction, {@code phases / step}: a polyphase filter whose inner loop runs
 * over neighbouring memory.
 *
 * <p>Every {@code phases}-th result has the same weights, and its samples lie {@code step} apart in
 * the source. So a block of the source is first laid out as a lattice of {@code step} rows, in
 * which those samples are neighbours; then one weight meets a whole row at once. The compiler makes
 * vector instructions of such a loop, as it does not of a sum over one result's samples, whose
 * order it must keep.
 */
final class PhaseFilter {
  private static final int LATTICE = 16_384;
  private static final int MAX_COLUMNS = 1_024;
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
    // A column holds `step` samples of the source and gives `phases` of the result.
    int needed = Resampler.ceilDiv(length, phases);
    int fitting = Math.min(LATTICE / step, LATTICE / phases);
    int columns = Math.min(needed, Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, fitting)));
    int width = columns + Resampler.ceilDiv(step + 2 * half, step);
    float[] input = new float[width * step];
    float[] lattice = new float[width * step];
    float[] row = new float[columns];
    float[] block = new float[columns * phases];
    for (int first = 0; first < length; first += block.length) {
      long start = (long) (first / phases) * step - half + 1;
      Resampler.read(source, start, input.length, input);
      layOut(input, lattice, width);
      for (int phase = 0; phase < phases; phase++) {
        filter(phase, lattice, width, row);
        for (int column = 0; column < columns; column++) {
          block[column * phases + phase] = row[column];
        }
      }
      sink.put(block, Math.min(block.length, length - first));
    }
  }

  private void layOut(float[] input, float[] lattice, int width) {
    for (int column = 0; column < width; column++) {
      int from = column * step;
      for (int place = 0; place < step; place++) {
        lattice[place * width + column] = input[from + place];
      }
    }
  }

  private void filter(int phase, float[] lattice, int width, float[] row) {
    Arrays.fill(row, 0);
    int first = (int) ((long) phase * step / phases);
    int weight = phase * 2 * half;
    for (int k = 0; k < 2 * half; k += 2) {
      int a = first + k;
      int b = a + 1;
      addRows(
          row,
          lattice,
          weights[weight + k],
          a % step * width + a / step,
          weights[weight + k + 1],
          b % step * width + b / step);
    }
  }

  private static void addRows(
      float[] row, float[] lattice, float weightA, int a, float weightB, int b) {
    for (int i = 0; i < row.length; i++) {
      row[i] += weightA * lattice[a + i] + weightB * lattice[b + i];
    }
  }
}
