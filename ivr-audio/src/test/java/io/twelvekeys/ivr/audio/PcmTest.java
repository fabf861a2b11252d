package io.twelvekeys.ivr.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PcmTest {
  private static final Pcm SOUND = Pcm.of(8_000, (short) 1, (short) -2, Short.MAX_VALUE);

  @Test
  void nothingFromOutsideChangesASound() {
    short[] samples = {1, 2, 3};
    Pcm sound = Pcm.of(8_000, samples);
    samples[0] = 9;
    sound.toArray()[1] = 9;
    assertThat(sound).isEqualTo(Pcm.of(8_000, (short) 1, (short) 2, (short) 3));
    assertThatThrownBy(() -> sound.samples().put(0, (short) 9))
        .isInstanceOf(ReadOnlyBufferException.class);
  }

  @Test
  void soundsAreEqualWhenRateAndSamplesAre() {
    assertThat(SOUND)
        .isEqualTo(Pcm.of(8_000, SOUND.toArray()))
        .hasToString("Pcm[8000 Hz, 3 samples]");
    assertThat(SOUND).isNotEqualTo(Pcm.of(16_000, SOUND.toArray()));
    assertThat(SOUND).hasSameHashCodeAs(Pcm.of(8_000, SOUND.toArray()));
  }

  @Test
  void silenceHasTheLengthThatWasAsked() {
    Pcm silence = Pcm.silence(16_000, Duration.ofMillis(20));
    assertThat(silence.length()).isEqualTo(320);
    assertThat(silence.duration()).isEqualTo(Duration.ofMillis(20));
    assertThat(silence.toArray()).containsOnly((short) 0);
  }

  @Test
  void aCopyAtTheEndIsShorter() {
    short[] into = {7, 7, 7};
    assertThat(SOUND.copyTo(2, into, 0, 3)).isEqualTo(1);
    assertThat(into).containsExactly(Short.MAX_VALUE, (short) 7, (short) 7);
    assertThat(SOUND.copyTo(3, into, 0, 3)).isZero();
    assertThatThrownBy(() -> SOUND.copyTo(4, into, 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void oneSoundFollowsAnotherOfItsRateOnly() {
    assertThat(SOUND.then(SOUND).toArray())
        .containsExactly(
            (short) 1, (short) -2, Short.MAX_VALUE, (short) 1, (short) -2, Short.MAX_VALUE);
    assertThatThrownBy(() -> SOUND.then(Pcm.of(16_000, (short) 1)))
        .hasMessage("a sound at 16000 Hz cannot follow one at 8000 Hz");
  }

  @Test
  void aWriterGivesItsSoundOnceAndWhole() {
    Pcm.Writer writer = Pcm.writer(8_000, 3).put((short) 1);
    assertThatThrownBy(writer::toPcm).hasMessage("1 of 3 samples");
    writer.put(new short[] {0, -2, Short.MAX_VALUE}, 1, 2);
    assertThat(writer.toPcm()).isEqualTo(SOUND);
    assertThatThrownBy(writer::toPcm).hasMessage("this sound was taken already");
  }

  @Test
  void aRateIsPositive() {
    assertThatThrownBy(() -> Pcm.of(0)).hasMessage("the rate of a sound is 1 to 192000 Hz: 0");
  }
}
