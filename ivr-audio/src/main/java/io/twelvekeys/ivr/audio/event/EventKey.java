package io.twelvekeys.ivr.audio.event;

import java.time.Instant;

/** A key that is down or was down last, as its packets tell it. */
final class EventKey {
  private static final int SEGMENT = 0xffff;

  private final int source;
  private final int event;
  private final char symbol;
  private final int first;
  private int timestamp;
  private int duration;
  private long finished;
  private boolean drifts;
  private boolean ended;
  private Instant lastSeen;

  EventKey(Instant now, EventPacket packet, TelephoneEventPayload payload) {
    this.source = packet.source();
    this.event = payload.event();
    this.symbol = payload.symbol();
    this.first = packet.timestamp();
    this.timestamp = packet.timestamp();
    this.duration = payload.duration();
    this.lastSeen = now;
  }

  /** Another packet of this key. */
  void update(Instant now, int stamped, TelephoneEventPayload payload) {
    if (ended) {
      return; // copies of its end change nothing
    }
    lastSeen = now;
    int ahead = stamped - timestamp;
    if (ahead < 0) {
      return; // overtaken by a later one
    }
    if (ahead > SEGMENT / 2) {
      finished += ahead;
      duration = payload.duration();
    } else {
      drifts |= ahead > 0;
      duration = Math.max(duration, payload.duration());
    }
    timestamp = stamped;
  }

  /** Units from what is known of this key to a timestamp; negative if that lies within the key. */
  int pauseBefore(int stamp) {
    return stamp - (timestamp + duration);
  }

  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  /** Whether its packets were stamped differently, against RFC 4733 §2.2.1. */
  boolean drifts() {
    return drifts;
  }

  int source() {
    return source;
  }

  int event() {
    return event;
  }

  char symbol() {
    return symbol;
  }

  int timestamp() {
    return timestamp;
  }

  Instant lastSeen() {
    return lastSeen;
  }

  /** In units of the clock. */
  long length() {
    return finished + (drifts ? Math.max(duration, timestamp - first - finished) : duration);
  }
}
