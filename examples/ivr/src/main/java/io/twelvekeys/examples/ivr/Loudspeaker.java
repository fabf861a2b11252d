package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.media.SoundSource;
import io.twelvekeys.ivr.audio.resample.Resampler;
import io.twelvekeys.ivr.audio.wave.Reading;
import io.twelvekeys.ivr.audio.wave.Refusal;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.VirtualCall;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person hear what the line of a call plays, on a sound device or whatever stands for it.
 */
final class Loudspeaker {
  private final VirtualCall call;
  private final MediaPort media;
  private int heard;
  private @Nullable Playback playing;

  Loudspeaker(VirtualCall call, MediaPort media) {
    this.call = call;
    this.media = media;
  }

  /**
   * The files of a folder, converted for the telephone; those that cannot be read are not heard.
   */
  static SoundSource sounds(PromptFiles files) {
    return file -> files.read(file.name()).match(new Reading.Cases<Optional<Pcm>>() {
      @Override
      public Optional<Pcm> sound(SoundFile sound) {
        return Optional.of(Resampler.to(Pcm.TELEPHONE_RATE).convert(sound));
      }

      @Override
      public Optional<Pcm> refused(Refusal refusal) {
        return Optional.empty();
      }
    });
  }

  /** Plays and stops what the line did since it was asked before. */
  void update() {
    List<LineEvent> events = call.events();
    for (LineEvent event : events.subList(heard, events.size())) {
      if (event.kind() == LineEvent.Kind.PLAY) {
        playing = media.play(prompt(event.what()));
      } else if (event.kind() == LineEvent.Kind.STOP && playing != null) {
        playing.stop();
      }
    }
    heard = events.size();
  }

  private static Prompt prompt(String names) {
    return Prompt.sequence(
        Arrays.stream(names.split(" ", -1)).<Prompt>map(Prompt::audio).toList());
  }
}
