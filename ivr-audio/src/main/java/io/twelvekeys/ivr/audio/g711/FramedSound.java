package io.twelvekeys.ivr.audio.g711;

import io.twelvekeys.ivr.audio.Pcm;
import java.util.Arrays;
import java.util.Objects;

/**
 * A telephone's sound in the frames that RTP carries: 20 ms of G.711, 160 bytes each (RFC 3551
 * section 4.5.14). The last frame is filled up with the law's silence.
 *
 * <p>Encoded once; immutable and shared between calls. Nothing is allocated per frame.
 */
public final class FramedSound {
  /** Samples, and bytes, of one frame. */
  public static final int FRAME = Pcm.TELEPHONE_RATE / 50;

  private final G711 law;
  private final byte[] bytes;

  private FramedSound(G711 law, byte[] bytes) {
    this.law = law;
    this.bytes = bytes;
  }

  /**
   * Encodes a sound.
   *
   * @param sound at 8,000 Hz
   */
  public static FramedSound of(Pcm sound, G711 law) {
    if (sound.rate() != Pcm.TELEPHONE_RATE) {
      throw new IllegalArgumentException("G.711 has 8000 Hz, not " + sound.rate());
    }
    byte[] bytes = new byte[(sound.length() + FRAME - 1) / FRAME * FRAME];
    short[] block = new short[FRAME];
    for (int from = 0; from < sound.length(); from += FRAME) {
      int count = sound.copyTo(from, block, 0, FRAME);
      law.encode(block, 0, bytes, from, count);
    }
    Arrays.fill(bytes, sound.length(), bytes.length, law.silence());
    return new FramedSound(law, bytes);
  }

  /** The law in which it is encoded. */
  public G711 law() {
    return law;
  }

  /** How many frames; 50 are a second. */
  public int frames() {
    return bytes.length / FRAME;
  }

  /** How many bytes all frames have. */
  public int size() {
    return bytes.length;
  }

  /** Copies the frame of that index, from 0, to {@link #FRAME} bytes of an array. */
  public void copyFrame(int index, byte[] into, int at) {
    Objects.checkIndex(index, frames());
    System.arraycopy(bytes, index * FRAME, into, at, FRAME);
  }
}
