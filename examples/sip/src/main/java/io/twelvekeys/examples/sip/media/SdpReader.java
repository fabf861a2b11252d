package io.twelvekeys.examples.sip.media;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first audio stream out of an SDP body (RFC 8866), as far as a telephone needs it. What
 * it does not know it passes over; a body without plain RTP audio at a numeric address gives
 * nothing. No name is looked up.
 */
public final class SdpReader {
  /** Bodies are a few hundred characters; more is not looked at. */
  private static final int LONGEST = 16 * 1024;

  private static final String EVENTS = "TELEPHONE-EVENT/8000";

  private final List<String> sections = new ArrayList<>();
  private final Map<Integer, String> names = new HashMap<>();
  private final List<Integer> payloadTypes = new ArrayList<>();
  private int chosen = -1;
  private int port;
  private @Nullable String address;
  private Direction direction = Direction.SENDRECV;

  private SdpReader() {}

  /** What a body says; nothing if there is no audio in it that this host could take part in. */
  public static Optional<SoundDescription> read(String body) {
    if (body.length() > LONGEST) {
      return Optional.empty();
    }
    SdpReader reader = new SdpReader();
    body.lines().map(String::strip).forEach(reader::line);
    return reader.description();
  }

  private void line(String line) {
    if (line.startsWith("m=")) {
      section(line);
    } else if (sections.isEmpty() || sections.size() - 1 == chosen) {
      if (line.startsWith("c=")) {
        connection(line.substring(2));
      } else if (line.startsWith("a=")) {
        attribute(line.substring(2));
      }
    }
  }

  /** {@code m=audio 49170 RTP/AVP 0 8 101}. */
  private void section(String line) {
    sections.add(line.substring(2));
    String[] words = line.substring(2).split(" +", -1);
    boolean usable = chosen < 0
        && words.length >= 4
        && words[0].equals("audio")
        && words[2].equals("RTP/AVP")
        && number(words[1], 65_535).orElse(0) > 0;
    if (usable) {
      chosen = sections.size() - 1;
      port = number(words[1], 65_535).orElse(0);
      for (int i = 3; i < words.length; i++) {
        number(words[i], 127).ifPresent(payloadTypes::add);
      }
    }
  }

  /** {@code c=IN IP4 192.0.2.1}. */
  private void connection(String text) {
    String[] words = text.split(" +", -1);
    if (words.length == 3 && words[0].equals("IN")) {
      address = words[2];
    }
  }

  private void attribute(String text) {
    for (Direction known : Direction.values()) {
      if (text.equals(known.name().toLowerCase(Locale.ROOT))) {
        direction = known;
      }
    }
    if (text.startsWith("rtpmap:")) {
      String[] words = text.substring("rtpmap:".length()).split(" +", 2);
      if (words.length == 2) {
        // a channel count of 1 may stand behind the rate
        String name = words[1].strip().toUpperCase(Locale.ROOT);
        String plain = name.endsWith("/1") ? name.substring(0, name.length() - 2) : name;
        number(words[0], 127).ifPresent(type -> names.put(type, plain));
      }
    }
  }

  private Optional<SoundDescription> description() {
    Optional<InetAddress> host = chosen < 0 ? Optional.empty() : numeric(address);
    if (host.isEmpty()) {
      return Optional.empty();
    }
    List<SoundDescription.Format> formats = new ArrayList<>();
    OptionalInt events = OptionalInt.empty();
    for (int type : payloadTypes) {
      if (events.isEmpty() && EVENTS.equals(names.get(type))) {
        events = OptionalInt.of(type);
      }
      codec(type).ifPresent(codec -> formats.add(new SoundDescription.Format(codec, type)));
    }
    // the way of putting a caller on hold before there were directions (RFC 3264 §8.4)
    boolean deaf = host.get().isAnyLocalAddress();
    return Optional.of(new SoundDescription(
        new InetSocketAddress(host.get(), port),
        formats,
        events,
        deaf ? Direction.INACTIVE : direction,
        sections,
        chosen));
  }

  private Optional<Codec> codec(int type) {
    String name = names.get(type);
    for (Codec codec : Codec.values()) {
      if (name == null ? codec.payloadType() == type : codec.rtpmap().equals(name)) {
        return Optional.of(codec);
      }
    }
    return Optional.empty();
  }

  private static Optional<InetAddress> numeric(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    boolean six = text.indexOf(':') >= 0;
    boolean four = text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    try {
      return six || four ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
    } catch (UnknownHostException notNumeric) {
      return Optional.empty();
    }
  }

  private static OptionalInt number(String text, int most) {
    boolean digits =
        !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int value = digits ? Integer.parseInt(text) : Integer.MAX_VALUE;
    return value <= most ? OptionalInt.of(value) : OptionalInt.empty();
  }
}
