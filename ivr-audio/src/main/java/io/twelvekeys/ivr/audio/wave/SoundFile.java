package io.twelvekeys.ivr.audio.wave;

import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.SampleSource;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/**
 * Sound of a file that was checked from its first byte to its last: every sample can be read.
 *
 * <p>Read as a {@link SampleSource} it is mono: of stereo, the mean of both channels. Immutable.
 */
public final class SoundFile implements Reading, SampleSource {
  private final SampleFormat format;
  private final int length;
  private final List<Flaw> remarks;
  private final SampleDecoder decoder;

  /** Of bytes that nobody else writes to, from position to limit whole frames of that format. */
  SoundFile(SampleFormat format, ByteBuffer frames, List<Flaw> remarks) {
    this.format = format;
    this.length = frames.remaining() / format.frameBytes();
    this.remarks = List.copyOf(remarks);
    this.decoder = new SampleDecoder(format, frames.slice().order(format.order()));
  }

  /** How the sound stands in the file. */
  public SampleFormat format() {
    return format;
  }

  /** What is odd about the file and did not hinder reading; often empty. */
  public List<Flaw> remarks() {
    return remarks;
  }

  /** How long it sounds, to the nanosecond below. */
  public Duration duration() {
    return Duration.ofNanos(length * 1_000_000_000L / format.rate());
  }

  @Override
  public int rate() {
    return format.rate();
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public void read(int from, int count, float[] into, int at) {
    decoder.mono(from, count, into, at);
  }

  /** One channel alone: 0 is left, 1 is right. */
  public SampleSource channel(int index) {
    if (index < 0 || index >= format.channels()) {
      throw new IllegalArgumentException("no channel " + index + " in " + format);
    }
    return new SampleSource() {
      @Override
      public int rate() {
        return format.rate();
      }

      @Override
      public int length() {
        return length;
      }

      @Override
      public void read(int from, int count, float[] into, int at) {
        decoder.channel(index, from, count, into, at);
      }
    };
  }

  /** The index of the first sample, of all channels, that is infinite or no number; or −1. */
  int firstThatIsNoNumber() {
    return format.encoding().isFloat() ? decoder.firstThatIsNoNumber() : -1;
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.sound(this);
  }

  /** Its format and duration, never its samples. */
  @Override
  public String toString() {
    return "SoundFile[" + format + ", " + duration() + "]";
  }
}
