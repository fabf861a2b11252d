package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Key;

/**
 * Keys in the order in which they were typed. Its text shows how many there are, never which.
 *
 * @param secret how many of them were typed where keys are secret; those are the first
 */
record Keys(String symbols, int secret) {
  static final Keys NONE = new Keys("", 0);

  Keys and(Key key, boolean secretly) {
    return new Keys(symbols + key.symbol(), secretly ? size() + 1 : secret);
  }

  int size() {
    return symbols.length();
  }

  boolean isEmpty() {
    return symbols.isEmpty();
  }

  Key at(int index) {
    return Key.of(symbols.charAt(index));
  }

  boolean isSecret(int index) {
    return index < secret;
  }

  /** Those that may be told. */
  String told() {
    return symbols.substring(secret);
  }

  @Override
  public String toString() {
    return size() + " keys";
  }
}
