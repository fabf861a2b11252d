package io.twelvekeys.examples.sip.media;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Writes this host's own SDP bodies. One writer serves one dialog, whose bodies are counted
 * (RFC 3264 §8).
 */
public final class SdpWriter {
  /** The payload type of telephone-events where this host is the one to choose. */
  public static final int EVENTS = 101;

  private final InetSocketAddress local;
  private final long session;
  private int version;

  /**
   * A writer for one dialog.
   *
   * @param local where this host wants to be sent RTP
   * @param session a number that no other of this host's dialogs has
   */
  public SdpWriter(InetSocketAddress local, long session) {
    this.local = local;
    this.session = session;
  }

  /** An offer of all that this host can do. */
  public String offer() {
    StringBuilder body = head();
    body.append("m=audio ").append(local.getPort()).append(" RTP/AVP 0 8 101\r\n");
    for (Codec codec : Codec.values()) {
      rtpmap(body, codec.payloadType(), codec.rtpmap());
    }
    events(body, OptionalInt.of(EVENTS));
    return end(body, Direction.SENDRECV);
  }

  /** An offer to a second party of the very terms that the first has. */
  public String offer(Terms terms) {
    StringBuilder body = head();
    sound(body, terms);
    return end(body, Direction.SENDRECV);
  }

  /** The answer to an offer: these terms for its sound, and no to its other media. */
  public String answer(SoundDescription offer, Terms terms) {
    StringBuilder body = head();
    for (int i = 0; i < offer.sections().size(); i++) {
      if (i == offer.chosen()) {
        sound(body, terms);
        end(body, terms.direction());
      } else {
        String[] words = offer.sections().get(i).split(" +", 3);
        body.append("m=").append(words[0]).append(" 0 ");
        body.append(words.length == 3 ? words[2] : "RTP/AVP 0").append("\r\n");
      }
    }
    return body.toString();
  }

  private StringBuilder head() {
    String family = local.getAddress() instanceof Inet6Address ? "IP6 " : "IP4 ";
    String at = "IN " + family + local.getAddress().getHostAddress() + "\r\n";
    version++;
    return new StringBuilder("v=0\r\no=- ")
        .append(session)
        .append(' ')
        .append(version)
        .append(' ')
        .append(at)
        .append("s=-\r\nc=")
        .append(at)
        .append("t=0 0\r\n");
  }

  private void sound(StringBuilder body, Terms terms) {
    body.append("m=audio ").append(local.getPort()).append(" RTP/AVP ").append(terms.payloadType());
    terms.events().ifPresent(type -> body.append(' ').append(type));
    body.append("\r\n");
    rtpmap(body, terms.payloadType(), terms.codec().rtpmap());
    events(body, terms.events());
  }

  private static void events(StringBuilder body, OptionalInt type) {
    if (type.isPresent()) {
      rtpmap(body, type.getAsInt(), "telephone-event/8000");
      body.append("a=fmtp:").append(type.getAsInt()).append(" 0-15\r\n");
    }
  }

  private static void rtpmap(StringBuilder body, int type, String name) {
    body.append("a=rtpmap:").append(type).append(' ').append(name).append("\r\n");
  }

  private static String end(StringBuilder body, Direction direction) {
    body.append("a=ptime:20\r\na=").append(direction.name().toLowerCase(Locale.ROOT));
    return body.append("\r\n").toString();
  }
}
