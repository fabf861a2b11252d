package io.twelvekeys.examples.sip.media;

/**
 * What travelled on a line: packets sent, received, and missing by their sequence numbers.
 *
 * @param sent packets sent
 * @param received packets received, copies included
 * @param lost packets that the other side sent and that never came
 */
public record RtpCount(long sent, long received, long lost) {
  /** As records of calls have it. */
  public String text() {
    return "rtp " + received + " received " + lost + " lost " + sent + " sent";
  }
}
