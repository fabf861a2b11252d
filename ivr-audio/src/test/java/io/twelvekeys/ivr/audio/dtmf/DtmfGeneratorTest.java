package io.twelvekeys.ivr.audio.dtmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.audio.Pcm;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tones as they were asked for. */
class DtmfGeneratorTest {
  private static final DtmfGenerator STANDARD = DtmfGenerator.standard();

  @Test
  void whatItSendsIsHeard() {
    assertThat(heard(STANDARD.tones("0123456789*#ABCD"))).isEqualTo("0123456789*#ABCD");
    DtmfGenerator fast = STANDARD
        .withTimes(Duration.ofMillis(45), Duration.ofMillis(40))
        .withLevel(-25)
        .withTwist(0);
    assertThat(heard(fast.tones("110022##"))).isEqualTo("110022##");
  }

  @Test
  void frequenciesAndLevelsAreTheOnesOfTheKey() {
    for (DtmfTone tone : DtmfTone.values()) {
      Pcm sound = STANDARD
          .withTimes(Duration.ofSeconds(1), Duration.ZERO)
          .withLevel(-13)
          .withTwist(-3)
          .tones(String.valueOf(tone.symbol()));
      assertThat(level(sound, tone.lowHertz())).isCloseTo(-13, within(0.05));
      assertThat(level(sound, tone.highHertz())).isCloseTo(-16, within(0.05));
    }
  }

  @Test
  void lastsAsLongAsAskedAndBeginsSoftly() {
    Pcm sound = STANDARD.withTimes(Duration.ofMillis(50), Duration.ofMillis(70)).tones("12");
    assertThat(sound.duration()).isEqualTo(Duration.ofMillis(240));
    assertThat(Math.abs(sound.at(0))).isLessThan((short) 50);
    assertThat(Math.abs(sound.at(399))).isLessThan((short) 50);
    assertThat(sound.at(400)).isZero();
    assertThat(sound.at(959)).isZero();
  }

  @Test
  void twelveSymbolsAreKeys() {
    assertThat(DtmfTone.of('#').key()).contains(Key.HASH);
    assertThat(DtmfTone.of('B').key()).isEmpty();
    assertThat(DtmfTone.SIX.lowHertz()).isEqualTo(770);
    assertThat(DtmfTone.SIX.highHertz()).isEqualTo(1477);
  }

  @Test
  void whatNoTelephoneSendsIsRefused() {
    assertThatThrownBy(() -> STANDARD.tones("1x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+0078");
    assertThatThrownBy(() -> STANDARD.tones("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> STANDARD.withLevel(Double.NaN)).hasMessageContaining("level");
    assertThatThrownBy(() -> STANDARD.withLevel(1)).hasMessageContaining("-60 to 0");
    assertThatThrownBy(() -> STANDARD.withTwist(13)).hasMessageContaining("twist");
    assertThatThrownBy(() -> STANDARD.withTimes(Duration.ZERO, Duration.ZERO))
        .hasMessageContaining("10 ms");
    assertThatThrownBy(() -> STANDARD.withTimes(Duration.ofSeconds(1), Duration.ofSeconds(-1)))
        .hasMessageContaining("silence");
  }

  private static String heard(Pcm sound) {
    StringBuilder keys = new StringBuilder();
    DtmfDetector detector = new DtmfDetector((tone, start) -> keys.append(tone.symbol()));
    detector.accept(sound.toArray(), 0, sound.length());
    return keys.toString();
  }

  private static double level(Pcm sound, double hertz) {
    double re = 0;
    double im = 0;
    int from = 800;
    int to = sound.length() - 800;
    for (int i = from; i < to; i++) {
      re += sound.at(i) * Math.cos(2 * Math.PI * hertz * i / Tape.RATE);
      im += sound.at(i) * Math.sin(2 * Math.PI * hertz * i / Tape.RATE);
    }
    double peak = 2 * Math.hypot(re, im) / (to - from);
    return 20 * Math.log10(peak / Tape.PEAK_0_DBM0);
  }
}
