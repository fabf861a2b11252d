package io.twelvekeys.ivr.audio;

import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;

/**
 * How sound stands in bytes: what a WAVE file says of itself, and what must be said of a raw file.
 *
 * @param encoding of each sample
 * @param channels 1 or 2, samples of one instant side by side
 * @param rate     frames a second, {@link #MIN_RATE} to {@link #MAX_RATE}
 * @param order    of the bytes of a sample; without a meaning where a sample is one byte
 */
public record SampleFormat(SampleEncoding encoding, int channels, int rate, ByteOrder order) {
  /** The lowest rate that is read: a telephone's. */
  public static final int MIN_RATE = 8_000;

  /** The highest rate that is read. */
  public static final int MAX_RATE = 96_000;

  /** Most channels that are read. */
  public static final int MAX_CHANNELS = 2;

  /** What telephony calls raw: 8,000 Hz, 16 bits, little-endian, mono. */
  public static final SampleFormat TELEPHONE =
      new SampleFormat(SampleEncoding.SIGNED_16, 1, Pcm.TELEPHONE_RATE, ByteOrder.LITTLE_ENDIAN);

  /** Checks the ranges. */
  public SampleFormat {
    if (channels < 1 || channels > MAX_CHANNELS) {
      throw new IllegalArgumentException("channels must be 1 or 2: " + channels);
    }
    if (rate < MIN_RATE || rate > MAX_RATE) {
      throw new IllegalArgumentException(
          "rate must be " + MIN_RATE + " to " + MAX_RATE + " Hz: " + rate);
    }
  }

  /** Bytes of one frame: a sample of each channel. */
  public int frameBytes() {
    return encoding.bytes() * channels;
  }

  /** The same in the words of {@code javax.sound}, for a host that plays it there. */
  public AudioFormat javaSound() {
    AudioFormat.Encoding named = switch (encoding) {
      case UNSIGNED_8 -> AudioFormat.Encoding.PCM_UNSIGNED;
      case SIGNED_16, SIGNED_24, SIGNED_32 -> AudioFormat.Encoding.PCM_SIGNED;
      case FLOAT_32, FLOAT_64 -> AudioFormat.Encoding.PCM_FLOAT;
      case MU_LAW -> AudioFormat.Encoding.ULAW;
      case A_LAW -> AudioFormat.Encoding.ALAW;
    };
    boolean bigEndian = order.equals(ByteOrder.BIG_ENDIAN);
    return new AudioFormat(
        named, rate, encoding.bytes() * 8, channels, frameBytes(), rate, bigEndian);
  }

  /** For people: {@code 44100 Hz, 16-bit linear, stereo}. */
  @Override
  public String toString() {
    String endian = encoding.bytes() > 1 && order.equals(ByteOrder.BIG_ENDIAN) ? " big-endian" : "";
    return rate + " Hz, " + encoding.label() + endian + ", " + (channels == 1 ? "mono" : "stereo");
  }
}
