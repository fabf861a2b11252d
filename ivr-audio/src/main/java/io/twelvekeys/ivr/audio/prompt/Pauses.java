package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.Pcm;
import java.util.Arrays;

/** Where a prompt is silent, frame by frame of 10 ms, and how silent. */
final class Pauses {
  private static final int FRAME_MILLIS = 10;
  private static final double BELOW_SPEECH = 25;

  private final double leading;
  private final double trailing;
  private final double inner;
  private final double noise;

  private Pauses(double leading, double trailing, double inner, double noise) {
    this.leading = leading;
    this.trailing = trailing;
    this.inner = inner;
    this.noise = noise;
  }

  /** A frame is silent when it is 25 dB or more below the active speech level. */
  static Pauses of(Pcm telephone, SpeechLevel speech) {
    double[] levels = levels(telephone);
    double silent = speech.active() - BELOW_SPEECH;
    int first = levels.length;
    int last = -1;
    int longest = 0;
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] > silent) {
        first = Math.min(first, i);
        longest = last < 0 ? 0 : Math.max(longest, i - last - 1);
        last = i;
      }
    }
    if (last < 0) {
      return new Pauses(0, 0, 0, Double.NEGATIVE_INFINITY);
    }
    return new Pauses(
        seconds(first), seconds(levels.length - 1 - last), seconds(longest), noise(levels));
  }

  private static double seconds(int frames) {
    return frames * FRAME_MILLIS / 1_000.0;
  }

  /** The mean power of the quietest tenth of the frames, in dBm0. */
  private static double noise(double[] levels) {
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    int count = Math.max(1, sorted.length / 10);
    double power = 0;
    for (int i = 0; i < count; i++) {
      power += Math.pow(10, sorted[i] / 10);
    }
    return 10 * Math.log10(power / count) + SpeechLevel.DBM0_OF_DBOV;
  }

  /** The level of each whole frame in dBov, without its direct current. */
  private static double[] levels(Pcm telephone) {
    int frame = telephone.rate() * FRAME_MILLIS / 1_000;
    double[] levels = new double[telephone.length() / frame];
    for (int i = 0; i < levels.length; i++) {
      double sum = 0;
      double squares = 0;
      for (int n = i * frame; n < (i + 1) * frame; n++) {
        sum += telephone.at(n);
        squares += (double) telephone.at(n) * telephone.at(n);
      }
      double mean = sum / frame;
      double power = Math.max(0, squares / frame - mean * mean);
      levels[i] = 10 * Math.log10(power / (32_768.0 * 32_768));
    }
    return levels;
  }

  /** Silence before the first sound, in seconds; 0 of a prompt without any. */
  double leading() {
    return leading;
  }

  /** Silence behind the last sound, in seconds. */
  double trailing() {
    return trailing;
  }

  /** The longest silence between, in seconds. */
  double inner() {
    return inner;
  }

  /** The level of the quietest tenth of the time, in dBm0. */
  double noise() {
    return noise;
  }
}
