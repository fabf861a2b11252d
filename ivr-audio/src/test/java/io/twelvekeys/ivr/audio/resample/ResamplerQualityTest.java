package io.twelvekeys.ivr.audio.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.SampleSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The telephone band comes out as it went in, and nothing else comes out. */
class ResamplerQualityTest {
  private static final double FULL_SCALE = 32_767;
  private static final int MARGIN = 100;

  @ParameterizedTest
  @ValueSource(
      ints = {
        11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000, 8_001,
        37_813
      })
  void theTelephoneBandIsEvenWithinATenthOfADecibel(int rate) {
    for (double frequency = 300; frequency <= 3_400; frequency += 50) {
      double decibels = gain(rate, 8_000, frequency);
      assertThat(decibels).as("%s Hz at %s Hz", frequency, rate).isBetween(-0.1, 0.1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000, 37_813})
  void whatAnalogueTelephonesCannotCarryIsNinetyDecibelsDown(int rate) {
    for (double frequency = 4_600; frequency < rate / 2.0; frequency += 97) {
      double decibels = leak(rate, 8_000, frequency);
      assertThat(decibels).as("%s Hz at %s Hz", frequency, rate).isLessThan(-90);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 37_813})
  void noiseOfTheConversionIsThatOfSixteenBits(int rate) {
    for (double frequency = 317; frequency <= 3_400; frequency += 617) {
      Tone tone = new Tone(rate, frequency, FULL_SCALE * 0.99, rate);
      float[] sound = floats(Resampler.to(8_000).convert(tone));
      double decibels = Tone.fit(sound, 8_000, frequency, MARGIN).signalToNoise();
      assertThat(decibels).as("%s Hz at %s Hz", frequency, rate).isGreaterThan(88);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 22_050, 44_100, 48_000, 9_999})
  void wideBandIsAsGood(int rate) {
    int slower = Math.min(rate, 16_000);
    for (double share = 0.0375; share <= 0.425; share += 0.0125) {
      assertThat(gain(rate, 16_000, share * slower)).isBetween(-0.1, 0.1);
      Tone tone = new Tone(rate, share * slower, FULL_SCALE * 0.99, rate);
      float[] sound = floats(Resampler.to(16_000).convert(tone));
      assertThat(Tone.fit(sound, 16_000, share * slower, MARGIN).signalToNoise())
          .isGreaterThan(88);
    }
    for (double frequency = 0.575 * slower; frequency < rate / 2.0; frequency += 193) {
      assertThat(leak(rate, 16_000, frequency)).isLessThan(-90);
    }
  }

  @Test
  void soundBeginsAndEndsWhenItDid() {
    for (int rate : new int[] {11_025, 16_000, 44_100, 48_000, 50_021}) {
      short[] click = new short[rate];
      click[rate / 2] = 30_000;
      Pcm result = Resampler.to(8_000).convert(Pcm.of(rate, click));
      assertThat(result.length()).isEqualTo(8_000);
      int loudest = 0;
      for (int i = 0; i < result.length(); i++) {
        loudest = Math.abs(result.at(i)) > Math.abs(result.at(loudest)) ? i : loudest;
      }
      assertThat(loudest).as("at %s Hz", rate).isEqualTo(4_000);
    }
    assertThat(Resampler.to(8_000).convert(Pcm.of(44_100)).length()).isZero();
    assertThat(Resampler.to(8_000).convert(Pcm.of(44_100, (short) 5)).length()).isEqualTo(1);
    assertThat(Resampler.to(8_000).convert(Pcm.of(8_001, (short) 5, (short) 5)).length())
        .isEqualTo(2);
  }

  @Test
  void aConstantStaysWhatItIs() {
    for (int rate : new int[] {11_025, 16_000, 44_100, 48_000, 50_021}) {
      short[] constant = new short[rate];
      Arrays.fill(constant, (short) 1_234);
      Pcm result = Resampler.to(8_000).convert(Pcm.of(rate, constant));
      for (int i = MARGIN; i < result.length() - MARGIN; i++) {
        assertThat(result.at(i)).as("sample %s at %s Hz", i, rate).isEqualTo((short) 1_234);
      }
    }
  }

  @Test
  void overloadStopsAtFullScale() {
    short[] square = new short[4_800];
    for (int i = 0; i < square.length; i++) {
      square[i] = i / 48 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
    }
    Pcm result = Resampler.to(8_000).convert(Pcm.of(48_000, square));
    // A square wave's ripple goes beyond full scale; had it wrapped, the sign would change.
    for (int i = 4; i < 8; i++) {
      assertThat(result.at(i)).isGreaterThan((short) 20_000);
      assertThat(result.at(i + 8)).isLessThan((short) -20_000);
    }
    assertThat(result.toArray()).contains(Short.MAX_VALUE, Short.MIN_VALUE);
  }

  @Test
  void soundOfTheSameRateIsOnlyRounded() {
    Pcm sound = Pcm.of(8_000, (short) 1, (short) -2);
    assertThat(Resampler.to(8_000).convert(sound)).isSameAs(sound);
    Tone tone = new Tone(8_000, 1_000, 1.6, 8);
    assertThat(Resampler.to(8_000).convert(tone).toArray())
        .containsExactly(new short[] {0, 1, 2, 1, 0, -1, -2, -1});
  }

  @Test
  void bothWaysOfConvertingGiveTheSame() {
    Tone tone = new Tone(44_100, 1_234, 20_000, 9_000);
    float[] phases = new float[1_633];
    float[] any = new float[1_633];
    new PhaseFilter(tone, 80, 441, LowPass.SHARP).convert(1_633, collect(phases));
    new AnyRatio(tone, 80, 441).convert(1_633, collect(any));
    for (int i = 0; i < phases.length; i++) {
      assertThat(phases[i]).isCloseTo(any[i], offset(0.05f));
    }
  }

  private static double gain(int from, int to, double frequency) {
    Tone tone = new Tone(from, frequency, 1_000, from / 8);
    double amplitude = Tone.fit(unrounded(tone, to), to, frequency, MARGIN).amplitude();
    return 20 * Math.log10(amplitude / 1_000);
  }

  /** What is left of a tone that should vanish, in dB below it. */
  private static double leak(int from, int to, double frequency) {
    Tone tone = new Tone(from, frequency, 1_000, from / 8);
    return 10 * Math.log10(Tone.power(unrounded(tone, to), MARGIN) / (1_000.0 * 1_000 / 2));
  }

  static float[] unrounded(SampleSource source, int rate) {
    int length = (int) Math.ceil((double) source.length() * rate / source.rate());
    float[] result = new float[length];
    Resampler.to(rate).convert(source, collect(result));
    return result;
  }

  private static Resampler.Sink collect(float[] into) {
    int[] place = {0};
    return (block, count) -> {
      System.arraycopy(block, 0, into, place[0], count);
      place[0] += count;
    };
  }

  private static float[] floats(Pcm sound) {
    float[] samples = new float[sound.length()];
    sound.read(0, samples.length, samples, 0);
    return samples;
  }
}
