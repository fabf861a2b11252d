package io.twelvekeys.ivr.audio.event;

/**
 * What an RTP packet with a telephone-event says (RFC 3550 §5.1, RFC 4733 §2.3).
 *
 * @param payloadType 0 to 127
 * @param source the SSRC
 * @param timestamp the 32 bits of it; all packets of one key carry the same
 * @param marker whether it is the first packet of a key; many senders forget it
 * @param payload the bytes after the RTP header; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a packet is read once and never compared
public record EventPacket(
    int payloadType, int source, int timestamp, boolean marker, byte[] payload) {}
