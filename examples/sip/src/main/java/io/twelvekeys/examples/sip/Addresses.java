package io.twelvekeys.examples.sip;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;

/** Where requests really come from. */
final class Addresses {
  private Addresses() {}

  /** The source of a request: the stack notes it where the Via says something else. */
  static InetAddress source(Request request) throws UnknownHostException {
    ViaHeader via = (ViaHeader) request.getHeader(ViaHeader.NAME);
    String received = via.getReceived();
    return InetAddress.getByName(received == null ? via.getHost() : received);
  }
}
