package io.twelvekeys.ivr.audio.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The packets that tell a key as RFC 4733 wants it: one timestamp for all, a growing duration each
 * 20 ms, and the end three times. Pure: it says what to send when, and sends nothing itself.
 *
 * @param clock of the payload type, in hertz, 1,000 to 192,000
 * @param volume how far under 0 dBm0 the key is, 0 to 63
 */
public record TelephoneEventSender(int clock, int volume) {
  /** From one packet to the next. */
  public static final Duration INTERVAL = Duration.ofMillis(20);

  /** The longest key. */
  public static final Duration LONGEST = Duration.ofMinutes(1);

  private static final int ENDS = 3;
  private static final int SEGMENT = 0xffff;

  /** Checks the ranges. */
  public TelephoneEventSender {
    if (clock < 1000 || clock > 192_000) {
      throw new IllegalArgumentException("the clock is 1000 to 192000 Hz: " + clock);
    }
    if (volume < 0 || volume > 63) {
      throw new IllegalArgumentException("the volume is 0 to 63: " + volume);
    }
  }

  /** At 8,000 Hz and −10 dBm0. */
  public static TelephoneEventSender standard() {
    return new TelephoneEventSender(8000, 10);
  }

  /**
   * One packet to send.
   *
   * @param after how long after the key's begin
   * @param timestamp for the RTP header
   * @param marker for the RTP header: set on the first packet of a key
   * @param payload the telephone-event
   */
  public record Outgoing(
      Duration after, int timestamp, boolean marker, TelephoneEventPayload payload) {}

  /**
   * The packets of a key, in the order in which to send them. A key of more than 65,535 units is
   * told in segments, each with a timestamp of its own (§2.5.1.3).
   *
   * @param symbol one of {@code 0-9 * # A B C D}
   * @param timestamp the RTP clock when the key begins
   * @param length more than zero, at most a minute; sent in whole intervals, rounded up
   */
  public List<Outgoing> packets(char symbol, int timestamp, Duration length) {
    if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a key lasts more than 0 to 60 s: " + length);
    }
    int event = TelephoneEventPayload.eventOf(symbol);
    int interval = (int) (INTERVAL.toMillis() * clock / 1000);
    int count = (int) ((length.toNanos() + INTERVAL.toNanos() - 1) / INTERVAL.toNanos());
    List<Outgoing> packets = new ArrayList<>(count + ENDS);
    int segment = 0;
    for (int i = 1; i <= count; i++) {
      int duration = i * interval - segment;
      if (duration > SEGMENT) {
        // the segment that is full is told once more, at its full length
        packets.add(packet(i, timestamp + segment, false, event, false, SEGMENT));
        segment += SEGMENT;
        duration -= SEGMENT;
      }
      packets.add(packet(i, timestamp + segment, i == 1, event, i == count, duration));
    }
    Outgoing last = packets.get(packets.size() - 1);
    for (int i = 1; i < ENDS; i++) {
      packets.add(new Outgoing(
          last.after().plus(INTERVAL.multipliedBy(i)), last.timestamp(), false, last.payload()));
    }
    return packets;
  }

  private Outgoing packet(
      int number, int timestamp, boolean marker, int event, boolean end, int duration) {
    return new Outgoing(
        INTERVAL.multipliedBy(number),
        timestamp,
        marker,
        new TelephoneEventPayload(event, end, volume, duration));
  }
}
