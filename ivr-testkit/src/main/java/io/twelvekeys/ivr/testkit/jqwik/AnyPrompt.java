package io.twelvekeys.ivr.testkit.jqwik;

import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What menus say. The simplest prompt is one audio file. */
final class AnyPrompt {
  private AnyPrompt() {}

  /** Audio files in a row, which a definitions file can say. */
  static Arbitrary<Prompt> audio() {
    return Arbitraries.of("a.wav", "b.wav", "menus/c.pcm", "menus/é-1+(&').wav")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(names -> Prompt.sequence(names.stream().<Prompt>map(Prompt::audio).toList()));
  }

  /** Everything that can be heard, and its rows. */
  static Arbitrary<Prompt> any() {
    Arbitrary<Prompt> spoken = Arbitraries.of("Welcome", "Press 1 for sales")
        .map(words -> new Prompt.Speech(words, "en-GB"));
    Arbitrary<Prompt> silence = Arbitraries.longs()
        .between(1, Prompt.Silence.LONGEST.toMillis())
        .map(millis -> new Prompt.Silence(Duration.ofMillis(millis)));
    return Arbitraries.oneOf(audio(), spoken, silence)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(Prompt::sequence);
  }

  /** All that a menu says; the simplest says its greeting alone. */
  static Arbitrary<IvrPrompts> ofMenu(Arbitrary<Prompt> prompt) {
    Arbitrary<Optional<Prompt>> perhaps =
        prompt.list().ofMaxSize(1).map(list -> list.stream().findFirst());
    Arbitrary<List<Prompt>> retries = prompt.list().ofMaxSize(3);
    return Combinators.combine(prompt, perhaps, retries, retries, perhaps, perhaps, perhaps)
        .as(IvrPrompts::new);
  }
}
