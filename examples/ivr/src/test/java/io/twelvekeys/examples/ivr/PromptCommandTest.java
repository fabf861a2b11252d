package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptCommandTest {
  @TempDir
  private Path folder;

  @Test
  void aGoodPromptIsFineInEveryLine() throws IOException {
    Path file = write("good.wav", 16_000, 1_940);
    Ran ran = Ran.ivr("prompt", file);
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith(file + ": 16000 Hz, 16-bit linear, mono, 2.0 s\n")
        .contains("  fine      duration         2.0 s\n")
        .contains("  fine      tones            no key or network tone\n")
        .doesNotContain("refused")
        .doesNotContain("warning");
  }

  @Test
  void theSamplePromptsAreFine() throws IOException {
    Ran ran = Ran.ivr("prompt", "sample/prompts/welcome.wav");
    assertThat(ran.out()).doesNotContain("refused");
    assertThat(ran.status()).isZero();
  }

  @Test
  void aPromptThatIsTooLoudIsPutRightAsAnUploadIs() throws IOException {
    Path file = write("loud.wav", 44_100, 8_000);
    Ran asked = Ran.ivr("prompt", file);
    assertThat(asked.status()).isZero();
    assertThat(asked.out())
        .contains("  put right level ")
        .contains("too loud; make it ")
        .doesNotContain("refused");
    Ran converted = Ran.ivr("prompt", file, "--convert", folder.resolve("out"));
    assertThat(converted.status()).isZero();
    assertThat(converted.out()).contains("  written   ").endsWith("-19.0 dBm0\n");
    SoundFile result = (SoundFile) SoundReader.standard().read(folder.resolve("out/loud.wav"));
    assertThat(result.format()).hasToString("8000 Hz, 16-bit linear, mono");
    assertThat(Ran.ivr("prompt", folder.resolve("out/loud.wav")).status()).isZero();
  }

  @Test
  void rawFilesBecomeWaveFiles() throws IOException {
    byte[] wave = Files.readAllBytes(write("a.wav", 8_000, 1_940));
    Path raw = Files.write(folder.resolve("b.PCM"), Arrays.copyOfRange(wave, 44, wave.length));
    assertThat(Ran.ivr("prompt", raw, "--convert", folder.resolve("out")).status())
        .isZero();
    assertThat(folder.resolve("out/b.wav")).hasBinaryContent(wave);
  }

  @Test
  void aFileIsNoFolderToWriteInto() throws IOException {
    Path file = write("good.wav", 8_000, 1_940);
    Path readme = Files.writeString(folder.resolve("README.md"), "");
    assertThat(Ran.ivr("prompt", file, "--convert", readme).err())
        .isEqualTo("ivr prompt: " + readme + ": this is a file, not a folder\n");
    assertThat(Ran.ivr("prompt", file, "--convert", "/proc/x").err())
        .isEqualTo("ivr prompt: /proc/x: nothing can be written into /proc\n");
  }

  @Test
  void whatIsNoSoundIsToldWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("song.wav"), "ID3 and so on");
    Ran ran = Ran.ivr("prompt", file);
    assertThat(ran)
        .isEqualTo(new Ran(
            1,
            file + ": no sound that can be read\n"
                + "  refused   byte 0           this is an MP3 file; save it as WAV, 16-bit PCM,"
                + " mono, 8000 Hz or more\n",
            ""));
  }

  @Test
  void promptsOfDifferentLevelsAreTold() throws IOException {
    Path loud = write("loud.wav", 8_000, 3_300);
    Path quiet = write("quiet.wav", 8_000, 1_360);
    Ran ran = Ran.ivr("prompt", loud, quiet);
    assertThat(ran.out())
        .endsWith("warning: levels differ by 7.7 dB; callers notice more than 6 dB\n");
    assertThat(ran.status()).isZero();
  }

  @Test
  void argumentsThatWouldLoseAFileAreRefused() throws IOException {
    Path file = write("a.wav", 8_000, 1_940);
    Ran over = Ran.ivr("prompt", file, "--convert", folder);
    assertThat(over.status()).isEqualTo(2);
    assertThat(over.err()).endsWith("a.wav would be overwritten; take another folder\n");
    Ran twice = Ran.ivr("prompt", file, file, "--convert", folder.resolve("out"));
    assertThat(twice.status()).isEqualTo(2);
    assertThat(twice.err()).contains("two files would become ");
    Ran missing = Ran.ivr("prompt", folder.resolve("none.wav"));
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).endsWith("none.wav: there is no such file\n");
    assertThat(Ran.ivr("prompt").status()).isEqualTo(2);
  }

  /** Two seconds with a bit of everything in the telephone band, and a short pause at the end. */
  private Path write(String name, int rate, int amplitude) throws IOException {
    short[] samples = new short[2 * rate];
    double[] frequencies = {330, 520, 810, 1_130, 1_700, 2_450, 3_050};
    for (int i = 0; i < samples.length * 17 / 20; i++) {
      double sum = 0;
      for (double frequency : frequencies) {
        sum += Math.sin(2 * Math.PI * frequency * i / rate + frequency);
      }
      double sample = Math.max(-32_000, Math.min(32_000, amplitude * sum / 2));
      samples[i] = (short) sample;
    }
    Path file = folder.resolve(name);
    WaveWriter.write(Pcm.of(rate, samples), file);
    return file;
  }
}
