package io.twelvekeys.ivr.audio.media;

/** A soft white noise. The samples are those of a small generator, the same in each call. */
final class ComfortNoise {
  private static final double LEAST = -80;
  private static final double MOST = -40;

  /** Of a sample that is spread evenly over −1 to 1. */
  private static final double EVEN_SPREAD = Math.sqrt(1.0 / 3);

  private final double scale;
  private int state = 0x2545f491;

  /** @param dbm0 −80 to −40 */
  ComfortNoise(double dbm0) {
    if (!(dbm0 >= LEAST && dbm0 <= MOST)) {
      throw new IllegalArgumentException("comfort noise has -80 to -40 dBm0: " + dbm0);
    }
    double effective = 32768 / Math.sqrt(2) * Math.pow(10, (dbm0 - 3.14) / 20);
    scale = effective / EVEN_SPREAD / Integer.MAX_VALUE;
  }

  void fill(short[] into, int from, int to) {
    for (int i = from; i < to; i++) {
      // xorshift of G. Marsaglia, 2003
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      into[i] = (short) Math.round(state * scale);
    }
  }
}
