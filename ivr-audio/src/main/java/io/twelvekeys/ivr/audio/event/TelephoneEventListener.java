package io.twelvekeys.ivr.audio.event;

import java.time.Duration;
import java.time.Instant;

/** Is told of keys that come as telephone-events, on the thread that hands in packets and time. */
public interface TelephoneEventListener {
  /**
   * A key is down: told at its first packet that arrives, whichever that is.
   *
   * @param symbol one of {@code 0-9 * # A B C D}
   */
  void began(char symbol, Instant at);

  /**
   * The key that began last is up, or nothing was heard of it for 200 ms.
   *
   * @param length as the sender told it last
   */
  default void ended(char symbol, Duration length) {}
}
