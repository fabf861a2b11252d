package io.twelvekeys.examples.sip.media;

import io.twelvekeys.ivr.audio.g711.G711;

/** The two codecs of every telephone (RFC 3551 §4.5.14): 8,000 samples a second, a byte each. */
@SuppressWarnings("ImmutableEnumChecker") // a law is a table that is never written
public enum Codec {
  PCMU(0, G711.MU_LAW),
  PCMA(8, G711.A_LAW);

  private final int payloadType;
  private final G711 law;

  Codec(int payloadType, G711 law) {
    this.payloadType = payloadType;
    this.law = law;
  }

  /** Its static payload type. */
  public int payloadType() {
    return payloadType;
  }

  /** What makes bytes of samples. */
  public G711 law() {
    return law;
  }

  /** Its name in SDP is that of the constant. */
  public String rtpmap() {
    return name() + "/8000";
  }
}
