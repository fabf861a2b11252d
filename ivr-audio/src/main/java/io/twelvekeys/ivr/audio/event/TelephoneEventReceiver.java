package io.twelvekeys.ivr.audio.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys of the telephone-events of one RTP session (RFC 4733), whatever is lost, doubled,
 * late or wrongly stamped. Each key is told once, at its first packet that arrives.
 *
 * <p>Pure: hand it each packet with the time, and wake it at its {@link #deadline}; a spurious
 * wake-up changes nothing. For one thread at a time. Packets that are not telephone-events of the
 * negotiated payload type, or hold no DTMF symbol, are passed over.
 *
 * <p>A key is told by source, event and timestamp. Two rules repair what real senders do. A new
 * timestamp without an end before it and without a pause is the same key going on: a segment of a
 * key of more than 65,535 units (§2.5.1.3), or a sender that stamps each packet anew. An end
 * whose timestamp lies within the key that has ended is one of its copies.
 */
public final class TelephoneEventReceiver {
  /** After this time without a packet a key is over, even though its end never came. */
  public static final Duration SILENCE = Duration.ofMillis(200);

  /** The shortest pause between two keys that is not taken for jitter of a sender's stamps. */
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(30);

  private final int payloadType;
  private final int clock;
  private final TelephoneEventListener listener;
  private final RecentKeys recent = new RecentKeys();
  private @Nullable EventKey key;

  /**
   * A receiver for one session.
   *
   * @param payloadType as negotiated, 0 to 127
   * @param clock of the payload type, in hertz, usually 8,000
   */
  public TelephoneEventReceiver(int payloadType, int clock, TelephoneEventListener listener) {
    if (payloadType < 0 || payloadType > 127) {
      throw new IllegalArgumentException("the payload type is 0 to 127: " + payloadType);
    }
    if (clock < 1000 || clock > 192_000) {
      throw new IllegalArgumentException("the clock is 1000 to 192000 Hz: " + clock);
    }
    this.payloadType = payloadType;
    this.clock = clock;
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  /** Takes a packet of the session, of any payload type. */
  public void receive(Instant now, EventPacket packet) {
    wake(now);
    if (packet.payloadType() != payloadType) {
      return;
    }
    TelephoneEventPayload.read(packet.payload())
        .filter(TelephoneEventPayload::isKey)
        .ifPresent(event -> take(now, packet, event));
  }

  /** Ends a key of which nothing was heard for too long. */
  public void wake(Instant now) {
    EventKey current = key;
    if (current != null
        && !current.isEnded()
        && !now.isBefore(current.lastSeen().plus(SILENCE))) {
      end(current);
    }
  }

  /** When {@link #wake} has something to do, if nothing arrives before. */
  public Optional<Instant> deadline() {
    EventKey current = key;
    return current == null || current.isEnded()
        ? Optional.empty()
        : Optional.of(current.lastSeen().plus(SILENCE));
  }

  private void take(Instant now, EventPacket packet, TelephoneEventPayload event) {
    EventKey current = key;
    boolean ofCurrent = current != null && isOf(current, packet, event);
    if (!ofCurrent && recent.knows(packet, event)) {
      return; // a late copy of a key that another has followed
    }
    if (current != null && ofCurrent) {
      current.update(now, packet.timestamp(), event);
    } else {
      if (current != null && !current.isEnded()) {
        end(current);
      }
      current = new EventKey(now, packet, event);
      key = current;
      listener.began(event.symbol(), now);
    }
    recent.remember(packet, event);
    if (event.end() && !current.isEnded()) {
      end(current);
    }
  }

  private boolean isOf(EventKey current, EventPacket packet, TelephoneEventPayload event) {
    if (packet.source() != current.source() || event.event() != current.event()) {
      return false;
    }
    if (packet.timestamp() == current.timestamp()) {
      return true;
    }
    int pause = current.pauseBefore(packet.timestamp());
    if (!current.isEnded()) {
      return pause < units(SHORTEST_PAUSE);
    }
    return event.end() && (pause < 0 || (current.drifts() && pause < units(SHORTEST_PAUSE)));
  }

  private int units(Duration time) {
    return (int) (time.toMillis() * clock / 1000);
  }

  private void end(EventKey ending) {
    ending.end();
    listener.ended(ending.symbol(), Duration.ofNanos(ending.length() * 1_000_000_000L / clock));
  }
}
