package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.RouteOutcome;

/** Reads the text form of events. */
final class EventText {
  private EventText() {}

  static Event parse(String text) {
    String[] words = text.split(" ", -1);
    Event event = switch (words[0]) {
      case "key" -> key(words);
      case "symbol" -> new Event.OtherSymbol((char) number(words, 1));
      case "hung-up" -> new Event.HungUp();
      case "played" -> new Event.PromptPlayed(number(words, 1));
      case "failed" -> new Event.PromptFailed(number(words, 1));
      case "routed" -> new Event.Routed(number(words, 1), RouteOutcome.parse(word(words, 2)));
      case "time-up" -> new Event.TimeUp();
      case "shut-down" -> new Event.ShutDown();
      case "broken" -> new Event.Broken();
      default -> throw none();
    };
    if (!event.text().equals(text)) {
      throw none();
    }
    return event;
  }

  private static Event key(String[] words) {
    String symbol = word(words, 1);
    if (symbol.equals("?")) {
      return new Event.PressedSecretly();
    }
    if (symbol.length() != 1) {
      throw none();
    }
    return new Event.Pressed(Key.of(symbol.charAt(0)));
  }

  private static int number(String[] words, int index) {
    try {
      return Integer.parseInt(word(words, index));
    } catch (NumberFormatException wrong) {
      throw none();
    }
  }

  private static String word(String[] words, int index) {
    if (index >= words.length) {
      throw none();
    }
    return words[index];
  }

  private static InvalidValueException none() {
    return new InvalidValueException(
        "this is no event of a call",
        "key K, symbol N, hung-up, played N, failed N, routed N OUTCOME, time-up, shut-down or"
            + " broken");
  }
}
