package io.twelvekeys.ivr.testkit.jqwik;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.SipAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Destinations of every kind. The simplest is {@code extension:0}.
 *
 * <p>All parts of all kinds are drawn, and then those of one kind are used: so the parts shrink
 * each on its own, whereas a kind that is drawn first shrinks so slowly that jqwik gives up.
 */
final class AnyAction {
  private static final String ALPHANUMERIC =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int LONGEST_WORD = 64;

  private AnyAction() {}

  /** The sorts of destinations. */
  private enum Kind {
    EXTENSION,
    GROUP,
    CONFERENCE,
    APPLICATION,
    PSTN,
    SIP
  }

  /** Destinations that a router is told, all but menus. */
  static Arbitrary<Destination> destinations() {
    return Combinators.combine(
            Arbitraries.of(Kind.class), digits(), words(".-_"), parameters(), sipAddresses())
        .as((kind, digits, word, parameters, sip) -> switch (kind) {
          case EXTENSION -> Destination.extension(digits);
          case GROUP -> Destination.group(word);
          case CONFERENCE -> Destination.conference(word);
          case APPLICATION -> new Destination.Application(word, parameters);
          case PSTN -> Destination.pstn(international(digits));
          case SIP -> sip;
        });
  }

  static Arbitrary<Destination.SubMenu> subMenus() {
    return words("-_").map(Destination::ivr);
  }

  /** 7 to 15 digits, the first not 0 (ITU-T E.164). */
  private static String international(String digits) {
    int most = Math.min(14, digits.length());
    return "+4" + digits.substring(0, most) + "0".repeat(Math.max(0, 6 - most));
  }

  private static Arbitrary<Map<String, String>> parameters() {
    Arbitrary<String> values = Arbitraries.strings()
        .withChars((ALPHANUMERIC + ".-_~+:@/,").toCharArray())
        .ofMaxLength(20);
    return Combinators.combine(words(".-_"), values)
        .as(Map::entry)
        .list()
        .ofMaxSize(3)
        .map(AnyAction::laterOnesCount);
  }

  private static Map<String, String> laterOnesCount(List<Map.Entry<String, String>> entries) {
    Map<String, String> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static Arbitrary<SipAddress> sipAddresses() {
    Arbitrary<String> hosts = Arbitraries.of(
        "example.net",
        "a",
        "voip-1.example.co.uk",
        "192.0.2.1",
        "[::1]",
        "[2001:DB8::17]",
        "[1:2:3:4:5:6:7:8]",
        "[::ffff:192.0.2.1]");
    Arbitrary<Map<String, String>> parameters = Arbitraries.of(
        Map.of(),
        Map.of("transport", "tcp"),
        Map.of("user", "phone"),
        Map.of("TRANSPORT", "TLS", "user", "ip"));
    return Combinators.combine(
            Arbitraries.of(false, true),
            words("-_.+~*"),
            hosts,
            Arbitraries.integers().between(0, 65_535),
            parameters)
        .as(SipAddress::new);
  }

  private static Arbitrary<String> words(String further) {
    return Arbitraries.strings()
        .withChars((ALPHANUMERIC + further).toCharArray())
        .ofMinLength(1)
        .ofMaxLength(LONGEST_WORD);
  }

  private static Arbitrary<String> digits() {
    return Arbitraries.strings()
        .withCharRange('0', '9')
        .ofMinLength(1)
        .ofMaxLength(Destination.Extension.LONGEST);
  }
}
