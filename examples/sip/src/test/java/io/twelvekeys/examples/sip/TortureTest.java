package io.twelvekeys.examples.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.ivr.port.EndCause;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages after those that RFC 4475 torments parsers with, under its names, written anew for this
 * host: whatever comes, the next one is answered, and a call that runs goes on.
 */
@SuppressWarnings("StringConcatToTextBlock") // the line ends of SIP are to be seen
class TortureTest {
  private static Fixture host;
  private static Phone caller;

  @BeforeAll
  static void open() throws Exception {
    host = new Fixture(UnaryOperator.identity());
    caller = host.phone().dials("6000");
    caller.hears(5);
  }

  @AfterAll
  static void close() throws Exception {
    try {
      caller.presses('#');
      caller.isHungUpOn();
      CallRecord record = host.record();
      while (record.cause() != EndCause.HUNG_UP) {
        record = host.record(); // some of the messages are calls
      }
      assertThat(record.sound()).contains(" 0 lost ");
    } finally {
      host.close();
    }
  }

  static Stream<String> names() {
    return messages(5060).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void nextMessageIsAnswered(String name) throws Exception {
    Phone phone = host.phone();
    phone.send(messages(phone.port()).get(name));
    phone.asksForOptions();
  }

  @Test
  void strangeSchemeIsNamedAsSuch() throws Exception {
    assertThat(answerTo("unkscm")).isEqualTo(416);
  }

  @Test
  void unknownMethodIsNotAllowed() throws Exception {
    assertThat(answerTo("intmeth")).isIn(405, 501);
  }

  @Test
  void unknownExtensionIsRefused() throws Exception {
    assertThat(answerTo("bext01")).isEqualTo(420);
  }

  @Test
  void unknownBodyIsRefused() throws Exception {
    assertThat(answerTo("invut")).isEqualTo(415);
  }

  private static int answerTo(String name) throws Exception {
    Phone phone = host.phone();
    phone.send(messages(phone.port()).get(name));
    return phone.firstFinal().status();
  }

  /** By the RFC's names; each is answered to the port of the telephone that sends it. */
  private static Map<String, String> messages(int port) {
    Map<String, String> all = new LinkedHashMap<>();
    Message plain = new Message("INVITE", port);
    // valid, if unusual
    all.put(
        "wsinv",
        plain
            .line("TO :\r\n sip:6000@127.0.0.1 ;   tag = 19x")
            .line("Call-ID\t:  wsinv")
            .line("s :")
            .line("NewFangled:   a\r\n b")
            .text());
    all.put(
        "intmeth", plain.method("!interesting-Method0123456789_*+`.%indeed'~").text());
    all.put("esc01", plain.uri("sip:sips%3Auser%40example.com@127.0.0.1").text());
    all.put(
        "escnull",
        plain.method("REGISTER").line("To: sip:null-%00-null@127.0.0.1").text());
    all.put(
        "lwsdisp",
        plain.method("OPTIONS").line("From: caller<sip:a@127.0.0.1>;tag=3").text());
    all.put(
        "longreq",
        plain.line("Unknown-" + "long".repeat(200) + ": " + "v".repeat(4000)).text());
    all.put("dblreq", plain.method("REGISTER").text() + plain.text());
    all.put(
        "semiuri",
        plain.method("OPTIONS").uri("sip:user;par=u%40example.net@127.0.0.1").text());
    all.put(
        "transports",
        plain
            .method("OPTIONS")
            .line("Via: SIP/2.0/UNKNOWN t9.example.org;branch=z9hG4bKx")
            .text());
    all.put(
        "mpart01",
        plain
            .body(
                "multipart/mixed;boundary=7a9cbec02ceef655",
                "--7a9cbec02ceef655\r\nContent-Type: text/plain\r\n\r\nHello\r\n\0\1\2")
            .text());
    all.put("noreason", "SIP/2.0 100 \r\nCSeq: 1 INVITE\r\nCall-ID: n\r\n\r\n");
    // invalid
    all.put(
        "badinv01",
        plain.line("Contact: \"Joe\" <sip:joe@127.0.0.1>;;;;").line("Via: ;;,;").text());
    all.put("clerr", plain.text().replace("Content-Length: 0", "Content-Length: 9999"));
    all.put("ncl", plain.text().replace("Content-Length: 0", "Content-Length: -999"));
    all.put(
        "scalar02",
        plain
            .method("REGISTER")
            .line("CSeq: 36893488147419103232 REGISTER")
            .line("Max-Forwards: 300")
            .line("Expires: 10000000000000000000000")
            .text());
    all.put(
        "scalarlg",
        "SIP/2.0 503 No\r\nCSeq: 9292394834772304023312 OPTIONS\r\n"
            + "Call-ID: s\r\nRetry-After: 949302838503028349304023988\r\n\r\n");
    all.put("quotbal", plain.line("To: \"Mr. J. User <sip:j.user@127.0.0.1>").text());
    all.put("ltgtruri", plain.uri("<sip:6000@127.0.0.1>").text());
    all.put("lwsruri", plain.uri("sip:6000@127.0.0.1; lr").text());
    all.put("lwsstart", plain.text().replaceFirst(" ", "  "));
    all.put("trws", plain.text().replaceFirst("SIP/2.0", "SIP/2.0  "));
    all.put("escruri", plain.uri("sip:6000@127.0.0.1?Route=%3Csip:a.example%3E").text());
    all.put(
        "badaspec",
        plain
            .method("OPTIONS")
            .line("To: \"Watson, Thomas\" < sip:t@a.example >")
            .text());
    all.put(
        "baddn",
        plain
            .method("OPTIONS")
            .line("From: Bell, Alexander <sip:a@a.example>;tag=4")
            .text());
    all.put("badvers", plain.text().replaceFirst("SIP/2.0", "SIP/7.0"));
    all.put("mismatch01", plain.method("OPTIONS").line("CSeq: 8 INVITE").text());
    all.put("mismatch02", plain.method("NEWMETHOD").line("CSeq: 8 INVITE").text());
    all.put(
        "bigcode", "SIP/2.0 4294967301 better not break\r\nCSeq: 8 INVITE\r\nCall-ID: b\r\n\r\n");
    // of transactions and of what messages mean
    all.put(
        "badbranch",
        plain.line("Via: SIP/2.0/UDP 127.0.0.1:" + port + ";branch=z9hG4bK").text());
    all.put("insuf", "INVITE sip:6000@127.0.0.1 SIP/2.0\r\nCSeq: 1 INVITE\r\n\r\n");
    all.put("unkscm", plain.uri("nobodyKnowsThisScheme:totallyopaquecontent").text());
    all.put("novelsc", plain.uri("soap.beep://192.0.2.103:3002").text());
    all.put(
        "bext01",
        plain.line("Require: nothingSupportsThis, nothingSupportsThisEither").text());
    all.put("invut", plain.body("application/unknownformat", "<audio/>").text());
    all.put(
        "multi01",
        plain
            .line("CSeq: 59 INVITE")
            .line("CSeq: 60 INVITE")
            .line("Call-ID: two")
            .line("To: <sip:other@127.0.0.1>")
            .text());
    all.put("mcl01", plain.line("Content-Length: 7").line("Content-Length: 5").text());
    all.put(
        "bcast",
        "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 192.0.2.198;branch=z9hG4bK1\r\n"
            + "Via: SIP/2.0/UDP 255.255.255.255;branch=z9hG4bKs\r\nCall-ID: c\r\n"
            + "CSeq: 1 INVITE\r\n\r\n");
    all.put("zeromf", plain.method("OPTIONS").line("Max-Forwards: 0").text());
    all.put(
        "inv2543",
        "INVITE sip:6000@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + port
            + "\r\nFrom: <sip:a@127.0.0.1>\r\nTo: <sip:6000@127.0.0.1>\r\nCall-ID: old\r\n"
            + "CSeq: 1 INVITE\r\n\r\n");
    all.put("nothing", "\r\n\r\n\r\n");
    all.put("noise", "\0\u00ff\u00fe".repeat(500));
    return all;
  }

  /** A message that a test bends; each change gives another one. */
  private record Message(
      String method, int port, String uri, String lines, String type, String body) {
    private static int count;

    Message(String method, int port) {
      this(method, port, "sip:6000@127.0.0.1", "", "", "");
    }

    Message method(String other) {
      return new Message(other, port, uri, lines, type, body);
    }

    Message uri(String other) {
      return new Message(method, port, other, lines, type, body);
    }

    /** One line more, in the place of the usual one of that name. */
    Message line(String more) {
      return new Message(method, port, uri, lines + more + "\r\n", type, body);
    }

    Message body(String newType, String newBody) {
      return new Message(method, port, uri, lines, newType, newBody);
    }

    String text() {
      count++;
      StringBuilder text = new StringBuilder(method + " " + uri + " SIP/2.0\r\n");
      usual(text, "Via", "SIP/2.0/UDP 127.0.0.1:" + port + ";branch=z9hG4bKt" + count);
      usual(text, "From", "<sip:a@127.0.0.1>;tag=t" + count);
      usual(text, "To", "<sip:6000@127.0.0.1>");
      usual(text, "Call-ID", "torture" + count);
      usual(text, "CSeq", "1 " + method);
      usual(text, "Max-Forwards", "70");
      usual(text, "Contact", "<sip:a@127.0.0.1:" + port + ">");
      text.append(lines);
      if (!type.isEmpty()) {
        text.append("Content-Type: ").append(type).append("\r\n");
      }
      usual(text, "Content-Length", String.valueOf(body.length()));
      return text + "\r\n" + body;
    }

    private void usual(StringBuilder text, String name, String value) {
      if (!("\r\n" + lines)
          .toLowerCase(java.util.Locale.ROOT)
          .contains("\r\n" + name.toLowerCase(java.util.Locale.ROOT))) {
        text.append(name).append(": ").append(value).append("\r\n");
      }
    }
  }
}
