package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Prompt;

/**
 * Something that a menu says; made once for all calls, with what saying it comes to. Equal only to
 * itself.
 */
final class Line {
  private final int number;
  private final Prompt prompt;
  private final Orders alone;
  private final Orders afterStop;
  private final Prompting prompting = new Prompting(this, Keys.NONE);

  /** @param number which of the lines it is after which the menu listens */
  Line(int number, Prompt prompt) {
    this.number = number;
    this.prompt = prompt;
    alone = Orders.NONE.play(prompt);
    afterStop = Orders.NONE.stop().play(prompt);
  }

  /** What is said last, when the menu no longer listens. */
  static Line last(Prompt prompt) {
    return new Line(-1, prompt);
  }

  int number() {
    return number;
  }

  Prompt prompt() {
    return prompt;
  }

  /** The order to say it. */
  Orders alone() {
    return alone;
  }

  /** The orders to stop what plays and to say it. */
  Orders afterStop() {
    return afterStop;
  }

  /** It begins, and nothing waits for its end. */
  Prompting begin() {
    return prompting;
  }

  @Override
  public String toString() {
    return "line " + number;
  }
}
