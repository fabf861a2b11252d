package io.twelvekeys.examples.sip.media;

import java.nio.ByteBuffer;

/**
 * A received RTP packet (RFC 3550 §5.1), read in place. One object reads packet after packet, so
 * that sound allocates nothing; whoever wants to keep something copies it.
 */
public final class RtpPacket {
  /** The size of a header without contributing sources, in bytes. */
  public static final int HEADER = 12;

  private static final int LARGEST = 2048;

  private final ByteBuffer bytes = ByteBuffer.allocate(LARGEST);
  private int from;
  private int length;

  /** A packet to be filled. */
  RtpPacket() {}

  /** The buffer that a socket fills, emptied. */
  ByteBuffer empty() {
    return bytes.clear();
  }

  /** Looks at what was filled in; false if it is no RTP. */
  boolean read() {
    int end = bytes.position();
    if (end < HEADER || (bytes.get(0) & 0xc0) != 0x80) {
      return false;
    }
    from = HEADER + 4 * (bytes.get(0) & 0x0f);
    if ((bytes.get(0) & 0x10) != 0 && from + 4 <= end) {
      from += 4 + 4 * Short.toUnsignedInt(bytes.getShort(from + 2));
    }
    if ((bytes.get(0) & 0x20) != 0) {
      end -= Byte.toUnsignedInt(bytes.get(end - 1));
    }
    length = end - from;
    return length >= 0;
  }

  /** The whole packet as it came, to be sent on. */
  ByteBuffer whole() {
    return bytes.flip();
  }

  /** 0 to 127. */
  public int payloadType() {
    return bytes.get(1) & 0x7f;
  }

  /** Whether the marker is set. */
  public boolean marker() {
    return (bytes.get(1) & 0x80) != 0;
  }

  /** 0 to 65,535. */
  public int sequence() {
    return Short.toUnsignedInt(bytes.getShort(2));
  }

  /** The 32 bits of the timestamp. */
  public int timestamp() {
    return bytes.getInt(4);
  }

  /** The synchronisation source. */
  public int source() {
    return bytes.getInt(8);
  }

  /** Bytes of payload. */
  public int length() {
    return length;
  }

  /** A copy of the payload. */
  public byte[] payload() {
    byte[] copy = new byte[length];
    bytes.get(from, copy);
    return copy;
  }

  /** Makes samples of the payload; returns how many, cut to what fits. */
  public int decode(Codec codec, short[] into) {
    int count = Math.min(length, into.length);
    codec.law().decode(bytes.array(), bytes.arrayOffset() + from, into, 0, count);
    return count;
  }
}
