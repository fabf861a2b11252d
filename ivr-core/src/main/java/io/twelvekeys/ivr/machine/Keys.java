package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Key;

/** Keys in the order in which they were typed. Its text shows how many there are, never which. */
record Keys(String symbols) {
  static final Keys NONE = new Keys("");

  Keys and(Key key) {
    return new Keys(symbols + key.symbol());
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

  @Override
  public String toString() {
    return size() + " keys";
  }
}
