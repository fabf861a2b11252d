package io.twelvekeys.ivr.audio.prompt;

import static io.twelvekeys.ivr.audio.prompt.Verdict.FINE;
import static io.twelvekeys.ivr.audio.prompt.Verdict.REFUSED;
import static io.twelvekeys.ivr.audio.prompt.Verdict.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each norm from both sides. */
class PromptInspectorTest {
  private static final PromptInspector INSPECTOR = PromptInspector.standard();

  @Test
  void aGoodPromptIsFineInEveryRespect() {
    PromptReport report = INSPECTOR.inspect(good().file());
    assertThat(report.complaints()).isEmpty();
    assertThat(report.verdict()).isEqualTo(FINE);
    assertThat(report.findings()).hasSize(Aspect.values().length - 1);
    assertThat(report.finding(Aspect.LEVEL).sentence()).endsWith(" dBm0");
  }

  @ParameterizedTest
  @CsvSource({
    "-29, REFUSED",
    "-27.3, REFUSED",
    "-26, WARNING",
    "-24.5, FINE",
    "-19, FINE",
    "-13.3, FINE",
    "-12.7, REFUSED",
    "-8, REFUSED"
  })
  void levelIsNineteenBelowWithinSixDecibels(double dbm0, Verdict verdict) {
    PromptReport report = INSPECTOR.inspect(Voice.at(8_000).speaks(3, dbm0).file());
    assertThat(report.finding(Aspect.LEVEL).measured()).isCloseTo(dbm0, offset(0.15));
    assertThat(report.finding(Aspect.LEVEL).verdict()).isEqualTo(verdict);
  }

  @Test
  void theSentenceSaysByHowMuch() {
    assertThat(INSPECTOR
            .inspect(Voice.at(8_000).speaks(3, -31).file())
            .finding(Aspect.LEVEL)
            .sentence())
        .isEqualTo("-31.0 dBm0, too quiet; make it 12 dB louder");
    assertThat(INSPECTOR
            .inspect(Voice.at(8_000).pauses(3).file())
            .finding(Aspect.LEVEL)
            .sentence())
        .isEqualTo("there is no sound in it");
  }

  @Test
  void durationsBeyondTheNormsAreToldAndRefused() {
    PromptNorms brief =
        PromptNorms.STANDARD.withDurations(Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(verdict(brief, Voice.at(8_000).speaks(2, -19), Aspect.DURATION)).isEqualTo(FINE);
    assertThat(verdict(brief, Voice.at(8_000).speaks(2.1, -19), Aspect.DURATION))
        .isEqualTo(WARNING);
    assertThat(verdict(brief, Voice.at(8_000).speaks(4.1, -19), Aspect.DURATION))
        .isEqualTo(REFUSED);
  }

  @Test
  void threeEqualSamplesAtFullScaleAreClipping() {
    assertThat(clipped((short) 32_767, (short) 32_767, (short) 32_767)).isEqualTo(WARNING);
    assertThat(clipped((short) -32_768, (short) -32_768, (short) -32_768)).isEqualTo(WARNING);
    assertThat(clipped((short) 32_767, (short) 32_767, (short) 32_766)).isEqualTo(FINE);
    assertThat(clipped((short) 30_000, (short) 30_000, (short) 30_000)).isEqualTo(FINE);
  }

  @Test
  void directCurrentIsTold() {
    assertThat(verdict(good().withDirectCurrent(80), Aspect.DC_OFFSET)).isEqualTo(FINE);
    assertThat(verdict(good().withDirectCurrent(120), Aspect.DC_OFFSET)).isEqualTo(WARNING);
  }

  @Test
  void silenceBeforeBehindAndBetweenIsMeasured() {
    Voice voice =
        Voice.at(8_000).pauses(0.5).speaks(1, -19).pauses(2.5).speaks(1, -19).pauses(0.8);
    PromptReport report = INSPECTOR.inspect(voice.file());
    assertThat(report.finding(Aspect.LEADING_SILENCE).measured()).isCloseTo(0.5, offset(0.011));
    assertThat(report.finding(Aspect.INNER_SILENCE).measured()).isCloseTo(2.5, offset(0.011));
    assertThat(report.finding(Aspect.TRAILING_SILENCE).measured()).isCloseTo(0.8, offset(0.011));
    assertThat(report.complaints()).hasSize(3);
    assertThat(report.finding(Aspect.INNER_SILENCE).sentence())
        .isEqualTo("2.50 s; cut it to 2.0 s");
  }

  @Test
  void noiseIsHeardInPauses() {
    assertThat(verdict(Voice.at(8_000).speaks(2, -19).speaks(1, -60), Aspect.NOISE))
        .isEqualTo(FINE);
    PromptReport noisy =
        INSPECTOR.inspect(Voice.at(8_000).speaks(2, -19).speaks(1, -45).file());
    assertThat(noisy.finding(Aspect.NOISE).verdict()).isEqualTo(WARNING);
    assertThat(noisy.finding(Aspect.NOISE).measured()).isCloseTo(-46, offset(1.0));
  }

  @Test
  void whatATelephoneDoesNotCarryIsTold() {
    assertThat(verdict(Voice.at(16_000).sounds(1, -19, 150), Aspect.LOW_BAND)).isEqualTo(WARNING);
    assertThat(verdict(Voice.at(16_000).sounds(1, -19, 5_000), Aspect.HIGH_BAND))
        .isEqualTo(WARNING);
    assertThat(verdict(Voice.at(16_000).sounds(1, -19, 1_000), Aspect.BRIGHTNESS))
        .isEqualTo(WARNING);
    PromptReport report = INSPECTOR.inspect(
        Voice.at(16_000).sounds(1, -19, 250, 1_000, 5_000, 6_000).file());
    assertThat(report.finding(Aspect.LOW_BAND).measured()).isCloseTo(25, offset(0.5));
    assertThat(report.finding(Aspect.HIGH_BAND).measured()).isCloseTo(50, offset(0.5));
    assertThat(report.finding(Aspect.BRIGHTNESS).measured()).isCloseTo(-3, offset(0.1));
  }

  @ParameterizedTest
  @CsvSource({"1100, a fax calling tone", "1130, a fax calling tone", "2100, a fax answer tone"})
  void faxTonesAreRefused(double frequency, String name) {
    Voice voice = Voice.at(8_000).speaks(1, -19).sounds(0.5, -19, frequency).speaks(1, -19);
    Finding tones = INSPECTOR.inspect(voice.file()).finding(Aspect.TONES);
    assertThat(tones.verdict()).isEqualTo(REFUSED);
    assertThat(tones.sentence()).contains(name + " at 1.0 s");
  }

  @Test
  void networkTonesAreRefusedAndOtherBeepsAreNot() {
    Voice special = Voice.at(8_000)
        .sounds(0.33, -24, 913.8)
        .sounds(0.33, -24, 1_428.5)
        .sounds(0.33, -24, 1_776.7);
    assertThat(INSPECTOR.inspect(special.file()).finding(Aspect.TONES).sentence())
        .startsWith("it holds special information tones at 0.0 s; cut out what");
    for (double beep : new double[] {440, 1_000, 1_200, 2_000}) {
      assertThat(verdict(Voice.at(8_000).sounds(1, -19, beep), Aspect.TONES)).isEqualTo(FINE);
    }
    assertThat(verdict(Voice.at(8_000).sounds(0.1, -19, 1_100), Aspect.TONES)).isEqualTo(FINE);
  }

  @Test
  void keysThatAReceiverWouldHearAreRefused() {
    Voice voice = Voice.at(8_000).speaks(1, -19).sounds(0.08, -12, 770, 1_336).speaks(1, -40);
    Finding tones = INSPECTOR.inspect(voice.file()).finding(Aspect.TONES);
    assertThat(tones.verdict()).isEqualTo(REFUSED);
    assertThat(tones.sentence()).contains("the key 5 at 1.0 s");
  }

  @ParameterizedTest
  @CsvSource({
    "1, -1, the channels are opposite and cancel; save it as mono from one of them",
    "1, 0, the right channel is silent; save it as mono from the left one",
    "0, 1, the left channel is silent; save it as mono from the right one"
  })
  void channelsThatLoseTheVoiceAreTold(int left, int right, String sentence) {
    PromptReport report = INSPECTOR.inspect(stereo(good().pcm(), left, right));
    assertThat(report.finding(Aspect.STEREO).verdict()).isEqualTo(WARNING);
    assertThat(report.finding(Aspect.STEREO).sentence()).endsWith(" to mono; " + sentence);
  }

  @Test
  void oppositeChannelsHaveNoSoundAsMonoAndNoSilenceToCut() {
    PromptReport report = INSPECTOR.inspect(stereo(good().pcm(), 1, -1));
    assertThat(report.finding(Aspect.LEVEL).sentence())
        .isEqualTo("there is no sound in it as mono");
    assertThat(report.complaints())
        .extracting(Finding::aspect)
        .containsExactly(Aspect.LEVEL, Aspect.STEREO);
    assertThat(INSPECTOR.inspect(stereo(good().pcm(), 1, 1)).complaints()).isEmpty();
  }

  private static SoundFile stereo(Pcm voice, int left, int right) {
    ByteBuffer data = ByteBuffer.allocate(44 + voice.length() * 4).order(ByteOrder.LITTLE_ENDIAN);
    data.put(WaveWriter.linear(voice), 0, 44);
    data.putInt(4, data.capacity() - 8).putShort(22, (short) 2).putInt(28, 32_000);
    data.putShort(32, (short) 4).putInt(40, voice.length() * 4);
    for (int i = 0; i < voice.length(); i++) {
      data.putShort((short) (left * voice.at(i))).putShort((short) (right * voice.at(i)));
    }
    byte[] bytes = new byte[data.flip().remaining()];
    data.get(bytes);
    return (SoundFile) SoundReader.standard().read(bytes);
  }

  @Test
  void conversionPutsLevelAndDirectCurrentRight() {
    PromptConverter converter = new PromptConverter(8_000, PromptNorms.STANDARD);
    for (double level : new double[] {-50, -30, -10, -8}) {
      Voice voice = Voice.at(16_000).speaks(2, level).withDirectCurrent(400);
      Pcm prompt = converter.convert(voice.file());
      assertThat(SpeechLevel.of(prompt).activeDbm0()).isCloseTo(-19, offset(0.3));
      SoundFile again = (SoundFile) SoundReader.standard().read(WaveWriter.linear(prompt));
      assertThat(INSPECTOR.inspect(again).complaints()).isEmpty();
    }
    Pcm untouched = good().pcm();
    SoundFile file = (SoundFile) SoundReader.standard().read(WaveWriter.linear(untouched));
    assertThat(converter.convert(file)).isEqualTo(untouched);
    assertThatThrownBy(() -> new PromptConverter(11_025, PromptNorms.STANDARD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Voice good() {
    return Voice.at(8_000).speaks(1.5, -19).pauses(0.3).speaks(1.5, -19).pauses(0.2);
  }

  private static Verdict clipped(short... samples) {
    Pcm sound = Voice.at(8_000).speaks(1, -19).pcm().then(Pcm.of(8_000, samples));
    SoundFile file = (SoundFile) SoundReader.standard().read(WaveWriter.linear(sound));
    return INSPECTOR.inspect(file).finding(Aspect.CLIPPING).verdict();
  }

  private static Verdict verdict(Voice voice, Aspect aspect) {
    return verdict(PromptNorms.STANDARD, voice, aspect);
  }

  private static Verdict verdict(PromptNorms norms, Voice voice, Aspect aspect) {
    return INSPECTOR.withNorms(norms).inspect(voice.file()).finding(aspect).verdict();
  }
}
