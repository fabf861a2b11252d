package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.dtmf.DtmfGenerator;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
    Pcm tones;
    try {
      tones =
          new DtmfGenerator(Duration.ofMillis(on), Duration.ofMillis(off), level, 0).tones(digits);
    } catch (IllegalArgumentException wrong) {
      throw new UnusableArgument(String.valueOf(wrong.getMessage()));
    }
    try {
      WaveWriter.write(tones, file);
    } catch (IOException unwritable) {
      throw UnusableArgument.of(file, unwritable);
    }
    return 0;
  }
}
