package io.twelvekeys.ivr.audio.dtmf;

import java.util.Random;

/** What sounds like speech: pulses or noise through three moving resonances, in syllables. */
final class Speech {
  private Speech() {}

  /** Of a level of about -15 dBm0 while it is loud. */
  static short[] imitation(Random random, int length) {
    double[] sound = new double[length];
    double[][] states = new double[3][2];
    int at = 0;
    while (at < length) {
      int syllable = Math.min(length - at, 800 + random.nextInt(1600));
      boolean voiced = random.nextInt(5) != 0;
      double pitch = 80 + random.nextInt(220);
      double glide = (random.nextDouble() - 0.5) * 60;
      double[] from = {
        250 + random.nextInt(600), 900 + random.nextInt(1200), 2300 + random.nextInt(900)
      };
      double[] to = {
        250 + random.nextInt(600), 900 + random.nextInt(1200), 2300 + random.nextInt(900)
      };
      double phase = 0;
      for (int i = 0; i < syllable; i++) {
        double part = (double) i / syllable;
        phase += (pitch + glide * part) / Tape.RATE;
        double source = voiced ? (phase >= 1 ? 8 : 0) : random.nextGaussian() * 0.7;
        phase -= Math.floor(phase);
        double value = 0;
        for (int formant = 0; formant < 3; formant++) {
          double hertz = from[formant] + (to[formant] - from[formant]) * part;
          value += resonate(states[formant], source, hertz, 50 + 30 * formant) / (1 + formant);
        }
        sound[at + i] = value * Math.sin(Math.PI * Math.min(1, part * 1.05));
      }
      at += syllable + (random.nextInt(4) == 0 ? random.nextInt(1600) : 0);
    }
    return leveled(sound);
  }

  private static double resonate(double[] state, double in, double hertz, double bandwidth) {
    double radius = Math.exp(-Math.PI * bandwidth / Tape.RATE);
    double out = in
        + 2 * radius * Math.cos(2 * Math.PI * hertz / Tape.RATE) * state[0]
        - radius * radius * state[1];
    state[1] = state[0];
    state[0] = out;
    return out;
  }

  private static short[] leveled(double[] sound) {
    double power = 0;
    for (double value : sound) {
      power += value * value;
    }
    double gain = Tape.peak(-15) / Math.sqrt(2) / Math.sqrt(power / sound.length + 1e-9);
    short[] samples = new short[sound.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.max(-32768, Math.min(32767, Math.round(sound[i] * gain)));
    }
    return samples;
  }
}
