package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Key;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Keys in the order in which they were typed. Its text shows how many there are, never which.
 *
 * @param secret how many of them were typed where keys are secret; those are the first
 */
record Keys(String symbols, int secret) {
  static final Keys NONE = new Keys("", 0);
  private static final Map<Key, Keys> TOLD = alone(false);
  private static final Map<Key, Keys> SECRET = alone(true);

  /** One key; most keys decide alone. */
  static Keys only(Key key, boolean secretly) {
    return Objects.requireNonNull((secretly ? SECRET : TOLD).get(key));
  }

  private static Map<Key, Keys> alone(boolean secretly) {
    Map<Key, Keys> all = new EnumMap<>(Key.class);
    for (Key key : Key.values()) {
      all.put(key, NONE.and(key, secretly));
    }
    return all;
  }

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
