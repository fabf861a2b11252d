package io.twelvekeys.ivr;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random values of every kind of action. */
final class Values {
  private static final String ALNUM =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private Values() {}

  static Arbitrary<Action> actions() {
    Arbitrary<String> names = words(".-_", 64);
    return Arbitraries.oneOf(
        Arbitraries.of(Navigation.values()).map(n -> (Action) n),
        digits(1, 16).map(Destination::extension),
        words("-_", 64).map(Destination::ivr),
        names.map(Destination::conference),
        names.map(Destination::group),
        applications(),
        digits(6, 14).map(rest -> Destination.pstn("+4" + rest)),
        sipAddresses());
  }

  static Arbitrary<Destination.Application> applications() {
    Arbitrary<String> values = words(".-_~+:@/,", 20).injectDuplicates(0.1);
    Arbitrary<Map<String, String>> parameters = Arbitraries.maps(
            words(".-_", 8), Arbitraries.oneOf(values, Arbitraries.just("")))
        .ofMaxSize(5)
        .map(LinkedHashMap::new);
    return Combinators.combine(words(".-_", 20), parameters).as(Destination.Application::new);
  }

  static Arbitrary<SipAddress> sipAddresses() {
    Arbitrary<String> label = words("", 10).map(word -> word + "-1x");
    Arbitrary<String> names = label.list().ofMinSize(1).ofMaxSize(4).map(l -> String.join(".", l));
    Arbitrary<String> version4 = Arbitraries.integers()
        .between(0, 255)
        .list()
        .ofSize(4)
        .map(parts -> String.join(".", parts.stream().map(String::valueOf).toList()));
    Arbitrary<String> version6 =
        Arbitraries.of("[::1]", "[2001:DB8::17]", "[1:2:3:4:5:6:7:8]", "[::ffff:192.0.2.1]");
    Arbitrary<Map<String, String>> parameters = Arbitraries.of(
        Map.of(),
        Map.of("transport", "tcp"),
        Map.of("user", "phone"),
        Map.of("TRANSPORT", "TLS", "user", "ip"));
    return Combinators.combine(
            Arbitraries.of(true, false),
            words("-_.+~*", 64),
            Arbitraries.oneOf(names, version4, version6),
            Arbitraries.integers().between(0, 65535),
            parameters)
        .as(SipAddress::new);
  }

  static Arbitrary<String> words(String further, int longest) {
    return Arbitraries.strings()
        .withChars((ALNUM + further).toCharArray())
        .ofMinLength(1)
        .ofMaxLength(longest);
  }

  static Arbitrary<String> digits(int fewest, int most) {
    return Arbitraries.strings().withCharRange('0', '9').ofMinLength(fewest).ofMaxLength(most);
  }
}
