package io.twelvekeys.examples.sip.media;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The even UDP ports of a range, on one address, from which each line takes one (RFC 3550 §11).
 * For any number of threads.
 *
 * @param address of the sockets
 * @param first the lowest port, even
 * @param last the highest port
 * @param next where to go on looking
 */
public record RtpPorts(InetAddress address, int first, int last, AtomicInteger next) {
  /** Checks the range. */
  public RtpPorts {
    if (first < 1024 || first % 2 != 0 || last > 65_535 || last <= first) {
      throw new IllegalArgumentException(
          "RTP ports go from an even number of 1024 and more to 65535: " + first + "-" + last);
    }
  }

  /** The ports of a range. */
  public static RtpPorts of(InetAddress address, int first, int last) {
    return new RtpPorts(address, first, last, new AtomicInteger());
  }

  /**
   * A bound socket that does not block.
   *
   * @throws IOException if every port of the range is taken
   */
  public DatagramChannel open() throws IOException {
    int ports = (last - first + 1) / 2;
    DatagramChannel channel = DatagramChannel.open(
        address instanceof Inet6Address
            ? StandardProtocolFamily.INET6
            : StandardProtocolFamily.INET);
    try {
      channel.configureBlocking(false);
      for (int i = 0; i < ports; i++) {
        int port = first + 2 * Math.floorMod(next.getAndIncrement(), ports);
        if (bind(channel, port)) {
          return channel;
        }
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new BindException("all RTP ports from " + first + " to " + last + " are taken");
  }

  private boolean bind(DatagramChannel channel, int port) throws IOException {
    try {
      channel.bind(new InetSocketAddress(address, port));
      return true;
    } catch (BindException taken) {
      return false;
    }
  }
}
