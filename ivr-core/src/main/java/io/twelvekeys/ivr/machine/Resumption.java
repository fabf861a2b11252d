package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.IvrPrompts;

/** Rule 29: a prompt that was playing starts again from its beginning, with a token of its own. */
final class Resumption {
  private Resumption() {}

  static Phase of(Turn turn, Phase phase) {
    IvrPrompts prompts = turn.menu().ivr().prompts();
    if (phase instanceof Prompting prompting) {
      turn.play(prompting.line().prompt(), 29);
    } else if (phase instanceof Announcing) {
      turn.play(prompts.transfer().orElseThrow(), 29);
    } else if (phase instanceof Goodbye) {
      turn.play(prompts.goodbye().orElseThrow(), 29);
    }
    return phase;
  }
}
