package io.twelvekeys.ivr.machine;

import static java.util.Objects.requireNonNull;

/** Rule 29: a prompt that was playing starts again from its beginning, with a token of its own. */
final class Resumption {
  private Resumption() {}

  static Phase of(Turn turn, Phase phase) {
    Menu menu = turn.menu();
    if (phase instanceof Prompting prompting) {
      turn.play(prompting.line(), 29);
    } else if (phase instanceof Announcing) {
      turn.play(requireNonNull(menu.transferLine()), 29);
    } else if (phase instanceof Goodbye) {
      turn.play(requireNonNull(menu.goodbyeLine()), 29);
    }
    return phase;
  }
}
