package io.twelvekeys.examples.sip.media;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What both sides of a call agreed on.
 *
 * @param remote where RTP is sent
 * @param codec of the sound, both ways
 * @param payloadType that stands for it, both ways
 * @param events the payload type of telephone-events, where they are to be had
 * @param direction which way sound goes, as this host says it
 */
public record Terms(
    InetSocketAddress remote,
    Codec codec,
    int payloadType,
    OptionalInt events,
    Direction direction) {
  /** The terms that fit what the other side says, in its own order; none if it has no G.711. */
  public static Optional<Terms> fitting(SoundDescription other) {
    return other.formats().stream()
        .findFirst()
        .map(format -> new Terms(
            other.address(),
            format.codec(),
            format.payloadType(),
            other.events(),
            other.direction().answer()));
  }

  /** Whether packets by these terms can be passed on by those as they are. */
  public boolean samePayloads(Terms those) {
    return codec == those.codec && payloadType == those.payloadType && events.equals(those.events);
  }

  /** Whether the other side has put this one on hold: it does not listen. */
  public boolean onHold() {
    return !direction.sends();
  }
}
