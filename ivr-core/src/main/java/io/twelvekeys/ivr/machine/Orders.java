package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * What a step has to do: some orders, and a last one. They bear no tokens, so that most are made
 * once for all calls. Immutable; equal only to themselves.
 */
final class Orders {
  /** Nothing is to be done. */
  static final Orders NONE = new Orders(null, Verb.ANSWERED, null, null);

  private static final Orders STOP = new Orders(NONE, Verb.STOP, null, null);

  private final @Nullable Orders before;
  private final Verb last;
  private final @Nullable Prompt prompt;
  private final @Nullable Destination destination;

  private enum Verb {
    ANSWERED, // a prompt or a route
    STOP,
    CANCEL,
    HANG_UP
  }

  private Orders(
      @Nullable Orders before,
      Verb last,
      @Nullable Prompt prompt,
      @Nullable Destination destination) {
    this.before = before;
    this.last = last;
    this.prompt = prompt;
    this.destination = destination;
  }

  Orders play(Prompt next) {
    return new Orders(this, Verb.ANSWERED, next, null);
  }

  /** Most often there is nothing to be done before a line, or another one to be stopped. */
  Orders play(Line line) {
    if (this == NONE) {
      return line.alone();
    }
    return this == STOP ? line.afterStop() : play(line.prompt());
  }

  Orders stop() {
    return this == NONE ? STOP : new Orders(this, Verb.STOP, null, null);
  }

  Orders route(Destination next) {
    return new Orders(this, Verb.ANSWERED, null, next);
  }

  Orders cancel() {
    return new Orders(this, Verb.CANCEL, null, null);
  }

  Orders hangUp() {
    return new Orders(this, Verb.HANG_UP, null, null);
  }

  /**
   * Has them done.
   *
   * @param token the last one given out, that of the last which has an answer
   */
  void perform(CallControl control, int token) {
    if (before == null) {
      return;
    }
    before.perform(control, last == Verb.ANSWERED ? token - 1 : token);
    if (prompt != null) {
      control.play(token, prompt);
    } else if (destination != null) {
      control.route(token, destination);
    } else {
      performLast(control);
    }
  }

  private void performLast(CallControl control) {
    switch (last) {
      case STOP -> control.stop();
      case CANCEL -> control.cancel();
      default -> control.hangUp();
    }
  }
}
