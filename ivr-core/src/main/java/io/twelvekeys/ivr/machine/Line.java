package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Prompt;
import java.util.List;

/**
 * Something that a menu says, after which it listens; made once for all calls, with what saying it
 * comes to. Equal only to itself.
 */
final class Line {
  private final int number;
  private final Prompt prompt;
  private final List<Command> stop;
  private final Prompting prompting = new Prompting(this, Keys.NONE);

  /** @param number which of the menu's lines it is */
  Line(int number, Prompt prompt) {
    this.number = number;
    this.prompt = prompt;
    stop = List.of(new Command.Stop(prompt));
  }

  int number() {
    return number;
  }

  Prompt prompt() {
    return prompt;
  }

  /** The command to stop it, with which most steps begin. */
  List<Command> stop() {
    return stop;
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
