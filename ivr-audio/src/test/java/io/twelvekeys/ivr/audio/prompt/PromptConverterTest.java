package io.twelvekeys.ivr.audio.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a prompt as callers will hear it, not as its file was. */
class PromptConverterTest {
  private static final PromptInspector INSPECTOR = PromptInspector.standard();

  @Test
  void noiseIsJudgedAsLoudAsItBecomes() {
    PreparedPrompt prompt = prepare(Voice.at(8_000).speaks(2, -43.8).speaks(1, -65));
    assertThat(prompt.original().finding(Aspect.NOISE).verdict()).isEqualTo(Verdict.FINE);
    assertThat(prompt.level()).isCloseTo(-19, offset(0.3));
    assertThat(prompt.verdict()).isEqualTo(Verdict.WARNING);
    Finding noise = only(prompt.complaints());
    assertThat(noise.aspect()).isEqualTo(Aspect.NOISE);
    assertThat(noise.measured()).isCloseTo(-41, offset(1.0));
    assertThat(prompt.complaints()).isEqualTo(INSPECTOR.inspect(again(prompt)).complaints());
  }

  @Test
  void noiseThatBecomesQuietEnoughIsPutRight() {
    PreparedPrompt prompt = prepare(Voice.at(8_000).speaks(2, -8).speaks(0.4, -51));
    assertThat(prompt.original().finding(Aspect.NOISE).verdict()).isEqualTo(Verdict.WARNING);
    assertThat(prompt.complaints()).isEmpty();
  }

  @Test
  void keysThatOnlyTheGainMakesHeardAreRefused() {
    PreparedPrompt prompt =
        prepare(Voice.at(8_000).speaks(2, -60).sounds(0.1, -60, 770, 1_336).speaks(1, -60));
    assertThat(prompt.original().finding(Aspect.TONES).verdict()).isEqualTo(Verdict.FINE);
    assertThat(only(prompt.complaints()).aspect()).isEqualTo(Aspect.TONES);
  }

  @ParameterizedTest
  @ValueSource(ints = {120, 3_000, 9_830})
  void directCurrentThatIsTakenOffLeavesNoComplaint(int steps) {
    Voice voice = Voice.at(16_000).speaks(3, -21).withDirectCurrent(steps);
    PreparedPrompt prompt = prepare(voice);
    assertThat(prompt.original().complaints())
        .extracting(Finding::aspect)
        .containsExactly(Aspect.DC_OFFSET);
    assertThat(prompt.complaints()).isEmpty();
  }

  @Test
  void aWhisperWithAClickIsToldWhatPreventsItsGain() {
    Voice voice = Voice.at(8_000).speaks(1.25, -38).sounds(0.000_5, -1, 1_000).speaks(1.5, -38);
    PreparedPrompt prompt = prepare(voice);
    Finding level = only(prompt.complaints());
    assertThat(level.aspect()).isEqualTo(Aspect.LEVEL);
    assertThat(level.sentence())
        .endsWith(
            "too quiet, and a click or bang at 1.25 s forbids more gain; take that out first");
    assertThat(prompt.original().finding(Aspect.LEVEL).sentence()).endsWith("take that out first");
  }

  @Test
  void halfAPromptIsNotFine() {
    byte[] whole = WaveWriter.linear(Voice.at(8_000).speaks(3, -19).pcm());
    SoundFile half =
        (SoundFile) SoundReader.standard().read(Arrays.copyOf(whole, whole.length / 2));
    PreparedPrompt prompt = converter().prepare(half, INSPECTOR);
    assertThat(prompt.verdict()).isEqualTo(Verdict.WARNING);
    assertThat(prompt.original().verdict()).isEqualTo(Verdict.WARNING);
    assertThat(only(prompt.complaints()).sentence())
        .isEqualTo("the file is cut off: its sound should have 48000 bytes, there are 23978;"
            + " upload it again");
  }

  @Test
  void textTakenForSoundIsRefusedWithAQuestion() {
    byte[] text = "For sales, press one. For support, press two. "
        .repeat(800)
        .getBytes(StandardCharsets.US_ASCII);
    SoundFile file = (SoundFile) SoundReader.standard().readRaw(text, SampleFormat.TELEPHONE);
    PreparedPrompt prompt = converter().prepare(file, INSPECTOR);
    assertThat(prompt.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(prompt.complaints())
        .anyMatch(finding -> finding.aspect() == Aspect.DC_OFFSET
            && finding.sentence().endsWith("is it really 8000 Hz, 16-bit linear, mono?"));
  }

  private static PromptConverter converter() {
    return new PromptConverter(8_000, PromptNorms.STANDARD);
  }

  private static PreparedPrompt prepare(Voice voice) {
    return converter().prepare(voice.file(), INSPECTOR);
  }

  private static SoundFile again(PreparedPrompt prompt) {
    Pcm sound = prompt.sound();
    return (SoundFile) SoundReader.standard().read(WaveWriter.linear(sound));
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
