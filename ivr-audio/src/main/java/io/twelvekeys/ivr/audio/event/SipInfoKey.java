package io.twelvekeys.ivr.audio.event;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key in the body of a SIP INFO request (RFC 6086 carries it; the bodies are older than any
 * norm): {@code application/dtmf-relay} with the lines {@code Signal=5} and {@code Duration=160},
 * and {@code application/dtmf}, whose body is the key.
 *
 * <p>Answer 200 whatever the body says, also when it is empty. A request that was sent again has
 * the same CSeq: give it to an {@link InfoDialog} to have it counted once.
 *
 * @param symbol one of {@code 0-9 * # A B C D}
 * @param length how long the key is said to sound; 160 ms where nothing is said
 */
public record SipInfoKey(char symbol, Duration length) {
  /** What a body that names no duration stands for. */
  public static final Duration USUAL = Duration.ofMillis(160);

  /** Bodies are a few dozen characters; more is not looked at. */
  private static final int LONGEST_BODY = 1024;

  private static final int LONGEST_MILLIS = 60_000;

  /**
   * Reads a body; empty if it is of another type or holds no key.
   *
   * @param contentType as in the header, in any case, parameters included; null if there is none
   * @param body null if there is none
   */
  public static Optional<SipInfoKey> read(@Nullable String contentType, @Nullable String body) {
    if (contentType == null || body == null) {
      return Optional.empty();
    }
    String type = contentType.toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    type = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    if (body.length() > LONGEST_BODY) {
      return Optional.empty();
    }
    return switch (type) {
      case "application/dtmf-relay" -> relay(body);
      case "application/dtmf" -> symbol(body.strip()).map(key -> new SipInfoKey(key, USUAL));
      default -> Optional.empty();
    };
  }

  /** The body of {@code application/dtmf-relay} that says this. */
  public String relayBody() {
    return "Signal=" + symbol + "\r\nDuration=" + length.toMillis() + "\r\n";
  }

  private static Optional<SipInfoKey> relay(String body) {
    Optional<Character> signal = Optional.empty();
    Duration length = USUAL;
    for (String line : body.lines().toList()) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        continue;
      }
      String name = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(equals + 1).strip();
      if (name.equals("signal")) {
        signal = symbol(value);
      } else if (name.equals("duration")) {
        length = millis(value);
      }
    }
    Duration told = length;
    return signal.map(key -> new SipInfoKey(key, told));
  }

  private static Optional<Character> symbol(String text) {
    String key = text.toUpperCase(Locale.ROOT);
    if (key.equals("10")) {
      return Optional.of('*');
    }
    if (key.equals("11")) {
      return Optional.of('#');
    }
    boolean known = key.length() == 1 && "0123456789*#ABCD".contains(key);
    return known ? Optional.of(key.charAt(0)) : Optional.empty();
  }

  private static Duration millis(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 9;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Duration.ofMillis(Math.min(LONGEST_MILLIS, Integer.parseInt(text))) : USUAL;
  }
}
