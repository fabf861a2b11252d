package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys written to files and heard again. */
class DtmfCommandTest {
  private static final String ALL = "0123456789*#ABCD";

  @TempDir
  private Path folder;

  @Test
  void hearsWhatTonesHasWritten() {
    Path file = folder.resolve("keys.wav");
    assertThat(Ran.ivr("tones", ALL, file)).isEqualTo(new Ran(0, "", ""));
    assertThat(Ran.ivr("dtmf", file)).isEqualTo(new Ran(0, file + "\t" + ALL + "\n", ""));
  }

  @Test
  void fastWeakKeysWithoutASilenceAtTheEnd() {
    Path file = folder.resolve("fast.wav");
    Ran ran = Ran.ivr("tones", "1590", file, "--on", "45", "--off", "40", "--level", "-24");
    assertThat(ran.status()).isZero();
    assertThat(file).hasSize(44 + 4 * 85 * 16);
    assertThat(Ran.ivr("dtmf", file).out()).isEqualTo(file + "\t1590\n");
    Ran.ivr("tones", "7", file, "--on=45", "--off=0");
    assertThat(Ran.ivr("dtmf", file).out()).isEqualTo(file + "\t7\n");
  }

  @Test
  void lettersMayBeSmall() {
    Path file = folder.resolve("letters.wav");
    assertThat(Ran.ivr("tones", "abcd", file)).isEqualTo(new Ran(0, "", ""));
    assertThat(Ran.ivr("dtmf", file).out()).isEqualTo(file + "\tABCD\n");
  }

  @Test
  void helpSaysWhichFilesAreTakenAsRaw() {
    String help = Ran.ivr("dtmf", "--help").out().replaceAll("\\s+", " ");
    assertThat(help)
        .contains("A file named .wav, or that begins with RIFF, is read as a WAVE file.");
  }

  @Test
  void readsRawFilesToo() throws IOException {
    Path wave = folder.resolve("keys.wav");
    Ran.ivr("tones", "42#", wave);
    byte[] bytes = Files.readAllBytes(wave);
    Path raw = folder.resolve("keys.raw");
    Files.write(raw, Arrays.copyOfRange(bytes, 44, bytes.length));
    assertThat(Ran.ivr("dtmf", raw)).isEqualTo(new Ran(0, raw + "\t42#\n", ""));
  }

  @Test
  void aFileWithoutDigitsFallsShort() throws IOException {
    Path keys = folder.resolve("keys.wav");
    Ran.ivr("tones", "5", keys);
    Path quiet = folder.resolve("quiet.raw");
    Files.write(quiet, new byte[16_000]);
    assertThat(Ran.ivr("dtmf", quiet, keys))
        .isEqualTo(new Ran(1, quiet + "\t\n" + keys + "\t5\n", ""));
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestIsHeard() throws IOException {
    Path keys = folder.resolve("keys.wav");
    Ran.ivr("tones", "5", keys);
    Path broken = folder.resolve("broken.wav");
    Files.write(broken, new byte[100]);
    Ran ran = Ran.ivr("dtmf", broken, folder.resolve("missing.raw"), keys);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEqualTo(keys + "\t5\n");
    assertThat(ran.err())
        .contains("ivr dtmf: " + broken + ": ")
        .contains("missing.raw: there is no such file");
  }

  @Test
  void whatNoKeypadHasIsRefused() {
    Path file = folder.resolve("keys.wav");
    Ran ran = Ran.ivr("tones", "12x", file);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("ivr tones: there is no key X; the keys are 0-9 * # A B C D\n");
    assertThat(file).doesNotExist();
    assertThat(Ran.ivr("tones", "1", file, "--on", "5").err())
        .contains("--on is 10 to 10000 ms, not 5");
    assertThat(Ran.ivr("tones", "1", file, "--off", "-1").err())
        .contains("--off is 0 to 10000 ms, not -1");
    assertThat(Ran.ivr("tones", "", file).err()).contains("1 to 1000 keys, not 0");
    assertThat(Ran.ivr("tones", "1", folder.resolve("t.mp3")).err()).contains("ending in .wav");
    assertThat(Ran.ivr("tones", "1", file, "--level", "3").err()).contains("-60 to 0");
    assertThat(Ran.ivr("tones", "1", folder.resolve("no/keys.wav")).err())
        .contains("there is no folder " + folder.resolve("no") + " to write it into");
    assertThat(Ran.ivr("dtmf").status()).isEqualTo(2);
  }
}
