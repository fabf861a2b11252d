package io.twelvekeys.ivr.audio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.AllocatedBytes;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.port.Playback;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is in the frames that a host pulls. */
class FrameMediaTest {
  private static final Prompt A = Prompt.audio("a.wav");
  private static final Prompt B = Prompt.audio("b.wav");
  private static final Prompt MISSING = Prompt.audio("missing.wav");
  private static final Prompt BROKEN = Prompt.audio("broken.wav");
  private static final Prompt WIDE = Prompt.audio("wide.wav");

  private final List<String> told = new ArrayList<>();
  private final FrameMedia media =
      FrameMedia.telephone(FrameMediaTest::find, () -> told.add("hung up"));
  private final short[] frame = new short[160];

  private static Optional<Pcm> find(Prompt.AudioFile name) throws IOException {
    return switch (name.name()) {
      case "a.wav" -> Optional.of(constant(8000, 200, 100));
      case "b.wav" -> Optional.of(constant(8000, 250, 7));
      case "wide.wav" -> Optional.of(constant(16_000, 320, 1));
      case "broken.wav" -> throw new IOException("bad disk");
      default -> Optional.empty();
    };
  }

  private static Pcm constant(int rate, int length, int value) {
    short[] samples = new short[length];
    Arrays.fill(samples, (short) value);
    return Pcm.of(rate, samples);
  }

  private short[] pull(int frames) {
    short[] sound = new short[160 * frames];
    for (int i = 0; i < frames; i++) {
      media.next(frame);
      System.arraycopy(frame, 0, sound, 160 * i, 160);
    }
    return sound;
  }

  private static int count(short[] sound, int value) {
    int found = 0;
    for (short sample : sound) {
      found += sample == value ? 1 : 0;
    }
    return found;
  }

  @Test
  void aSequenceHasNoGapAndEndsOnce() {
    Playback playback = media.play(Prompt.sequence(List.of(A, B)));
    playback.ended().thenRun(() -> told.add("ended"));
    short[] sound = pull(2);
    assertThat(told).isEmpty();
    assertThat(sound[199]).isEqualTo((short) 100);
    assertThat(sound[200]).isEqualTo((short) 7);
    assertThat(media.next(frame)).isTrue();
    assertThat(told).containsExactly("ended");
    assertThat(count(frame, 7)).isEqualTo(130);
    assertThat(count(frame, 0)).isEqualTo(30);
    assertThat(media.next(frame)).isFalse();
    playback.stop();
    assertThat(count(pull(2), 0)).isEqualTo(320);
    assertThat(told).containsExactly("ended");
  }

  @Test
  void whoAnswersAnEndAtOnceHasNoGap() {
    media.play(A).ended().thenRun(() -> media.play(B));
    short[] sound = pull(3);
    assertThat(sound[199]).isEqualTo((short) 100);
    assertThat(sound[200]).isEqualTo((short) 7);
    assertThat(count(sound, 7)).isEqualTo(250);
  }

  @Test
  void emptyPromptsWithoutEndDoNotHoldUpAFrame() {
    FrameMedia empty = FrameMedia.telephone(name -> Optional.of(Pcm.of(8000)), () -> {});
    again(empty);
    assertThat(empty.next(frame)).isFalse();
    assertThat(told).hasSizeBetween(1, 10);
  }

  private void again(FrameMedia line) {
    told.add("again");
    line.play(A).ended().thenRun(() -> again(line));
  }

  @Test
  void aPartThatFailsIsLeftOut() {
    Playback playback = media.play(
        Prompt.sequence(List.of(MISSING, A, BROKEN, new Prompt.Silence(Duration.ofMillis(10)), B)));
    short[] sound = pull(4);
    assertThat(playback.ended().toCompletableFuture()).isCompleted();
    assertThat(sound[199]).isEqualTo((short) 100);
    assertThat(Arrays.copyOfRange(sound, 200, 280)).containsOnly(0);
    assertThat(sound[280]).isEqualTo((short) 7);
  }

  @Test
  void whenEachPartFailsThePromptFails() {
    Playback playback = media.play(
        Prompt.sequence(List.of(MISSING, BROKEN, WIDE, new Prompt.Speech("Hello", "en"))));
    assertThat(playback.ended().toCompletableFuture())
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .isInstanceOf(UnplayablePromptException.class)
        .withMessageContaining("no sound for missing.wav")
        .withMessageContaining("bad disk")
        .withMessageContaining("16000 Hz")
        .withMessageContaining("speech:en");
    playback.stop();
    assertThat(media.next(frame)).isFalse();
  }

  @Test
  void aStoppedPromptFadesAndNeverEnds() {
    Playback playback = media.play(A);
    playback.ended().thenRun(() -> told.add("ended"));
    pull(1);
    playback.stop();
    playback.stop();
    short[] sound = pull(2);
    assertThat(sound[0]).isBetween((short) 95, (short) 100);
    assertThat(Arrays.copyOfRange(sound, 40, 320)).containsOnly(0);
    assertThat(told).isEmpty();
  }

  @Test
  void aPromptThatWasNotHeardYetIsStoppedWithoutASound() {
    media.play(A).stop();
    assertThat(count(pull(2), 0)).isEqualTo(320);
  }

  @Test
  void stoppingAnOldPromptDoesNotHarmTheNext() {
    Playback old = media.play(A);
    pull(1);
    old.stop();
    media.play(B);
    old.stop();
    short[] sound = pull(1);
    assertThat(sound[0]).isGreaterThan((short) 100); // B over what fades of A
    assertThat(Arrays.copyOfRange(sound, 40, 160)).containsOnly(7);
  }

  @Test
  void hangsUpOnceAndPlaysNothingMore() {
    media.play(A);
    pull(1);
    media.hangUp();
    media.hangUp();
    assertThat(told).containsExactly("hung up");
    assertThat(media.play(B).ended().toCompletableFuture()).isCompletedExceptionally();
    assertThat(Arrays.copyOfRange(pull(2), 40, 320)).containsOnly(0);
  }

  @Test
  void comfortNoiseHasItsLevel() {
    FrameMedia soft = media.withComfortNoise(-60);
    double power = 0;
    for (int i = 0; i < 500; i++) {
      assertThat(soft.next(frame)).isFalse();
      for (short sample : frame) {
        power += sample * sample;
      }
    }
    double dbm0 = 10 * Math.log10(power / (500 * 160) / (32768.0 * 32768 / 2)) + 3.14;
    assertThat(dbm0).isBetween(-60.5, -59.5);
    assertThatThrownBy(() -> media.withComfortNoise(-10)).hasMessageContaining("-80 to -40");
  }

  @Test
  void aWideBandLineHasLongerFrames() {
    FrameMedia wide = FrameMedia.wideband(FrameMediaTest::find, () -> {});
    assertThat(wide.frameLength()).isEqualTo(320);
    wide.play(WIDE);
    assertThat(wide.next(new short[320])).isTrue();
    assertThatThrownBy(() -> wide.next(frame)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aFrameCostsNoMemory() throws ReflectiveOperationException {
    media.play(new Prompt.Silence(Duration.ofMinutes(1)));
    int frames = 2_000;
    assertThat(AllocatedBytes.of(() -> {
          for (int i = 0; i < frames; i++) {
            media.next(frame);
          }
        }))
        .isLessThan(frames);
  }
}
