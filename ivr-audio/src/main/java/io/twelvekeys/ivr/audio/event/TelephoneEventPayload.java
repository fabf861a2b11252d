package io.twelvekeys.ivr.audio.event;

import java.util.Locale;
import java.util.Optional;

/**
 * The four bytes of a telephone-event (RFC 4733 §2.3).
 *
 * <pre>
 *   event (8 bits)   E  R  volume (6 bits)   duration (16 bits)
 * </pre>
 *
 * @param event 0 to 255; 0 to 15 are the DTMF symbols {@code 0-9 * # A B C D}
 * @param end whether the key is up
 * @param volume 0 to 63: how far under 0 dBm0
 * @param duration of the key so far, 0 to 65,535 units of the RTP clock
 */
public record TelephoneEventPayload(int event, boolean end, int volume, int duration) {
  /** The size of a payload in bytes. */
  public static final int BYTES = 4;

  private static final String SYMBOLS = "0123456789*#ABCD";
  private static final int END = 0x80;
  private static final int VOLUME = 0x3f;

  /** Checks the ranges. */
  public TelephoneEventPayload {
    require("event", event, 0xff);
    require("volume", volume, VOLUME);
    require("duration", duration, 0xffff);
  }

  private static void require(String name, int value, int most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(name + " is 0 to " + most + ": " + value);
    }
  }

  /** Reads the first four bytes; empty if there are fewer. Bytes beyond them are not looked at. */
  public static Optional<TelephoneEventPayload> read(byte[] payload) {
    if (payload.length < BYTES) {
      return Optional.empty();
    }
    int duration = Byte.toUnsignedInt(payload[2]) << 8 | Byte.toUnsignedInt(payload[3]);
    return Optional.of(new TelephoneEventPayload(
        Byte.toUnsignedInt(payload[0]), (payload[1] & END) != 0, payload[1] & VOLUME, duration));
  }

  /** The event of a DTMF symbol. */
  static int eventOf(char symbol) {
    int event = SYMBOLS.indexOf(symbol);
    if (event < 0) {
      throw new IllegalArgumentException(String.format(
          Locale.ROOT, "no DTMF symbol, which is one of 0-9 * # A B C D: U+%04X", (int) symbol));
    }
    return event;
  }

  /** Whether the event is one of the sixteen DTMF symbols. */
  public boolean isKey() {
    return event < SYMBOLS.length();
  }

  /**
   * The DTMF symbol.
   *
   * @throws IllegalStateException if the event is another one
   */
  public char symbol() {
    if (!isKey()) {
      throw new IllegalStateException("event " + event + " is no DTMF symbol");
    }
    return SYMBOLS.charAt(event);
  }

  /** The four bytes. */
  public byte[] write() {
    return new byte[] {
      (byte) event, (byte) (volume | (end ? END : 0)), (byte) (duration >> 8), (byte) duration
    };
  }
}
