package io.twelvekeys.ivr.audio.media;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sounds of a prompt's parts in order; what cannot be played is left out, with a reason. */
final class PromptSounds {
  private final SoundSource source;
  private final int rate;
  private final List<Pcm> sounds = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  private PromptSounds(SoundSource source, int rate) {
    this.source = source;
    this.rate = rate;
  }

  /** Finds all that can be played. */
  static PromptSounds of(Prompt prompt, SoundSource source, int rate) {
    PromptSounds found = new PromptSounds(source, rate);
    prompt.parts().forEach(found::add);
    return found;
  }

  List<Pcm> sounds() {
    return sounds;
  }

  /** Why nothing can be played. */
  UnplayablePromptException problem() {
    return new UnplayablePromptException(String.join("; ", reasons));
  }

  private void add(Prompt part) {
    try {
      Optional<Pcm> sound = find(part);
      if (sound.isEmpty()) {
        reasons.add("there is no sound for " + part.text());
      } else if (sound.get().rate() != rate) {
        reasons.add(part.text() + " has " + sound.get().rate() + " Hz, the line " + rate);
      } else {
        sounds.add(sound.get());
      }
    } catch (IOException unreadable) {
      reasons.add(part.text() + " cannot be read: " + unreadable.getMessage());
    }
  }

  private Optional<Pcm> find(Prompt part) throws IOException {
    if (part instanceof Prompt.AudioFile file) {
      return source.find(file);
    }
    if (part instanceof Prompt.Speech speech) {
      return source.say(speech);
    }
    if (part instanceof Prompt.Silence silence) {
      return Optional.of(Pcm.silence(rate, silence.length()));
    }
    return Optional.empty(); // the parts of a prompt are no sequences
  }
}
