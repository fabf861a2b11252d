package io.twelvekeys.ivr.audio.event;

/** The ways by which a key reaches a telephone system. */
public enum KeySource {
  /** As tones in the sound. */
  IN_BAND,
  /** As RFC 4733 telephone-events in the RTP stream. */
  TELEPHONE_EVENT,
  /** As SIP INFO requests. */
  SIP_INFO
}
