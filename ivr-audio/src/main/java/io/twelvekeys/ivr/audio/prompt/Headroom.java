package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.Pcm;

/**
 * How much louder a prompt can become, and what forbids more.
 *
 * @param gain by which the loudest sample comes to 1 dB below full scale
 * @param seconds where that sample stands
 */
record Headroom(double gain, double seconds) {
  private static final double PEAK = 32_768 * 0.891;

  /** Of a sound with its mean taken off. */
  static Headroom of(Pcm sound, double mean) {
    double peak = 1;
    int loudest = 0;
    for (int i = 0; i < sound.length(); i++) {
      double height = Math.abs(sound.at(i) - mean);
      if (height > peak) {
        peak = height;
        loudest = i;
      }
    }
    return new Headroom(PEAK / peak, (double) loudest / sound.rate());
  }

  /** The gain in dB. */
  double decibels() {
    return 20 * Math.log10(gain);
  }
}
