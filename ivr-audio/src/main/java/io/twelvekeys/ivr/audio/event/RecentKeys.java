package io.twelvekeys.ivr.audio.event;

/** The last sixteen keys by source, timestamp and event, to know late copies by. */
final class RecentKeys {
  private static final int KEPT = 16;

  private final long[] stamps = new long[KEPT];
  private final int[] events = new int[KEPT];
  private int count;

  boolean knows(EventPacket packet, TelephoneEventPayload payload) {
    long stamp = stamp(packet);
    for (int i = 0; i < Math.min(count, KEPT); i++) {
      if (stamps[i] == stamp && events[i] == payload.event()) {
        return true;
      }
    }
    return false;
  }

  void remember(EventPacket packet, TelephoneEventPayload payload) {
    if (!knows(packet, payload)) {
      stamps[count % KEPT] = stamp(packet);
      events[count % KEPT] = payload.event();
      count = count + 1 == 2 * KEPT ? KEPT : count + 1;
    }
  }

  private static long stamp(EventPacket packet) {
    return (long) packet.source() << 32 | Integer.toUnsignedLong(packet.timestamp());
  }
}
