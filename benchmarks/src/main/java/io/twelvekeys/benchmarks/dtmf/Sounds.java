package io.twelvekeys.benchmarks.dtmf;

import io.twelvekeys.ivr.audio.dtmf.DtmfGenerator;
import io.twelvekeys.ivr.audio.resample.Resampler;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A minute of each kind of sound that a detector may meet. */
public enum Sounds {
  /** Digital silence. */
  SILENCE {
    @Override
    short[] samples() {
      return new short[LENGTH];
    }
  },
  /** White noise of about −20 dBm0. */
  NOISE {
    @Override
    short[] samples() {
      Random random = new Random(1);
      short[] samples = new short[LENGTH];
      for (int i = 0; i < LENGTH; i++) {
        samples[i] = (short) (random.nextGaussian() * 1600);
      }
      return samples;
    }
  },
  /** Keys of 100 ms with pauses of 100 ms. */
  KEYS {
    @Override
    short[] samples() {
      String keys = "1234567890*#ABCD5".repeat(18).substring(0, 300);
      return DtmfGenerator.standard().tones(keys).toArray();
    }
  },
  /** The prompts of Debian's package asterisk-core-sounds-en-wav, every tenth. */
  PROMPTS {
    @Override
    short[] samples() throws IOException {
      List<Path> files;
      try (Stream<Path> found = Files.walk(RECORDED)) {
        files = found.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
      }
      short[] samples = new short[LENGTH];
      int at = 0;
      for (int i = 0; at < LENGTH; i = (i + 10) % files.size()) {
        if (SoundReader.standard().read(files.get(i)) instanceof SoundFile sound) {
          at += Resampler.to(8000).convert(sound).copyTo(0, samples, at, LENGTH - at);
        }
      }
      return samples;
    }
  },
  /** Pulses through three resonances that move: as hard as speech, and the same for all. */
  VOICE {
    @Override
    short[] samples() {
      Random random = new Random(2);
      short[] samples = new short[LENGTH];
      double[][] states = new double[3][2];
      double phase = 0;
      for (int i = 0; i < LENGTH; i++) {
        double swing = Math.sin(i / 2500.0);
        phase += (140 + 50 * Math.sin(i / 9000.0)) / 8000;
        double in = phase >= 1 ? 2500 : random.nextGaussian() * 5;
        phase -= Math.floor(phase);
        double out = resonate(states[0], in, 650 + 250 * swing)
            + resonate(states[1], in, 1400 - 400 * swing) / 2
            + resonate(states[2], in, 2500) / 4;
        samples[i] = (short) Math.max(-32768, Math.min(32767, out));
      }
      return samples;
    }
  };

  private static final int LENGTH = 60 * 8000;
  private static final Path RECORDED = Path.of("/usr/share/asterisk/sounds/en_US_f_Allison");

  abstract short[] samples() throws IOException;

  private static double resonate(double[] state, double in, double hertz) {
    double radius = 0.97;
    double out = in
        + 2 * radius * Math.cos(2 * Math.PI * hertz / 8000) * state[0]
        - radius * radius * state[1];
    state[1] = state[0];
    state[0] = out;
    return out;
  }
}
