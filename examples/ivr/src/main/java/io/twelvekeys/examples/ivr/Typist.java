package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.testkit.VirtualCall;
import java.io.PrintWriter;

/**
 * The caller: presses in a call what was typed on a keyboard.
 *
 * <p>What is piped in came all at once, so it is pressed as a person would: the first key after a
 * second, keys of one line 0.2 s apart, those of the next line, or after a comma, after a second.
 * At the end of the input such a caller hears the menu out, and hangs up when it begins to wait for
 * a key.
 */
final class Typist {
  /** When nothing is going to be done before something else happens. */
  static final long NEVER = Long.MAX_VALUE;

  private static final long BETWEEN_KEYS = 200;
  private static final long PAUSE = 1_000;
  private static final String KEYS = "0123456789*#ABCD";

  private final Keyboard keyboard;
  private final Manner manner;
  private final PrintWriter err;
  private final StringBuilder waiting = new StringBuilder();
  private long ready;
  private boolean pressed;

  /** How a caller behaves. */
  enum Manner {
    /** Presses each key when it is typed, and hangs up at the end of the input. */
    AT_ONCE,
    /** Presses what was piped in as a person would, and hangs up at last. */
    AS_A_PERSON,
    /** The same, but stays on the line, silent, until the menus end the call. */
    AND_STAYS
  }

  Typist(Keyboard keyboard, Manner manner, PrintWriter err) {
    this.keyboard = keyboard;
    this.manner = manner;
    this.err = err;
    ready = manner == Manner.AT_ONCE ? 0 : PAUSE;
  }

  /** When there is something to do, in call time; may have passed; {@link #NEVER} at present. */
  long next(VirtualCall call) {
    waiting.append(keyboard.take());
    if (!waiting.isEmpty()) {
      return isPause(waiting.charAt(0)) ? 0 : ready;
    }
    if (!keyboard.isAtEnd() || manner == Manner.AND_STAYS) {
      return NEVER;
    }
    return manner == Manner.AT_ONCE || call.state().doing().equals("listening") ? ready : NEVER;
  }

  /** Does the next thing. */
  void act(VirtualCall call) {
    if (waiting.isEmpty()) {
      call.hangUp();
      return;
    }
    char typed = Character.toUpperCase(waiting.charAt(0));
    waiting.deleteCharAt(0);
    long now = call.time().now();
    if (isPause(typed)) {
      ready += pressed ? PAUSE - BETWEEN_KEYS : PAUSE;
      pressed = false;
    } else if (KEYS.indexOf(typed) >= 0) {
      call.press(typed);
      pressed = true;
      ready = manner == Manner.AT_ONCE ? now : now + BETWEEN_KEYS;
    } else if (typed == 'H') {
      call.hangUp();
    } else if (!Character.isWhitespace(typed)) {
      err.println("That is no key of a telephone: 0 to 9, * and #; h hangs up.");
    }
  }

  private boolean isPause(char typed) {
    return manner != Manner.AT_ONCE && (typed == '\n' || typed == ',');
  }
}
