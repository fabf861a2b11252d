package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.dtmf.DtmfGenerator;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ivr tones}: writes the sound of keys. */
@Command(
    name = "tones",
    description = "Writes the sound of keys to a WAVE file: 8 kHz, 16 bits, mono.")
final class TonesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIGITS", description = "The keys: some of 0-9 * # A B C D.")
  private String digits = "";

  @Parameters(paramLabel = "OUT.wav", description = "The file to write; replaced if it is there.")
  private Path file = Path.of("");

  @Option(
      names = "--on",
      paramLabel = "MS",
      defaultValue = "100",
      description = "How long a key sounds, in milliseconds (default: ${DEFAULT-VALUE}).")
  private long on;

  @Option(
      names = "--off",
      paramLabel = "MS",
      defaultValue = "100",
      description = "The silence after each key, in milliseconds (default: ${DEFAULT-VALUE}).")
  private long off;

  @Option(
      names = "--level",
      paramLabel = "DBM0",
      defaultValue = "-10",
      description = "The level of each of both tones, in dBm0 (default: ${DEFAULT-VALUE}).")
  private double level;

  @Override
  public Integer call() throws UnusableArgument {
    String keys = digits.toUpperCase(Locale.ROOT);
    check(keys);
    Pcm tones;
    try {
      tones =
          new DtmfGenerator(Duration.ofMillis(on), Duration.ofMillis(off), level, 0).tones(keys);
    } catch (IllegalArgumentException wrong) {
      throw new UnusableArgument(String.valueOf(wrong.getMessage()));
    }
    try {
      WaveWriter.write(tones, file);
    } catch (IOException unwritable) {
      throw UnusableArgument.unwritable(file, unwritable);
    }
    return 0;
  }

  /** What the generator would refuse in its own words, told in those of this command. */
  private void check(String keys) throws UnusableArgument {
    String strange = keys.replaceAll("[0-9*#A-D]", "");
    if (!strange.isEmpty()) {
      throw new UnusableArgument(
          "there is no key " + strange.charAt(0) + "; the keys are 0-9 * # A B C D");
    }
    if (keys.isEmpty() || keys.length() > 1000) {
      throw new UnusableArgument("DIGITS are 1 to 1000 keys, not " + keys.length());
    }
    if (on < 10 || on > 10_000) {
      throw new UnusableArgument("--on is 10 to 10000 ms, not " + on);
    }
    if (off < 0 || off > 10_000) {
      throw new UnusableArgument("--off is 0 to 10000 ms, not " + off);
    }
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".wav")) {
      throw new UnusableArgument(file + ": a WAVE file is written; give it a name ending in .wav");
    }
  }
}
