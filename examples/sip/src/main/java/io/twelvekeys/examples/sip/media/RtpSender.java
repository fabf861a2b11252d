package io.twelvekeys.examples.sip.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.random.RandomGenerator;

/** Makes RTP packets of frames (RFC 3550 §5.1), as one source. For the media loop's thread. */
final class RtpSender {
  private static final int VERSION = 0x80;
  private static final int MARKER = 0x80;

  private final ByteBuffer packet = ByteBuffer.allocateDirect(RtpPacket.HEADER + 160);
  private final byte[] payload = new byte[160];
  private final int source;
  private short sequence;
  private int timestamp;
  private volatile long sent;

  RtpSender(RandomGenerator random) {
    source = random.nextInt();
    sequence = (short) random.nextInt();
    timestamp = random.nextInt();
  }

  /** The packet of the next 20 ms; the buffer is used again. */
  ByteBuffer packet(Terms terms, short[] frame) {
    terms.codec().law().encode(frame, 0, payload, 0, payload.length);
    packet
        .clear()
        .put((byte) VERSION)
        .put((byte) (terms.payloadType() | (sent == 0 ? MARKER : 0)))
        .putShort(sequence++)
        .putInt(timestamp)
        .putInt(source)
        .put(payload)
        .flip();
    timestamp += payload.length;
    count();
    return packet;
  }

  /** Sends another line's packet as it is (a translator, RFC 3550 §7.1). */
  void passOn(DatagramChannel channel, Terms terms, ByteBuffer whole) throws IOException {
    channel.send(whole, terms.remote());
    count();
  }

  long sent() {
    return sent;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others look
  private void count() {
    sent++;
  }
}
