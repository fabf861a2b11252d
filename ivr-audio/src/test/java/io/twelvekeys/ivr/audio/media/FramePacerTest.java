package io.twelvekeys.ivr.audio.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Prompt;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Frames at their time, however the pacer is woken. */
class FramePacerTest {
  private final FrameMedia media = FrameMedia.telephone(name -> Optional.empty(), () -> {});
  private int sent;
  private final FramePacer pacer = new FramePacer(media, frame -> sent++);

  @Test
  void sendsFiftyFramesASecondWithoutDrift() {
    long now = 1_000;
    while (now < 61_000) {
      long next = pacer.tick(now);
      assertThat(next).isGreaterThan(now);
      now = next + (now / 20) % 7; // woken a little late
    }
    assertThat(sent).isBetween(2_999, 3_001);
  }

  @Test
  void aSpuriousWakeUpSendsNothing() {
    assertThat(pacer.tick(500)).isEqualTo(520);
    assertThat(pacer.tick(500)).isEqualTo(520);
    assertThat(pacer.tick(519)).isEqualTo(520);
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void catchesUpALittleAndLeavesOutTheRest() {
    pacer.tick(0);
    assertThat(pacer.tick(60)).isEqualTo(80);
    assertThat(sent).isEqualTo(4);
    long next = pacer.tick(10_065);
    assertThat(sent).isEqualTo(4 + FramePacer.MOST_AT_ONCE);
    assertThat(next).isEqualTo(10_080);
  }

  @Test
  void aPromptLastsItsTime() {
    boolean[] ended = new boolean[1];
    media.play(new Prompt.Silence(Duration.ofSeconds(2))).ended().thenRun(() -> ended[0] = true);
    long now = 0;
    while (!ended[0]) {
      now = pacer.tick(now);
    }
    assertThat(now).isBetween(1_980L, 2_000L);
  }
}
