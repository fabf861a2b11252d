package io.twelvekeys.ivr.audio.resample;

import io.twelvekeys.ivr.audio.SampleSource;

/** Converts between rates that have next to nothing in common: fresh weights for each sample. */
final class AnyRatio {
  private static final int BLOCK = 256;

  private final SampleSource source;
  private final int phases;
  private final int step;
  private final int half;

  AnyRatio(SampleSource source, int phases, int step) {
    this.source = source;
    this.phases = phases;
    this.step = step;
    this.half = LowPass.SHARP.half(phases, step);
  }

  void convert(int length, Resampler.Sink sink) {
    double scale = Resampler.scale(phases, step);
    float[] weights = new float[2 * half];
    float[] block = new float[BLOCK];
    float[] input = new float[(int) ((long) BLOCK * step / phases) + 2 * half + 2];
    for (int first = 0; first < length; first += BLOCK) {
      long start = (long) first * step / phases - half + 1;
      Resampler.read(source, start, input.length, input);
      int end = Math.min(length, first + BLOCK);
      for (int n = first; n < end; n++) {
        long place = (long) n * step;
        double fraction = (double) (place % phases) / phases;
        LowPass.SHARP.weights(fraction, scale, half, weights, 0);
        int at = (int) (place / phases - half + 1 - start);
        float sum = 0;
        for (int k = 0; k < weights.length; k++) {
          sum += weights[k] * input[at + k];
        }
        block[n - first] = sum;
      }
      sink.put(block, end - first);
    }
  }
}
