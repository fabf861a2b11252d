package io.twelvekeys.ivr;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A SIP address (RFC 3261 §19.1), of a strict grammar: a user, a host, perhaps a port and one of
 * the parameters listed here. Passwords, headers ({@code ?}), percent-escapes and control
 * characters are refused, since a definition that holds them is a mistake or an attack.
 *
 * <p>The host is kept in lower case and the parameters in alphabetical order, so that equal
 * addresses have one text.
 *
 * @param secure {@code sips:} instead of {@code sip:}
 * @param user letters, digits and {@code - _ . + ~ *}, 1 to 64 of them
 * @param host a name of labels (RFC 1123), an IPv4 address, or an IPv6 address in brackets
 * @param port 1 to 65535; 0 where none is named
 * @param parameters {@code transport} (udp, tcp, tls, sctp, ws, wss) and {@code user} (phone, ip)
 */
public record SipAddress(
    boolean secure, String user, String host, int port, Map<String, String> parameters)
    implements Destination.External {
  private static final Map<String, Set<String>> LISTED = Map.of(
      "transport", Set.of("udp", "tcp", "tls", "sctp", "ws", "wss"), "user", Set.of("phone", "ip"));
  private static final String SHAPE =
      "sip:user@host, as in sip:sales@voip.example.net or sips:a@host:5061";

  /** Checks every part and brings host and parameters into canonical form. */
  public SipAddress {
    if (user.length() > Words.LONGEST_WORD || !Words.consistsOf(user, "-_.+~*")) {
      throw new InvalidValueException(
          Words.quoted(user) + " is no user of a SIP address", "letters, digits and - _ . + ~ *");
    }
    // Looked at before its case is changed: the Kelvin sign has the letter k as its lower case.
    if (!Words.consistsOf(host, ".-:[]") || !isHost(host.toLowerCase(Locale.ROOT))) {
      throw new InvalidValueException(
          Words.quoted(host) + " is no host of a SIP address",
          "a name, an IPv4 address, or an IPv6 address in brackets");
    }
    host = host.toLowerCase(Locale.ROOT);
    if (port < 0 || port > 65535) {
      throw new InvalidValueException(port + " is no port", "1 to 65535");
    }
    Map<String, String> sorted = new TreeMap<>();
    parameters.forEach((name, value) -> {
      String parameter = name.toLowerCase(Locale.ROOT);
      String setting = value.toLowerCase(Locale.ROOT);
      if (!LISTED.getOrDefault(parameter, Set.of()).contains(setting)
          || sorted.put(parameter, setting) != null) {
        throw new InvalidValueException(
            Words.quoted(name + "=" + value) + " is no parameter that a SIP address may have here",
            "transport=udp, tcp, tls, sctp, ws or wss, user=phone or ip, each once");
      }
    });
    parameters = Collections.unmodifiableMap(sorted);
  }

  /**
   * The address with this text.
   *
   * @throws InvalidValueException if it is none
   */
  public static SipAddress parse(String text) {
    boolean secure = text.startsWith("sips:");
    int at = text.indexOf('@');
    if ((!secure && !text.startsWith("sip:")) || at < 0) {
      throw new InvalidValueException(Words.quoted(text) + " is no SIP address", SHAPE);
    }
    String[] parts = text.substring(at + 1).split(";", -1);
    String hostAndPort = parts[0];
    int colon = hostAndPort.indexOf(':', hostAndPort.indexOf(']') + 1);
    Map<String, String> parameters = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
      String value = equals < 0 ? "" : parts[i].substring(equals + 1);
      if (parameters.put(name, value) != null) {
        throw new InvalidValueException(
            "the parameter " + Words.quoted(name) + " stands twice", "each parameter once");
      }
    }
    return new SipAddress(
        secure,
        text.substring(text.indexOf(':') + 1, at),
        colon < 0 ? hostAndPort : hostAndPort.substring(0, colon),
        colon < 0 ? 0 : port(hostAndPort.substring(colon + 1)),
        parameters);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(secure ? "sips:" : "sip:");
    text.append(user).append('@').append(host);
    if (port != 0) {
      text.append(':').append(port);
    }
    parameters.forEach(
        (name, value) -> text.append(';').append(name).append('=').append(value));
    return text.toString();
  }

  private static int port(String digits) {
    if (!Words.isDigits(digits, 1, 5) || digits.startsWith("0")) {
      throw new InvalidValueException(Words.quoted(digits) + " is no port", "1 to 65535");
    }
    return Integer.parseInt(digits);
  }

  private static boolean isHost(String host) {
    if (host.startsWith("[") && host.endsWith("]")) {
      return InternetAddress.isVersion6(host.substring(1, host.length() - 1));
    }
    return InternetAddress.isName(host);
  }
}
