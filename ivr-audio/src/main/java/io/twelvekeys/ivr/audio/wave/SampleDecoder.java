package io.twelvekeys.ivr.audio.wave;

import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.g711.G711;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** Turns the bytes of samples into numbers of 16-bit steps. Reads by index only: no state. */
final class SampleDecoder {
  private static final float FULL_SCALE = 32_768f;

  private final SampleFormat format;
  private final ByteBuffer bytes;
  private final int frames;

  /** Of a buffer that holds whole frames, in the format's byte order. */
  SampleDecoder(SampleFormat format, ByteBuffer bytes) {
    this.format = format;
    this.bytes = bytes;
    this.frames = bytes.limit() / format.frameBytes();
  }

  void mono(int from, int count, float[] into, int at) {
    channel(0, from, count, into, at);
    if (format.channels() == 2) {
      // The right channel in pieces, so that no array of the file's size is needed.
      float[] right = new float[Math.min(count, 1_024)];
      for (int done = 0; done < count; done += right.length) {
        int piece = Math.min(right.length, count - done);
        channel(1, from + done, piece, right, 0);
        for (int i = 0; i < piece; i++) {
          into[at + done + i] = (into[at + done + i] + right[i]) * 0.5f;
        }
      }
    }
  }

  void channel(int channel, int from, int count, float[] into, int at) {
    Objects.checkFromIndexSize(from, count, frames);
    Objects.checkFromIndexSize(at, count, into.length);
    int step = format.frameBytes();
    int start = from * step + channel * format.encoding().bytes();
    switch (format.encoding()) {
      case UNSIGNED_8 -> unsigned8(start, step, count, into, at);
      case SIGNED_16 -> signed16(start, step, count, into, at);
      case SIGNED_24 -> signed24(start, step, count, into, at);
      case SIGNED_32 -> signed32(start, step, count, into, at);
      case FLOAT_32 -> float32(start, step, count, into, at);
      case FLOAT_64 -> float64(start, step, count, into, at);
      case MU_LAW -> companded(G711.MU_LAW, start, step, count, into, at);
      case A_LAW -> companded(G711.A_LAW, start, step, count, into, at);
    }
  }

  private void unsigned8(int start, int step, int count, float[] into, int at) {
    for (int i = 0; i < count; i++) {
      into[at + i] = ((bytes.get(start + i * step) & 0xFF) - 128) * 256f;
    }
  }

  private void signed16(int start, int step, int count, float[] into, int at) {
    for (int i = 0; i < count; i++) {
      into[at + i] = bytes.getShort(start + i * step);
    }
  }

  private void signed24(int start, int step, int count, float[] into, int at) {
    boolean little = format.order().equals(ByteOrder.LITTLE_ENDIAN);
    int high = little ? 2 : 0;
    for (int i = 0; i < count; i++) {
      int place = start + i * step;
      int value = bytes.get(place + high) << 16
          | (bytes.get(place + 1) & 0xFF) << 8
          | (bytes.get(place + 2 - high) & 0xFF);
      into[at + i] = value / 256f;
    }
  }

  private void signed32(int start, int step, int count, float[] into, int at) {
    for (int i = 0; i < count; i++) {
      into[at + i] = bytes.getInt(start + i * step) / 65_536f;
    }
  }

  private void float32(int start, int step, int count, float[] into, int at) {
    for (int i = 0; i < count; i++) {
      into[at + i] = withinScale(bytes.getFloat(start + i * step) * FULL_SCALE);
    }
  }

  private void float64(int start, int step, int count, float[] into, int at) {
    for (int i = 0; i < count; i++) {
      into[at + i] = withinScale((float) (bytes.getDouble(start + i * step) * FULL_SCALE));
    }
  }

  private void companded(G711 law, int start, int step, int count, float[] into, int at) {
    for (int i = 0; i < count; i++) {
      into[at + i] = law.decode(bytes.get(start + i * step));
    }
  }

  /** Floating-point sound may be over full scale; a telephone's cannot. */
  private static float withinScale(float sample) {
    return Math.max(-FULL_SCALE, Math.min(FULL_SCALE, sample));
  }

  /** The index of the first sample, of all channels, that is infinite or no number; or −1. */
  int firstThatIsNoNumber() {
    int samples = frames * format.channels();
    int size = format.encoding().bytes();
    for (int i = 0; i < samples; i++) {
      boolean finite = switch (format.encoding()) {
        case FLOAT_32 -> Float.isFinite(bytes.getFloat(i * size));
        case FLOAT_64 -> Double.isFinite(bytes.getDouble(i * size));
        default -> true;
      };
      if (!finite) {
        return i;
      }
    }
    return -1;
  }
}
