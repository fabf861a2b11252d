package io.twelvekeys.ivr.audio.dtmf;

/** Takes samples, keeps the last of them, and runs both bands' filters each 1.25 ms. */
final class FilterBank {
  /** From a sample to the step in whose middle it stands, in samples: half the filter. */
  static final int DELAY = Band.HALF;

  /** How far back samples can be asked for. */
  static final int KEPT = 1024;

  private final float[] sound = new float[2 * KEPT];
  private final Wave low = new Wave();
  private final Wave high = new Wave();
  private int end = KEPT;
  private int missing = Band.STEP;
  private long position;
  private int steps;

  /**
   * Takes samples up to the end of the step that runs.
   *
   * @return how many were taken, at least one
   */
  int take(short[] samples, int from, int count) {
    int taken = Math.min(count, missing);
    for (int i = 0; i < taken; i++) {
      sound[end + i] = samples[from + i];
    }
    end += taken;
    position += taken;
    missing -= taken;
    return taken;
  }

  /** Whether a step's samples are complete; then filters them. */
  boolean step() {
    if (missing > 0) {
      return false;
    }
    missing = Band.STEP;
    filter();
    steps++;
    if (end > sound.length - Band.STEP) {
      System.arraycopy(sound, end - KEPT, sound, 0, KEPT);
      end = KEPT;
    }
    return true;
  }

  private void filter() {
    float[] around = sound;
    float[] lowCosine = Band.LOW.cosine();
    float[] lowSine = Band.LOW.sine();
    float[] highCosine = Band.HIGH.cosine();
    float[] highSine = Band.HIGH.sine();
    int centre = end - Band.HALF;
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = 0; i < Band.HALF; i++) {
      float after = around[centre + i];
      float before = around[centre - 1 - i];
      float even = after + before;
      float odd = after - before;
      a += lowCosine[i] * even;
      b += lowSine[i] * odd;
      c += highCosine[i] * even;
      d += highSine[i] * odd;
    }
    low.put(steps, a, b);
    high.put(steps, c, d);
  }

  /** Samples taken since the beginning. */
  long position() {
    return position;
  }

  /** Steps done since the beginning; wraps around, harmlessly, after 31 days. */
  int steps() {
    return steps;
  }

  Wave low() {
    return low;
  }

  Wave high() {
    return high;
  }

  /** The samples, {@link #end} being the index after the last; valid until more are taken. */
  float[] sound() {
    return sound;
  }

  int end() {
    return end;
  }
}
