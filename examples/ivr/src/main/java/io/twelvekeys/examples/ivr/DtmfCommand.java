package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.dtmf.DtmfDetector;
import io.twelvekeys.ivr.audio.resample.Resampler;
import io.twelvekeys.ivr.audio.wave.Reading;
import io.twelvekeys.ivr.audio.wave.Refusal;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivr dtmf}: the keys that are heard in recordings. */
@Command(
    name = "dtmf",
    description = {
      "Tells which keys are heard in recordings: for each file a line with its name, a tab and the"
          + " digits.",
      "A file named .wav, or that begins with RIFF, is read as a WAVE file. Any other is taken as"
          + " raw: 8 kHz, 16-bit little-endian, mono.",
      "Exit status 1 if there is a file without any."
    })
final class DtmfCommand implements Callable<Integer> {
  /** Silence after each recording, so that a key at its very end is heard as well. */
  private static final int SAMPLES_AFTER = DtmfDetector.RATE / 10;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The recordings.")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    int status = ExitCode.OK;
    for (Path file : files) {
      try {
        String digits = digits(sound(file));
        Streams.out(spec).println(file + "\t" + digits);
        if (digits.isEmpty()) {
          status = Math.max(status, IvrCommand.FALLS_SHORT);
        }
      } catch (IOException unreadable) {
        status = complain(UnusableArgument.of(file, unreadable));
      } catch (UnusableArgument unusable) {
        status = complain(unusable);
      }
    }
    return status;
  }

  private int complain(UnusableArgument unusable) {
    Streams.err(spec).println("ivr dtmf: " + unusable.getMessage());
    return unusable.status();
  }

  private static Pcm sound(Path file) throws IOException, UnusableArgument {
    SoundReader reader = SoundReader.standard();
    Reading reading =
        isWave(file) ? reader.read(file) : reader.readRaw(file, SampleFormat.TELEPHONE);
    if (reading instanceof Refusal refusal) {
      throw new UnusableArgument(file + ": " + refusal.flaw().sentence());
    }
    return Resampler.to(DtmfDetector.RATE).convert((SoundFile) reading);
  }

  private static boolean isWave(Path file) throws IOException {
    Path name = file.getFileName();
    if (name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".wav")) {
      return true;
    }
    try (var bytes = Files.newInputStream(file)) {
      byte[] start = bytes.readNBytes(4);
      return start.length == 4
          && start[0] == 'R'
          && start[1] == 'I'
          && start[2] == 'F'
          && start[3] == 'F';
    }
  }

  private static String digits(Pcm sound) {
    StringBuilder heard = new StringBuilder();
    DtmfDetector detector = new DtmfDetector((tone, start) -> heard.append(tone.symbol()));
    detector.accept(sound.toArray(), 0, sound.length());
    detector.accept(new short[SAMPLES_AFTER], 0, SAMPLES_AFTER);
    return heard.toString();
  }
}
