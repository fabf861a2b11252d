package io.twelvekeys.ivr.audio.g711;

import java.util.Objects;

/**
 * The two laws of ITU-T G.711, exact for each of the 65,536 samples and 256 codes.
 *
 * <p>Which 16-bit sample becomes which code is as in the software of ITU-T G.191: µ-law looks at
 * the upper 14 bits of a sample, A-law at the upper 12, and the magnitude of a negative number is
 * its one's complement. What is louder than the law's overload point becomes the law's loudest
 * code, never a small one.
 *
 * <p>Nothing is allocated, and all methods can be called by any thread.
 */
@SuppressWarnings("ImmutableEnumChecker") // its tables are never written after the constructor
public enum G711 {
  /** µ-law, of North America and Japan, and of most softphones (RTP payload type 0). */
  MU_LAW(2) {
    @Override
    int compress(int magnitude, boolean positive) {
      int biased = Math.min(magnitude + MU_BIAS, MU_OVERLOAD);
      int segment = MU_FIRST_SEGMENT_ZEROS - Integer.numberOfLeadingZeros(biased);
      int step = biased >> (segment + 1) & 0xF;
      int code = segment << 4 | step;
      return (~code & 0x7F) | (positive ? 0x80 : 0);
    }

    @Override
    int expand(int code) {
      int inverted = ~code & 0xFF;
      int segment = inverted >> 4 & 7;
      // The middle of the step, in 14 bits, then shifted up to 16.
      int magnitude = (((2 * (inverted & 0xF) + MU_BIAS) << segment) - MU_BIAS) << 2;
      return inverted < 0x80 ? magnitude : -magnitude;
    }
  },

  /** A-law, of the rest of the world (RTP payload type 8). */
  A_LAW(4) {
    @Override
    int compress(int magnitude, boolean positive) {
      int segment = Math.max(0, A_FIRST_SEGMENT_ZEROS - Integer.numberOfLeadingZeros(magnitude));
      int step = magnitude >> Math.max(0, segment - 1) & 0xF;
      return (segment << 4 | step | (positive ? 0x80 : 0)) ^ A_ALTERNATE_BITS;
    }

    @Override
    int expand(int code) {
      int plain = code ^ A_ALTERNATE_BITS;
      int segment = plain >> 4 & 7;
      int step = (plain & 0xF) << 4 | 8;
      int magnitude = segment == 0 ? step : (step + 0x100) << (segment - 1);
      return plain >= 0x80 ? magnitude : -magnitude;
    }
  };

  private static final int MU_BIAS = 33;
  private static final int MU_OVERLOAD = 0x1FFF;
  // Leading zeros of the magnitudes in segment 0; each segment above has one less. Written out,
  // since the tables
  // are made while the enum is, when only constants have their values.
  private static final int MU_FIRST_SEGMENT_ZEROS = 26;
  private static final int A_FIRST_SEGMENT_ZEROS = 28;
  private static final int A_ALTERNATE_BITS = 0x55;

  private final int unusedBits;
  private final byte[] codes;
  private final short[] samples = new short[256];

  G711(int unusedBits) {
    this.unusedBits = unusedBits;
    this.codes = new byte[0x10000 >> unusedBits];
    for (int index = 0; index < codes.length; index++) {
      int sample = (short) (index << unusedBits);
      int magnitude = (sample < 0 ? ~sample : sample) >> unusedBits;
      codes[index] = (byte) compress(magnitude, sample >= 0);
    }
    for (int code = 0; code < samples.length; code++) {
      samples[code] = (short) expand(code);
    }
  }

  /** The code of a magnitude in the bits that the law looks at. */
  abstract int compress(int magnitude, boolean positive);

  /** The 16-bit sample of a code, 0 to 255. */
  abstract int expand(int code);

  /** The code of one 16-bit sample. */
  public byte encode(short sample) {
    return codes[(sample & 0xFFFF) >> unusedBits];
  }

  /** The 16-bit sample of one code. */
  public short decode(byte code) {
    return samples[code & 0xFF];
  }

  /** Encodes {@code count} samples from {@code from} on into as many bytes from {@code at} on. */
  public void encode(short[] linear, int from, byte[] into, int at, int count) {
    Objects.checkFromIndexSize(from, count, linear.length);
    Objects.checkFromIndexSize(at, count, into.length);
    byte[] table = codes;
    int shift = unusedBits;
    for (int i = 0; i < count; i++) {
      into[at + i] = table[(linear[from + i] & 0xFFFF) >> shift];
    }
  }

  /** Decodes {@code count} codes from {@code from} on into as many samples from {@code at} on. */
  public void decode(byte[] companded, int from, short[] into, int at, int count) {
    Objects.checkFromIndexSize(from, count, companded.length);
    Objects.checkFromIndexSize(at, count, into.length);
    short[] table = samples;
    for (int i = 0; i < count; i++) {
      into[at + i] = table[companded[from + i] & 0xFF];
    }
  }

  /** The code of silence, with which a last frame is filled up: 0xFF of µ-law, 0xD5 of A-law. */
  public byte silence() {
    return encode((short) 0);
  }

  /** The largest sample that a code of this law stands for: 32,124 of µ-law, 32,256 of A-law. */
  public short loudest() {
    return decode(encode(Short.MAX_VALUE));
  }
}
