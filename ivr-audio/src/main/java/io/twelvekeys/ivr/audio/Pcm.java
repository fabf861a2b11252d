package io.twelvekeys.ivr.audio;

import java.nio.ShortBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/**
 * Sound in the one form that everything here works on: linear, 16 bits, one channel, at a rate.
 *
 * <p>An immutable value: two sounds are equal when their rate and all their samples are. It can be
 * shared between any number of calls and threads. A sample is −32,768 to 32,767, and 32,768 is the
 * 0 dBov of ITU-T P.56 and G.191; a sine wave of that amplitude has −3.01 dBov, which is +3.14
 * dBm0.
 */
public final class Pcm implements SampleSource {
  /** What a telephone hears: 8,000 samples a second. */
  public static final int TELEPHONE_RATE = 8_000;

  /** What a wide-band telephone hears: 16,000 samples a second. */
  public static final int WIDEBAND_RATE = 16_000;

  /** The highest rate of a sound, in samples a second. */
  public static final int MAX_RATE = 192_000;

  private final int rate;
  private final short[] samples;

  private Pcm(int rate, short[] samples) {
    this.rate = rate;
    this.samples = samples;
  }

  /**
   * The sound of these samples, which are copied.
   *
   * @param rate samples a second, 1 to {@link #MAX_RATE}
   */
  public static Pcm of(int rate, short... samples) {
    return new Pcm(requireRate(rate), samples.clone());
  }

  /** Silence of that length, cut to whole samples; not negative. */
  public static Pcm silence(int rate, Duration length) {
    if (length.isNegative()) {
      throw new IllegalArgumentException("a silence cannot be negative: " + length);
    }
    long count = Math.multiplyExact(length.toNanos(), requireRate(rate)) / 1_000_000_000L;
    return new Pcm(rate, new short[Math.toIntExact(count)]);
  }

  /**
   * Begins a sound that is written bit by bit, without a copy at its end.
   *
   * @param length how many samples it will have, exactly
   */
  public static Writer writer(int rate, int length) {
    return new Writer(requireRate(rate), length);
  }

  @Override
  public int rate() {
    return rate;
  }

  @Override
  public int length() {
    return samples.length;
  }

  /** How long it sounds, to the nanosecond below. */
  public Duration duration() {
    return Duration.ofNanos(samples.length * 1_000_000_000L / rate);
  }

  /** The sample at that index, from 0. */
  public short at(int index) {
    return samples[index];
  }

  /** A read-only view of all samples; each call gives one with a position of its own. */
  public ShortBuffer samples() {
    return ShortBuffer.wrap(samples).asReadOnlyBuffer();
  }

  /** A fresh array of all samples. */
  public short[] toArray() {
    return samples.clone();
  }

  /**
   * Copies up to {@code count} samples that begin at {@code from}, and tells how many there were:
   * fewer only at the end of the sound. What lies beyond them in {@code into} stays as it was.
   */
  public int copyTo(int from, short[] into, int at, int count) {
    Objects.checkIndex(from, samples.length + 1);
    int copied = Math.min(count, samples.length - from);
    System.arraycopy(samples, from, into, at, copied);
    return copied;
  }

  @Override
  public void read(int from, int count, float[] into, int at) {
    Objects.checkFromIndexSize(from, count, samples.length);
    for (int i = 0; i < count; i++) {
      into[at + i] = samples[from + i];
    }
  }

  /** This sound, then that one; both of one rate. */
  public Pcm then(Pcm next) {
    if (next.rate != rate) {
      throw new IllegalArgumentException(
          "a sound at " + next.rate + " Hz cannot follow one at " + rate + " Hz");
    }
    short[] joined = Arrays.copyOf(samples, Math.addExact(samples.length, next.samples.length));
    System.arraycopy(next.samples, 0, joined, samples.length, next.samples.length);
    return new Pcm(rate, joined);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pcm that && rate == that.rate && Arrays.equals(samples, that.samples);
  }

  @Override
  public int hashCode() {
    return 31 * rate + Arrays.hashCode(samples);
  }

  /** Its rate and length, never its samples. */
  @Override
  public String toString() {
    return "Pcm[" + rate + " Hz, " + samples.length + " samples]";
  }

  private static int requireRate(int rate) {
    if (rate < 1 || rate > MAX_RATE) {
      throw new IllegalArgumentException(
          "the rate of a sound is 1 to " + MAX_RATE + " Hz: " + rate);
    }
    return rate;
  }

  /** Takes the samples of one sound in order. For one thread; done when the sound was taken. */
  public static final class Writer {
    private final int rate;
    private short[] samples;
    private int written;
    private boolean taken;

    private Writer(int rate, int length) {
      this.rate = rate;
      this.samples = new short[length];
    }

    /** Adds one sample. */
    public Writer put(short sample) {
      samples[written++] = sample;
      return this;
    }

    /** Adds {@code count} samples of an array. */
    public Writer put(short[] from, int at, int count) {
      System.arraycopy(from, at, samples, written, count);
      written += count;
      return this;
    }

    /**
     * The sound; the writer takes nothing after that.
     *
     * @throws IllegalStateException if samples are missing, or the sound was taken before
     */
    public Pcm toPcm() {
      if (written != samples.length || taken) {
        throw new IllegalStateException(
            taken
                ? "this sound was taken already"
                : written + " of " + samples.length + " samples");
      }
      taken = true;
      Pcm whole = new Pcm(rate, samples);
      samples = new short[0];
      written = 0;
      return whole;
    }
  }
}
