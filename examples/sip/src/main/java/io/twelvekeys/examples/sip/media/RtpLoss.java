package io.twelvekeys.examples.sip.media;

/** Counts packets that never came (RFC 3550 §6.4.1). One thread writes, others look. */
@SuppressWarnings("NonAtomicVolatileUpdate")
final class RtpLoss {
  /** A jump by more than this is a new beginning, not a loss. */
  private static final int JUMP = 1000;

  private int source;
  private int highest;
  private long expected;
  private long fresh;
  private volatile long received;
  private volatile long lost;

  void take(RtpPacket packet) {
    received++;
    int ahead = (short) (packet.sequence() - highest);
    if (expected == 0 || packet.source() != source || Math.abs(ahead) > JUMP) {
      source = packet.source();
      highest = packet.sequence();
      expected++;
      fresh++;
    } else if (ahead > 0) {
      highest = packet.sequence();
      expected += ahead;
      fresh++;
    } else if (ahead < 0) {
      fresh++; // it was overtaken, or is a copy
    }
    lost = Math.max(0, expected - fresh);
  }

  long received() {
    return received;
  }

  long lost() {
    return lost;
  }
}
