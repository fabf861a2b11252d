package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import java.util.Random;

/** Sounds like speech in what matters here: noise of a known level, and pauses. */
final class Voice {
  private final int rate;
  private final Random random = new Random(20_260);
  private Pcm sound;

  private Voice(int rate) {
    this.rate = rate;
    this.sound = Pcm.of(rate);
  }

  static Voice at(int rate) {
    return new Voice(rate);
  }

  /** Noise with a bit of everything in the telephone band, of exactly that level in dBm0. */
  Voice speaks(double seconds, double dbm0) {
    double[] noise = new double[(int) (seconds * rate)];
    double low = 0;
    double power = 0;
    for (int i = 0; i < noise.length; i++) {
      low = 0.5 * low + random.nextGaussian();
      noise[i] = low;
      power += low * low;
    }
    double wanted = 32_768 * Math.pow(10, (dbm0 - SpeechLevel.DBM0_OF_DBOV) / 20);
    double gain = wanted / Math.sqrt(power / noise.length);
    short[] samples = new short[noise.length];
    for (int i = 0; i < noise.length; i++) {
      double limited = Math.max(-32_000, Math.min(32_000, noise[i] * gain));
      samples[i] = (short) Math.round(limited);
    }
    return adds(samples);
  }

  Voice pauses(double seconds) {
    return adds(new short[(int) (seconds * rate)]);
  }

  /** A tone of one frequency or a sum of some, each of that level in dBm0. */
  Voice sounds(double seconds, double dbm0, double... frequencies) {
    double amplitude = 32_768 * Math.sqrt(2) * Math.pow(10, (dbm0 - SpeechLevel.DBM0_OF_DBOV) / 20);
    short[] samples = new short[(int) (seconds * rate)];
    for (int i = 0; i < samples.length; i++) {
      double sum = 0;
      for (double frequency : frequencies) {
        sum += amplitude * Math.sin(2 * Math.PI * frequency * i / rate);
      }
      samples[i] = (short) Math.max(-32_768, Math.min(32_767, Math.round(sum)));
    }
    return adds(samples);
  }

  /** All so far with a constant added to each sample. */
  Voice withDirectCurrent(int steps) {
    short[] samples = sound.toArray();
    for (int i = 0; i < samples.length; i++) {
      samples[i] += (short) steps;
    }
    sound = Pcm.of(rate, samples);
    return this;
  }

  Pcm pcm() {
    return sound;
  }

  SoundFile file() {
    return (SoundFile) SoundReader.standard().read(WaveWriter.linear(sound));
  }

  private Voice adds(short[] samples) {
    sound = sound.then(Pcm.of(rate, samples));
    return this;
  }
}
