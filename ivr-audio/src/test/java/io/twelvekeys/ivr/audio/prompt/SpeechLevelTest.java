package io.twelvekeys.ivr.audio.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.twelvekeys.ivr.audio.Pcm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ITU-T P.56, method B, with sounds whose level and activity are known beforehand. */
class SpeechLevelTest {
  @ParameterizedTest
  @ValueSource(doubles = {-50, -36, -26, -19, -10, -6})
  void withoutPausesTheActiveLevelIsTheLevel(double dbm0) {
    SpeechLevel level = SpeechLevel.of(Voice.at(8_000).speaks(10, dbm0).pcm());
    assertThat(level.activeDbm0()).isCloseTo(dbm0, offset(0.1));
    assertThat(level.longTerm()).isCloseTo(dbm0 - 6.15, offset(0.01));
    assertThat(level.activity()).isGreaterThan(0.98);
  }

  @Test
  void aSineWaveOfFullScaleIsThreeDecibelsBelowOverload() {
    Pcm sine = Voice.at(8_000).sounds(5, 3.14, 1_000).pcm();
    assertThat(SpeechLevel.of(sine).active()).isCloseTo(-3.01, offset(0.05));
  }

  /**
   * Bursts and pauses of known length: active are the burst and the hangover of 0.2 s behind it,
   * and what the envelope needs to fall by 15.9 dB: two stages of 30 ms, 0.1 s.
   */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "1, 3", "3, 1", "0.5, 4"})
  void pausesDoNotLowerTheActiveLevel(double burst, double pause) {
    Voice voice = Voice.at(8_000);
    for (int i = 0; i < 8; i++) {
      voice.speaks(burst, -20).pauses(pause);
    }
    SpeechLevel level = SpeechLevel.of(voice.pcm());
    double activity = (burst + 0.2 + 0.1) / (burst + pause);
    assertThat(level.activity()).isCloseTo(activity, offset(0.03));
    double active = -20 + 10 * Math.log10(burst / (burst + pause) / activity);
    assertThat(level.activeDbm0()).isCloseTo(active, offset(0.35));
    double longTerm = -20 - 6.15 + 10 * Math.log10(burst / (burst + pause));
    assertThat(level.longTerm()).isCloseTo(longTerm, offset(0.02));
  }

  @Test
  void pausesShorterThanTheHangoverBelongToSpeech() {
    Voice voice = Voice.at(8_000);
    for (int i = 0; i < 40; i++) {
      voice.speaks(0.2, -20).pauses(0.15);
    }
    assertThat(SpeechLevel.of(voice.pcm()).activity()).isGreaterThan(0.97);
  }

  @Test
  void theLevelMovesAsTheGainDoesAndNotWithTheRate() {
    double at8 = SpeechLevel.of(Voice.at(8_000).speaks(2, -20).pauses(1).pcm()).active();
    double quieter =
        SpeechLevel.of(Voice.at(8_000).speaks(2, -32).pauses(1).pcm()).active();
    double at16 =
        SpeechLevel.of(Voice.at(16_000).speaks(2, -20).pauses(1).pcm()).active();
    assertThat(at8 - quieter).isCloseTo(12, offset(0.1));
    assertThat(at16).isCloseTo(at8, offset(0.1));
  }

  @Test
  void noiseInPausesIsNotSpeech() {
    Voice voice = Voice.at(8_000);
    for (int i = 0; i < 5; i++) {
      voice.speaks(2, -20).speaks(2, -55);
    }
    assertThat(SpeechLevel.of(voice.pcm()).activeDbm0()).isBetween(-20.8, -20.0);
  }

  @Test
  void directCurrentIsNotHeard() {
    Pcm sound = Voice.at(8_000).speaks(3, -25).withDirectCurrent(2_000).pcm();
    assertThat(SpeechLevel.of(sound).activeDbm0()).isCloseTo(-25, offset(0.1));
  }

  @Test
  void silenceHasNoLevel() {
    for (Pcm silence : new Pcm[] {Pcm.of(8_000), Voice.at(8_000).pauses(1).pcm()}) {
      SpeechLevel level = SpeechLevel.of(silence);
      assertThat(level.active()).isEqualTo(Double.NEGATIVE_INFINITY);
      assertThat(level.activity()).isZero();
    }
  }
}
