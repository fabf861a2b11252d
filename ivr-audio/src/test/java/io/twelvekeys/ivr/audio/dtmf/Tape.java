package io.twelvekeys.ivr.audio.dtmf;

import io.twelvekeys.ivr.audio.Oscillator;
import io.twelvekeys.ivr.audio.g711.G711;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A recording being made: sounds are laid over each other, then quantized as a line would. */
final class Tape {
  static final int RATE = 8000;
  /** Peak of a sine of 0 dBm0 in 16-bit samples, where a sine of full scale is +3.14 dBm0. */
  static final double PEAK_0_DBM0 = 32768 * Math.pow(10, -3.14 / 20);

  private static final String KEYS = "123A456B789C*0#D";
  private static final double[] LOW = {697, 770, 852, 941};
  private static final double[] HIGH = {1209, 1336, 1477, 1633};

  private final Random random;
  private double[] sound = new double[8000];
  private int end;
  private final List<Press> presses = new ArrayList<>();

  /** A key on the tape, in samples. */
  record Press(char key, int start, int length) {}

  Tape(Random random) {
    this.random = random;
  }

  static int samples(double ms) {
    return (int) Math.round(ms * RATE / 1000);
  }

  static double low(char key) {
    return LOW[KEYS.indexOf(key) / 4];
  }

  static double high(char key) {
    return HIGH[KEYS.indexOf(key) % 4];
  }

  static double peak(double dbm0) {
    return PEAK_0_DBM0 * Math.pow(10, dbm0 / 20);
  }

  List<Press> presses() {
    return List.copyOf(presses);
  }

  int position() {
    return end;
  }

  Tape silence(double ms) {
    reserve(end + samples(ms));
    end += samples(ms);
    return this;
  }

  /** One tone from here on; does not move on. */
  Tape over(double hertz, double dbm0, int from, int length) {
    reserve(from + length);
    double phase = random.nextDouble() * 2 * Math.PI;
    double peak = peak(dbm0);
    Oscillator tone = new Oscillator(phase, 2 * Math.PI * hertz / RATE);
    for (int i = 0; i < length; i++) {
      sound[from + i] += peak * tone.sine();
      tone.next();
    }
    return this;
  }

  Tape key(char key, double ms, double lowDbm0, double highDbm0) {
    return press(key, low(key), high(key), ms, lowDbm0, highDbm0);
  }

  Tape press(char key, double low, double high, double ms, double lowDbm0, double highDbm0) {
    presses.add(new Press(key, end, samples(ms)));
    return pair(low, high, ms, lowDbm0, highDbm0);
  }

  Tape pair(double low, double high, double ms, double lowDbm0, double highDbm0) {
    int length = samples(ms);
    over(low, lowDbm0, end, length);
    over(high, highDbm0, end, length);
    end += length;
    return this;
  }

  Tape mute(int from, double ms) {
    Arrays.fill(sound, from, Math.min(end, from + samples(ms)), 0);
    return this;
  }

  /** A later, weaker copy of all that is on the tape. */
  Tape echo(double delayMs, double db) {
    int delay = samples(delayMs);
    double gain = Math.pow(10, db / 20);
    reserve(end + delay);
    for (int i = end - 1; i >= 0; i--) {
      sound[i + delay] += gain * sound[i];
    }
    end += delay;
    return this;
  }

  /** White noise over the whole tape, of a total power in dBm0. */
  Tape noise(double dbm0) {
    double deviation = peak(dbm0) / Math.sqrt(2);
    for (int i = 0; i < end; i++) {
      sound[i] += deviation * random.nextGaussian();
    }
    return this;
  }

  Tape hum(double hertz, double dbm0) {
    return over(hertz, dbm0, 0, end);
  }

  Tape add(short[] other, int from, double gain) {
    for (int i = 0; i < end && from + i < other.length; i++) {
      sound[i] += gain * other[from + i];
    }
    return this;
  }

  Tape gain(double db) {
    double gain = Math.pow(10, db / 20);
    for (int i = 0; i < end; i++) {
      sound[i] *= gain;
    }
    return this;
  }

  /** Frames of 20 ms that never arrive, each with the given probability. */
  Tape lose(double probability) {
    for (int from = random.nextInt(160) - 160; from < end; from += 160) {
      if (random.nextDouble() < probability) {
        Arrays.fill(sound, Math.max(0, from), Math.max(0, Math.min(end, from + 160)), 0);
      }
    }
    return this;
  }

  short[] record(Line line) {
    short[] samples = new short[end];
    for (int i = 0; i < end; i++) {
      long value = Math.round(sound[i]);
      samples[i] = line.carry((short) Math.max(-32768, Math.min(32767, value)));
    }
    return samples;
  }

  private void reserve(int size) {
    if (size > sound.length) {
      sound = Arrays.copyOf(sound, Math.max(size, sound.length * 2));
    }
  }

  /** What a line does to each sample. */
  enum Line {
    LINEAR {
      @Override
      short carry(short sample) {
        return sample;
      }
    },
    MU_LAW {
      @Override
      short carry(short sample) {
        return G711.MU_LAW.decode(G711.MU_LAW.encode(sample));
      }
    },
    A_LAW {
      @Override
      short carry(short sample) {
        return G711.A_LAW.decode(G711.A_LAW.encode(sample));
      }
    };

    abstract short carry(short sample);

    static Line any(Random random) {
      return values()[random.nextInt(3)];
    }
  }
}
