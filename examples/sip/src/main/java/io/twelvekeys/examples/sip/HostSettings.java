package io.twelvekeys.examples.sip;

import io.twelvekeys.examples.sip.media.RtpLine;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * What a person decides about a host.
 *
 * @param listen where it listens for SIP, by UDP and TCP; its RTP has the same address, which has
 *     to be one of this machine's own, since it is told to others
 * @param firstPort the lowest port for RTP, even
 * @param lastPort the highest port for RTP
 * @param maxCalls how many calls it takes at once
 * @param patience how long a caller may send no sound before the call is over; zero is for ever
 * @param directory where destinations are
 * @param refer whether callers whose side understands it are handed over by REFER
 * @param redirect whether menus are heard before the call is answered, so that a transfer is a 302
 */
public record HostSettings(
    InetSocketAddress listen,
    int firstPort,
    int lastPort,
    int maxCalls,
    Duration patience,
    Directory directory,
    boolean refer,
    boolean redirect) {
  /** Where RTP ports are, unless said otherwise. */
  public static final int FIRST_PORT = 20_000;

  /** How many calls are taken at once, unless said otherwise. */
  public static final int MAX_CALLS = 500;

  /** Checks that the address is one that others can be told. */
  public HostSettings {
    if (listen.isUnresolved() || listen.getAddress().isAnyLocalAddress() || listen.getPort() == 0) {
      throw new IllegalArgumentException(
          "listen is a port at an address of this machine, such as 127.0.0.1:5060: " + listen);
    }
    if (maxCalls < 1) {
      throw new IllegalArgumentException("maxCalls is 1 or more: " + maxCalls);
    }
    if (patience.isNegative()) {
      throw new IllegalArgumentException("patience must not be negative: " + patience);
    }
  }

  /** A host at this address, with what is usual. */
  public static HostSettings at(InetSocketAddress listen) {
    return new HostSettings(
        listen,
        FIRST_PORT,
        FIRST_PORT + 9_999,
        MAX_CALLS,
        RtpLine.USUAL_PATIENCE,
        Directory.EMPTY,
        true,
        false);
  }

  /** With other ports for RTP. */
  public HostSettings withPorts(int first, int last) {
    return new HostSettings(listen, first, last, maxCalls, patience, directory, refer, redirect);
  }

  /** With another number of calls at once. */
  public HostSettings withMaxCalls(int most) {
    return new HostSettings(
        listen, firstPort, lastPort, most, patience, directory, refer, redirect);
  }

  /** With more or less patience with callers who send nothing. */
  public HostSettings withPatience(Duration silence) {
    return new HostSettings(
        listen, firstPort, lastPort, maxCalls, silence, directory, refer, redirect);
  }

  /** With another directory. */
  public HostSettings withDirectory(Directory known) {
    return new HostSettings(
        listen, firstPort, lastPort, maxCalls, patience, known, refer, redirect);
  }

  /** With or without REFER. */
  public HostSettings withRefer(boolean yes) {
    return new HostSettings(
        listen, firstPort, lastPort, maxCalls, patience, directory, yes, redirect);
  }

  /** With or without 302. */
  public HostSettings withRedirect(boolean yes) {
    return new HostSettings(listen, firstPort, lastPort, maxCalls, patience, directory, refer, yes);
  }
}
