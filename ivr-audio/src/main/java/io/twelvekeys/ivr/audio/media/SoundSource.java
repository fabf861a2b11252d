package io.twelvekeys.ivr.audio.media;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import java.io.IOException;
import java.util.Optional;

/**
 * Where prompts come from; {@code PromptLibrary::find} is one. Asked on the thread that begins to
 * play, so it should answer from memory. Used by any number of calls at once.
 */
@FunctionalInterface
public interface SoundSource {
  /**
   * A prompt, ready for the line: at the rate of the line that plays it.
   *
   * @return nothing if there is no such prompt
   * @throws IOException if it is there and cannot be read
   */
  Optional<Pcm> find(Prompt.AudioFile name) throws IOException;

  /** A text as sound; nothing where the host cannot speak, which is the default. */
  default Optional<Pcm> say(Prompt.Speech text) throws IOException {
    return Optional.empty();
  }
}
