package io.twelvekeys.ivr.audio.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.dtmf.DtmfDetector;
import io.twelvekeys.ivr.audio.dtmf.DtmfGenerator;
import io.twelvekeys.ivr.port.Playback;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A prompt with barge-in, recorded as the caller hears it. */
class BargeInSoundTest {
  private static final int FRAME = 160;
  private static final int FADE = 40;
  private static final int LOUD = 12_000;
  private static final short STEADY = 700;
  private static final int STEADY_LENGTH = 1_000;
  private static final double RADIANS = 2 * Math.PI * 430 / 8000;

  @Test
  void aKeyStopsThePromptWithinOneFrameAndNothingClicks() {
    for (int shift = 0; shift < FRAME; shift += 7) {
      Recorded call = call(shift, "silence.wav");
      assertThat(call.stoppedAt).as("the key was heard").isPositive();
      assertThat(loudest(call.sound, call.stoppedAt - FRAME, call.stoppedAt))
          .as("the prompt plays until then")
          .isEqualTo(LOUD);
      int silent = call.stoppedAt + FRAME; // 20 ms
      for (int i = silent; i < call.sound.length; i++) {
        assertThat(call.sound[i]).as("sample %d", i).isZero();
      }
      assertThat(roughness(call.sound, call.stoppedAt - FRAME, silent + FRAME))
          .isLessThan(0.02 * roughnessOfACut());
    }
  }

  @Test
  void noStepBetweenSamplesIsLargerThanThePromptsOwn() {
    int own = largestStep(voice(24_000), 0, 24_000);
    for (int shift = 0; shift < FRAME; shift += 7) {
      Recorded call = call(shift, "silence.wav");
      assertThat(largestStep(call.sound, 0, call.sound.length)).isEqualTo(own);
    }
    assertThat(largestStep(cut(), 3900, 4100)).as("of a cut").isGreaterThan(2 * own);
  }

  @Test
  void thePromptThatAnswersTheKeyBeginsWithTheNextFrame() {
    Recorded call = call(0, "steady.wav");
    for (int i = call.stoppedAt + FADE; i < call.stoppedAt + STEADY_LENGTH; i++) {
      assertThat(call.sound[i]).as("sample %d", i).isEqualTo(STEADY);
    }
    assertThat(call.sound[call.stoppedAt + STEADY_LENGTH]).isZero();
  }

  @Test
  void aCutWithoutAFadeIsSeenToClick() {
    assertThat(roughnessOfACut()).isGreaterThan(20 * roughness(voice(8000), 0, 8000));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Recorded(short[] sound, int stoppedAt) {}

  /** The caller presses 5 in-band while the prompt plays, frame by frame; another answers. */
  private static Recorded call(int shift, String answer) {
    FrameMedia media = FrameMedia.telephone(BargeInSoundTest::prompt, () -> {});
    short[] caller = Pcm.silence(8000, Duration.ofMillis(500))
        .then(Pcm.of(8000, new short[shift]))
        .then(DtmfGenerator.standard().tones("5"))
        .then(Pcm.silence(8000, Duration.ofSeconds(1)))
        .toArray();
    Playback prompt = media.play(Prompt.audio("welcome.wav"));
    int[] stoppedAt = {-1};
    int[] now = {0};
    DtmfDetector detector = new DtmfDetector((tone, start) -> {
      prompt.stop();
      media.play(Prompt.audio(answer));
      stoppedAt[0] = now[0];
    });
    short[] heard = new short[caller.length / FRAME * FRAME];
    short[] frame = new short[FRAME];
    for (int at = 0; at < heard.length; at += FRAME) {
      now[0] = at;
      detector.accept(caller, at, FRAME);
      media.next(frame);
      System.arraycopy(frame, 0, heard, at, FRAME);
    }
    return new Recorded(heard, stoppedAt[0]);
  }

  private static Optional<Pcm> prompt(Prompt.AudioFile name) {
    short[] steady = new short[STEADY_LENGTH];
    Arrays.fill(steady, STEADY);
    return switch (name.name()) {
      case "welcome.wav" -> Optional.of(Pcm.of(8000, voice(24_000)));
      case "steady.wav" -> Optional.of(Pcm.of(8000, steady));
      default -> Optional.of(Pcm.silence(8000, Duration.ofSeconds(1)));
    };
  }

  private static short[] voice(int length) {
    short[] samples = new short[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (short) Math.round(LOUD * Math.sin(RADIANS * i));
    }
    return samples;
  }

  private static int loudest(short[] sound, int from, int to) {
    int loudest = 0;
    for (int i = from; i < to; i++) {
      loudest = Math.max(loudest, Math.abs(sound[i]));
    }
    return loudest;
  }

  private static short[] cut() {
    short[] cut = voice(8000);
    Arrays.fill(cut, 4005, 8000, (short) 0); // near a peak
    return cut;
  }

  private static double roughnessOfACut() {
    return roughness(cut(), 3900, 4100);
  }

  private static int largestStep(short[] sound, int from, int to) {
    int largest = 0;
    for (int i = from + 1; i < to; i++) {
      largest = Math.max(largest, Math.abs(sound[i] - sound[i - 1]));
    }
    return largest;
  }

  /** The largest third difference squared: next to nothing for a voice, large for a click. */
  private static double roughness(short[] sound, int from, int to) {
    double most = 0;
    for (int i = Math.max(3, from); i < to; i++) {
      double rough = sound[i] - 3.0 * sound[i - 1] + 3.0 * sound[i - 2] - sound[i - 3];
      most = Math.max(most, rough * rough);
    }
    return most;
  }
}
