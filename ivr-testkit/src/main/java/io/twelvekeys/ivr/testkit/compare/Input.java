package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Key;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a call of the menus before and to one of the menus after alike.
 *
 * @param key which key is pressed; null if none is
 * @param delay milliseconds that the caller waits before the key
 */
record Input(Kind kind, @Nullable Key key, long delay) {
  /** What can happen. */
  enum Kind {
    /** The caller presses a key. */
    KEY,
    /** Nothing: the prompt ends, or else the next deadline comes. */
    NEXT,
    /** The far side gives the caller back. */
    RETURNED,
    /** The router fails; all failures have the same effect. */
    FAILS
  }

  /** Nothing happens until a prompt ends or a deadline comes. */
  static final Input NEXT = new Input(Kind.NEXT, null, 0);

  static final Input RETURNED = new Input(Kind.RETURNED, null, 0);

  static final Input FAILS = new Input(Kind.FAILS, null, 0);

  static Input key(Key key, long delay) {
    return new Input(Kind.KEY, key, delay);
  }
}
