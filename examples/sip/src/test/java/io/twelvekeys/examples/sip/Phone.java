package io.twelvekeys.examples.sip;

import io.twelvekeys.ivr.audio.dtmf.DtmfGenerator;
import io.twelvekeys.ivr.audio.event.TelephoneEventSender;
import io.twelvekeys.ivr.audio.g711.G711;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A telephone for tests: it speaks SIP as plain text, so that it can say anything, and sends and
 * hears RTP. Everything that it waits for has to come within {@link #PATIENCE}.
 */
final class Phone implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final int EVENTS = 101;

  private static final byte[] SILENCE = new byte[160];

  private static int calls;

  private final DatagramSocket sip = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final DatagramSocket rtp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private InetSocketAddress host;
  private final String callId = "call-" + ++calls + "@phone";
  private final List<SipMessage> unread = new ArrayList<>();
  private SipMessage lastInvite = new SipMessage("");
  private String remote = "";
  private String remoteTag = "";
  private InetSocketAddress sound = new InetSocketAddress(0);
  private int cseq;
  private int sequence;
  private int timestamp = 1_000_000;

  /** @param host whom it calls; null for a telephone that is called */
  Phone(@Nullable InetSocketAddress host) throws IOException {
    java.util.Arrays.fill(SILENCE, (byte) 0xff);
    this.host = host == null ? new InetSocketAddress(0) : host;
  }

  /** Who calls it. */
  void isCalledBy(InetSocketAddress caller) {
    host = caller;
  }

  int port() {
    return sip.getLocalPort();
  }

  String callId() {
    return callId;
  }

  String sdp(String codecs, String... more) {
    return String.join(
            "\r\n",
            "v=0",
            "o=- 1 1 IN IP4 127.0.0.1",
            "s=-",
            "c=IN IP4 127.0.0.1",
            "t=0 0",
            "m=audio " + rtp.getLocalPort() + " RTP/AVP " + codecs,
            "a=rtpmap:" + EVENTS + " telephone-event/8000")
        + "\r\n"
        + String.join("", List.of(more).stream().map(line -> line + "\r\n").toList());
  }

  /** Dials with µ-law and telephone-events, and has the call answered. */
  Phone dials(String extension, String... headers) throws IOException {
    invite(extension, sdp("0 " + EVENTS), headers);
    SipMessage ok = expect(200);
    sound = new InetSocketAddress(host.getAddress(), ok.port());
    acknowledge("");
    return this;
  }

  void invite(String extension, String body, String... headers) throws IOException {
    remote = "sip:" + extension + "@" + host.getAddress().getHostAddress() + ":" + host.getPort();
    lastInvite = new SipMessage(request("INVITE", ++cseq, body, headers));
    send(lastInvite.text());
  }

  /** Sends a request of the dialog. */
  void sends(String method, String body, String... headers) throws IOException {
    send(request(method, ++cseq, body, headers));
  }

  void sendsAgain(String method, String body, String... headers) throws IOException {
    send(request(method, cseq, body, headers));
  }

  void acknowledge(String body) throws IOException {
    send(request("ACK", cseq, body));
  }

  void cancels() throws IOException {
    String via = lastInvite.header("Via");
    String request = request("CANCEL", lastInvite.cseq(), "");
    send(request.replaceFirst("Via: .*", "Via: " + via).replaceFirst(";tag=h[^\r]*", ""));
  }

  void hangsUp() throws IOException {
    sends("BYE", "");
    expect(200, "BYE");
  }

  /** Waits for a final or provisional response to the INVITE. */
  SipMessage expect(int status) throws IOException {
    return expect(status, "INVITE");
  }

  SipMessage expect(int status, String method) throws IOException {
    SipMessage found = await(
        message -> message.status() >= 180
            && message.method().equals(method)
            && (!method.equals("INVITE") || message.cseq() == lastInvite.cseq()),
        status + " to " + method);
    if (found.status() != status) {
      throw new AssertionError(status + " to " + method + " expected:\n" + found.text());
    }
    int tag = found.header("To").indexOf(";tag=");
    remoteTag = tag < 0 ? "" : found.header("To").substring(tag);
    if (found.status() < 300 && !found.contact().isEmpty()) {
      remote = found.contact();
    }
    if (method.equals("INVITE") && status >= 300) {
      send(request("ACK", lastInvite.cseq(), "")
          .replaceFirst("Via: .*", "Via: " + lastInvite.header("Via")));
    }
    return found;
  }

  /** Waits for a request of the host's. */
  SipMessage expectRequest(String method) throws IOException {
    return await(message -> message.firstLine().startsWith(method + " "), method);
  }

  /** Waits for any request of the host's. */
  SipMessage nextRequest() throws IOException {
    return await(message -> message.status() == 0, "a request");
  }

  /** Waits for BYE and answers it. */
  void isHungUpOn() throws IOException {
    answer(expectRequest("BYE"), 200, "");
  }

  /** Answers a request of the host's. */
  void answer(SipMessage request, int status, String body) throws IOException {
    StringBuilder text = new StringBuilder("SIP/2.0 " + status + " So\r\n");
    request.headers("Via").forEach(via -> text.append("Via: ").append(via).append("\r\n"));
    String to = request.header("To");
    text.append("From: ").append(request.header("From")).append("\r\nTo: ").append(to);
    text.append(to.contains("tag=") || status == 100 ? "" : ";tag=phone");
    text.append("\r\nCall-ID: ").append(request.header("Call-ID"));
    text.append("\r\nCSeq: ").append(request.header("CSeq"));
    text.append("\r\nContact: <sip:phone@127.0.0.1:").append(port()).append(">\r\n");
    send(finished(text, body));
    if (request.method().equals("INVITE") && status == 200) {
      sound = new InetSocketAddress(host.getAddress(), request.port());
    }
  }

  /** Offers something else for the dialog. */
  void reinvites(String body) throws IOException {
    lastInvite = new SipMessage(request("INVITE", ++cseq, body));
    send(lastInvite.text());
  }

  /** Tells what became of a REFER. */
  void notifies(String fragment) throws IOException {
    sends(
        "NOTIFY",
        fragment + "\r\n",
        "Event: refer",
        "Subscription-State: active",
        "Content-Type: message/sipfrag;version=2.0");
    expect(200, "NOTIFY");
  }

  /** Hangs up a call that it was called with. */
  void hangsUpAsCalled(SipMessage invite) throws IOException {
    String bye = "BYE " + invite.contact() + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + port()
        + ";branch=z9hG4bKbye\r\nMax-Forwards: 70\r\nFrom: " + invite.header("To")
        + ";tag=phone\r\nTo: " + invite.header("From") + "\r\nCall-ID: "
        + invite.header("Call-ID") + "\r\nCSeq: 7 BYE\r\nContent-Length: 0\r\n\r\n";
    send(bye);
    expect(200, "BYE");
  }

  /** Something that may fail as networks do. */
  interface Sending {
    void run() throws IOException;
  }

  /** Whether this payload is heard soon, where it is sent again and again. */
  boolean hearsAfter(Sending sending, byte[] payload) throws IOException {
    String wanted = Fixture.text(payload);
    for (int i = 0; i < 500; i++) {
      sending.run();
      if (Fixture.text(hears(1)).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Presses a key, told as telephone-events; unpaced, which a receiver has to cope with. */
  void presses(char symbol) throws IOException {
    timestamp += 8000;
    for (var packet :
        TelephoneEventSender.standard().packets(symbol, timestamp, Duration.ofMillis(80))) {
      send(EVENTS, packet.marker(), packet.timestamp(), packet.payload().write());
    }
  }

  /** Sends a key as tones, and some silence. */
  void sounds(char symbol, G711 law) throws IOException {
    short[] tone = DtmfGenerator.standard().tones(String.valueOf(symbol)).toArray();
    short[] samples = java.util.Arrays.copyOf(tone, (tone.length / 160 + 10) * 160);
    byte[] codes = new byte[160];
    for (int at = 0; at < samples.length; at += 160) {
      law.encode(samples, at, codes, 0, 160);
      timestamp += 160;
      send(law == G711.MU_LAW ? 0 : 8, false, timestamp, codes);
    }
  }

  void hasSoundAt(int port) {
    sound = new InetSocketAddress(host.getAddress(), port);
  }

  /** Sends one RTP packet. */
  void send(int type, boolean marker, int stamp, byte[] payload) throws IOException {
    byte[] packet = ByteBuffer.allocate(12 + payload.length)
        .put((byte) 0x80)
        .put((byte) (type | (marker ? 0x80 : 0)))
        .putShort((short) sequence++)
        .putInt(stamp)
        .putInt(4711)
        .put(payload)
        .array();
    rtp.send(new DatagramPacket(packet, packet.length, sound));
  }

  /** The payloads of that many packets, in the order of their coming. */
  byte[] hears(int packets) throws IOException {
    rtp.setSoTimeout((int) PATIENCE.toMillis());
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
    for (int i = 0; i < packets; i++) {
      if (sound.getPort() > 0) {
        send(0, false, timestamp += 160, SILENCE); // who listens sends as well
      }
      rtp.receive(packet);
      heard.write(packet.getData(), 12, packet.getLength() - 12);
    }
    return heard.toByteArray();
  }

  /** Whether, among that many packets, it hears the prompt's samples from there on. */
  boolean hears(String prompt, G711 law, int from, int count, int packets) throws IOException {
    return Fixture.text(hears(packets)).contains(Fixture.companded(prompt, law, from, count));
  }

  /** Asks what the host can do, outside of any call, and waits for the answer. */
  void asksForOptions() throws IOException {
    int number = ++cseq;
    send("OPTIONS sip:6000@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + port()
        + ";branch=z9hG4bKo" + number + "x" + port() + "\r\nFrom: <sip:o@127.0.0.1>;tag=o\r\n"
        + "To: <sip:6000@127.0.0.1>\r\nCall-ID: asks" + port() + "x" + number + "\r\nCSeq: "
        + number + " OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n");
    await(
        message -> message.status() == 200 && message.header("Call-ID").startsWith("asks"),
        "an answer to OPTIONS");
  }

  /** The first final response that comes, to whatever it is. */
  SipMessage firstFinal() throws IOException {
    return await(message -> message.status() >= 200, "a final response");
  }

  /** Sends whatever it is. */
  void send(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    sip.send(new DatagramPacket(bytes, bytes.length, host));
  }

  /** Whether nothing of that kind comes for a while. */
  boolean staysWithout(String method, Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      if (receive(Duration.ofMillis(50))) {
        if (unread.get(unread.size() - 1).firstLine().startsWith(method + " ")) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void close() {
    sip.close();
    rtp.close();
  }

  private SipMessage await(Predicate<SipMessage> wanted, String what) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      if (i >= unread.size() && !receive(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
        break;
      }
      if (wanted.test(unread.get(i))) {
        return unread.remove(i);
      }
    }
    throw new AssertionError(what + " expected, but there came only " + unread);
  }

  private boolean receive(Duration time) throws IOException {
    sip.setSoTimeout(Math.max(1, (int) time.toMillis()));
    DatagramPacket packet = new DatagramPacket(new byte[65536], 65536);
    try {
      sip.receive(packet);
    } catch (SocketTimeoutException nothing) {
      return false;
    }
    unread.add(new SipMessage(
        new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1)));
    return true;
  }

  private String request(String method, int number, String body, String... headers) {
    StringBuilder text = new StringBuilder(method + " " + remote + " SIP/2.0\r\n")
        .append("Via: SIP/2.0/UDP 127.0.0.1:" + port() + ";branch=z9hG4bK" + callId.hashCode())
        .append("x" + number + method + "\r\nMax-Forwards: 70\r\n")
        .append("From: <sip:phone@127.0.0.1>;tag=p1\r\nTo: <sip:menu@127.0.0.1>" + remoteTag)
        .append("\r\nCall-ID: " + callId + "\r\nCSeq: " + number + " " + method + "\r\n")
        .append("Contact: <sip:phone@127.0.0.1:" + port() + ">\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return finished(text, body);
  }

  private static String finished(StringBuilder text, String body) {
    if (!body.isEmpty() && text.indexOf("Content-Type") < 0) {
      text.append("Content-Type: application/sdp\r\n");
    }
    return text + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }
}
