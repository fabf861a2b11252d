package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.Key;

/** What a person can press: the sixteen symbols of a telephone, and at least one. */
final class Keypad {
  private static final String LETTERS = "ABCD";

  private Keypad() {}

  /**
   * The symbols as they were written.
   *
   * @throws IllegalArgumentException if there are none, or one is on no telephone
   */
  static String symbols(String keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no key is pressed; right would be one or more");
    }
    for (int i = 0; i < keys.length(); i++) {
      char key = keys.charAt(i);
      if (!Key.isKey(key) && LETTERS.indexOf(key) < 0) {
        throw new IllegalArgumentException(
            "'" + key + "' is on no telephone; right would be 0-9, *, # or A B C D");
      }
    }
    return keys;
  }

  /**
   * The symbols of these keys.
   *
   * @throws IllegalArgumentException if there are none
   */
  static String symbols(Key... keys) {
    StringBuilder symbols = new StringBuilder();
    for (Key key : keys) {
      symbols.append(key.symbol());
    }
    return symbols(symbols.toString());
  }
}
