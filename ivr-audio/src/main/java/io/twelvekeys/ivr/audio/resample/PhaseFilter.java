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

  private static final int AT_ONCE = 4;

  /** Less than that of a sample is lost in the rounding of any result: −160 dB. */
  private static final float NOTHING = 1e-8f;

  private static final int MAX_COLUMNS = 512;
  private static final int MIN_COLUMNS = 32;

  private final SampleSource source;
  private final int phases;
  private final int step;
  private final int half;
  /** For each phase: its weights that are not 0, and the places of their samples. */
  private final float[][] weights;

  private final int[][] places;

  PhaseFilter(SampleSource source, int phases, int step, LowPass lowPass) {
    this.source = source;
    this.phases = phases;
    this.step = step;
    this.half = lowPass.half(phases, step);
    this.weights = new float[phases][];
    this.places = new int[phases][];
    double scale = Resampler.scale(phases, step);
    float[] all = new float[2 * half];
    for (int phase = 0; phase < phases; phase++) {
      double fraction = (double) ((long) phase * step % phases) / phases;
      lowPass.weights(fraction, scale, half, all, 0);
      keep(phase, all);
    }
  }

  private void keep(int phase, float[] all) {
    int count = 0;
    for (float weight : all) {
      count += Math.abs(weight) > NOTHING ? 1 : 0;
    }
    int whole = Resampler.ceilDiv(count, AT_ONCE) * AT_ONCE;
    weights[phase] = new float[whole];
    places[phase] = new int[whole];
    int first = (int) ((long) phase * step / phases);
    Arrays.fill(places[phase], first);
    int at = 0;
    for (int k = 0; k < all.length; k++) {
      if (Math.abs(all[k]) > NOTHING) {
        weights[phase][at] = all[k];
        places[phase][at] = first + k;
        at++;
      }
    }
  }

  void convert(int length, Resampler.Sink sink) {
    // A column takes `step` samples of the source and gives `phases` of the result.
    Blocks blocks = new Blocks(length);
    for (int first = 0; first < length; first += blocks.length()) {
      sink.put(blocks.at(first), Math.min(blocks.length(), length - first));
    }
  }

  /** The results in blocks of equal length, one after the other, in memory that is used again. */
  final class Blocks {
    private final int columns;
    private final float[][] rows;
    private final float[] input;
    private final float[] row;
    private final float[] block;

    /** @param most how many results there will be */
    Blocks(int most) {
      int needed = Resampler.ceilDiv(most, phases);
      int fitting = Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, LATTICE / (step + 2 * half)));
      columns = Math.max(1, Math.min(needed, fitting));
      rows = new float[step + 2 * half][columns];
      input = new float[columns * step + 2 * half];
      row = new float[columns];
      block = new float[columns * phases];
    }

    int length() {
      return block.length;
    }

    /** The block that begins with this result, a multiple of its length. */
    float[] at(int first) {
      long start = (long) (first / phases) * step - half + 1;
      Resampler.read(source, start, input.length, input);
      layOut(input, rows, columns);
      for (int phase = 0; phase < phases; phase++) {
        filter(phase, rows, row);
        for (int column = 0; column < columns; column++) {
          block[column * phases + phase] = row[column];
        }
      }
      return block;
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
    for (int k = 0; k < weights[phase].length; k += AT_ONCE) {
      addRows(row, rows, places[phase], weights[phase], k);
    }
  }

  /** Four rows at a time, so that the sums are loaded and stored a quarter as often. */
  private static void addRows(float[] sums, float[][] rows, int[] places, float[] weights, int at) {
    float[] a = rows[places[at]];
    float[] b = rows[places[at + 1]];
    float[] c = rows[places[at + 2]];
    float[] d = rows[places[at + 3]];
    float weightA = weights[at];
    float weightB = weights[at + 1];
    float weightC = weights[at + 2];
    float weightD = weights[at + 3];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weightA * a[i] + weightB * b[i] + (weightC * c[i] + weightD * d[i]);
    }
  }
}
