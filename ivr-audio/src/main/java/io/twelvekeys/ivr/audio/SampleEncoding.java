package io.twelvekeys.ivr.audio;

/** How one sample of a file stands in bytes. */
public enum SampleEncoding {
  /** Linear, 8 bits, 128 is zero: the 8-bit sound of WAVE files. */
  UNSIGNED_8(1, "8-bit linear"),
  /** Linear, 16 bits, two's complement. */
  SIGNED_16(2, "16-bit linear"),
  /** Linear, 24 bits, two's complement. */
  SIGNED_24(3, "24-bit linear"),
  /** Linear, 32 bits, two's complement. */
  SIGNED_32(4, "32-bit linear"),
  /** IEEE 754 single, full scale is 1.0. */
  FLOAT_32(4, "32-bit float"),
  /** IEEE 754 double, full scale is 1.0. */
  FLOAT_64(8, "64-bit float"),
  /** ITU-T G.711 µ-law. */
  MU_LAW(1, "µ-law"),
  /** ITU-T G.711 A-law. */
  A_LAW(1, "A-law");

  private final int bytes;
  private final String label;

  SampleEncoding(int bytes, String label) {
    this.bytes = bytes;
    this.label = label;
  }

  /** Bytes of one sample of one channel. */
  public int bytes() {
    return bytes;
  }

  /**
   * Whether samples are floating-point numbers, which can be over full scale or no number at all.
   */
  public boolean isFloat() {
    return this == FLOAT_32 || this == FLOAT_64;
  }

  /** What a person calls it, for example {@code 16-bit linear}. */
  public String label() {
    return label;
  }
}
