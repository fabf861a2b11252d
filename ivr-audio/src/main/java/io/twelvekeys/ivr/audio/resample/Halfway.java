package io.twelvekeys.ivr.audio.resample;

import io.twelvekeys.ivr.audio.SampleSource;
import java.util.Arrays;

/**
 * A sound at twice the rate that is wanted, computed while it is read: a wide low-pass is enough on
 * the way there, since a sharp one follows, which then has few samples to look at. To be read in
 * order, by one thread; places may overlap from one reading to the next.
 */
final class Halfway implements SampleSource {
  private final int rate;
  private final int length;
  private final PhaseFilter.Blocks blocks;
  private float[] kept = {};
  private int start;
  private int count;

  Halfway(SampleSource source, int rate, int length) {
    this.rate = rate;
    this.length = length;
    int divisor = Resampler.greatestCommonDivisor(source.rate(), rate);
    this.blocks = new PhaseFilter(source, rate / divisor, source.rate() / divisor, LowPass.WIDE)
    .new Blocks(length);
  }

  @Override
  public int rate() {
    return rate;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public void read(int from, int wanted, float[] into, int at) {
    int over = Math.min(count, Math.max(0, from - start));
    System.arraycopy(kept, over, kept, 0, count - over);
    start += over;
    count -= over;
    while (start + count < from + wanted) {
      if (kept.length < count + blocks.length()) {
        kept = Arrays.copyOf(kept, count + blocks.length());
      }
      System.arraycopy(blocks.at(start + count), 0, kept, count, blocks.length());
      count += blocks.length();
    }
    System.arraycopy(kept, from - start, into, at, wanted);
  }
}
