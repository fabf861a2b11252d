package io.twelvekeys.examples.sip.media;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one side says about its sound, out of SDP: an offer, or an answer (RFC 3264).
 *
 * @param address where it wants to be sent RTP
 * @param formats those that this host knows, in the order of preference of who says it
 * @param events the payload type of telephone-events at 8,000 Hz, where it takes part in them
 * @param direction which way sound goes; a side that listens at 0.0.0.0 or at port 0 does not
 * @param sections the {@code m=} lines of all its media, in order
 * @param chosen which of them is described here
 */
public record SoundDescription(
    InetSocketAddress address,
    List<Format> formats,
    OptionalInt events,
    Direction direction,
    List<String> sections,
    int chosen) {
  /** Copies the lists. */
  public SoundDescription {
    formats = List.copyOf(formats);
    sections = List.copyOf(sections);
  }

  /** A codec, and the payload type that stands for it here. */
  public record Format(Codec codec, int payloadType) {}
}
