package io.twelvekeys.ivr.audio.dtmf;

import io.twelvekeys.ivr.audio.resample.Resampler;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Recordings without any key, from files. */
final class RecordedSpeech {
  private RecordedSpeech() {}

  /** All WAVE files in a folder and below it, at 8,000 Hz. */
  static List<Recording> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found
          .filter(file -> file.toString().endsWith(".wav"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
    List<Recording> recordings = new ArrayList<>();
    for (Path file : files) {
      if (SoundReader.standard().read(file) instanceof SoundFile sound) {
        recordings.add(keyless(Resampler.to(Tape.RATE).convert(sound).toArray()));
      }
    }
    return recordings;
  }

  /** The same speech through two resonances at the frequencies of a key, another each second. */
  static List<Recording> bent(List<Recording> speech, double bandwidth) {
    Random random = new Random(1);
    return speech.stream()
        .map(recording -> keyless(bend(recording.samples(), random, bandwidth)))
        .toList();
  }

  static Recording keyless(short[] samples) {
    return new Recording("speech", true, samples, "", 1, List.of());
  }

  private static short[] bend(short[] speech, Random random, double bandwidth) {
    short[] bent = new short[speech.length];
    double[][] states = new double[2][2];
    double radius = Math.exp(-Math.PI * bandwidth / Tape.RATE);
    char key = '1';
    for (int i = 0; i < speech.length; i++) {
      if (i % Tape.RATE == 0) {
        key = Battery.KEYS.get(random.nextInt(16));
      }
      double in = speech[i] * (1 - radius);
      double low = resonate(states[0], in, Tape.low(key), radius);
      double high = resonate(states[1], in, Tape.high(key), radius);
      double value = low + 1.5 * high + 0.1 * speech[i];
      bent[i] = (short) Math.max(-32768, Math.min(32767, value));
    }
    return bent;
  }

  private static double resonate(double[] state, double in, double hertz, double radius) {
    double out = in
        + 2 * radius * Math.cos(2 * Math.PI * hertz / Tape.RATE) * state[0]
        - radius * radius * state[1];
    state[1] = state[0];
    state[0] = out;
    return out;
  }
}
