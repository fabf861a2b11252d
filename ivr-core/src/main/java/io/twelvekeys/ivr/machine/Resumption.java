package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Prompt;

/** Rule 29: a prompt that was playing starts again from its beginning, with a token of its own. */
final class Resumption {
  private Resumption() {}

  static Phase of(Turn turn, Phase phase) {
    if (phase instanceof Prompting prompting) {
      Prompt prompt = turn.menu().line(prompting.line());
      return new Prompting(turn.output().play(prompt, 29), prompting.line(), prompting.waiting());
    }
    if (phase instanceof Announcing announcing) {
      Prompt prompt = turn.menu().ivr().prompts().transfer().orElseThrow();
      return new Announcing(
          turn.output().play(prompt, 29), announcing.destination(), announcing.last());
    }
    if (phase instanceof Goodbye goodbye) {
      Prompt prompt = turn.menu().ivr().prompts().goodbye().orElseThrow();
      return new Goodbye(turn.output().play(prompt, 29), goodbye.cause(), goodbye.deadline());
    }
    return phase;
  }
}
