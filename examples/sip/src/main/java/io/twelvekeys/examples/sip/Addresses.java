package io.twelvekeys.examples.sip;

import gov.nist.javax.sip.message.SIPMessage;
import java.net.InetAddress;
import javax.sip.message.Message;

/** Where messages really come from. */
final class Addresses {
  private Addresses() {}

  /** The sender of a request or a response that came, as its packet says, whatever its headers. */
  static InetAddress source(Message message) {
    return ((SIPMessage) message).getPeerPacketSourceAddress();
  }
}
