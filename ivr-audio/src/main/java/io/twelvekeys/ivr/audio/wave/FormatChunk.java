package io.twelvekeys.ivr.audio.wave;

import io.twelvekeys.ivr.audio.SampleEncoding;
import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.wave.Flaw.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code fmt } chunk: WAVEFORMAT, WAVEFORMATEX or WAVEFORMATEXTENSIBLE. */
final class FormatChunk {
  private static final int PLAIN_BYTES = 16;
  private static final int EXTENSIBLE_BYTES = 40;
  private static final int LINEAR = 1;
  private static final int FLOAT = 3;
  private static final int A_LAW = 6;
  private static final int MU_LAW = 7;
  private static final int EXTENSIBLE = 0xFFFE;

  /** KSDATAFORMAT_SUBTYPE without its first two bytes, which are the format's tag. */
  private static final long SUBTYPE_HIGH = 0x0010_0000_0000L;

  private static final long SUBTYPE_LOW = 0x719B_3800_AA00_0080L;

  private final ByteBuffer file;
  private final int place;
  private final int size;
  private final List<Flaw> remarks = new ArrayList<>();
  private @Nullable SampleFormat format;

  /** A chunk whose {@code size} bytes from {@code place} on are all in the file. */
  FormatChunk(ByteBuffer file, int place, int size) {
    this.file = file;
    this.place = place;
    this.size = size;
  }

  /** The first flaw of this chunk, or null. */
  @Nullable
  Flaw check() {
    if (size < PLAIN_BYTES) {
      return flaw(Kind.FORMAT_TOO_SHORT, -4, "a `fmt ` chunk has 16 bytes or more, not " + size);
    }
    int tag = word(0);
    int tagPlace = 0;
    if (tag == EXTENSIBLE) {
      Flaw flaw = checkExtension();
      if (flaw != null) {
        return flaw;
      }
      tag = word(24);
      tagPlace = 24;
    }
    int bits = word(14);
    if (tag != LINEAR && tag != FLOAT && tag != A_LAW && tag != MU_LAW) {
      return flaw(Kind.UNSUPPORTED_ENCODING, tagPlace, OtherFiles.encodingSentence(tag));
    }
    SampleEncoding encoding = encoding(tag, bits);
    if (encoding == null) {
      String sentence = "samples of " + bits + " bits are not read in this encoding: " + sizes(tag);
      return flaw(Kind.UNSUPPORTED_SAMPLE_SIZE, 14, sentence);
    }
    return checkNumbers(encoding);
  }

  private @Nullable Flaw checkExtension() {
    if (size < EXTENSIBLE_BYTES || word(16) < EXTENSIBLE_BYTES - 18) {
      String sentence = "an extensible `fmt ` chunk has 40 bytes or more, not " + size;
      return flaw(Kind.FORMAT_TOO_SHORT, -4, sentence);
    }
    if (word(18) > word(14)) {
      String sentence = word(18) + " valid bits do not fit into samples of " + word(14);
      return flaw(Kind.UNSUPPORTED_SAMPLE_SIZE, 18, sentence);
    }
    long high = file.getLong(place + 24) >>> 16;
    long low = file.getLong(place + 32);
    if (high != SUBTYPE_HIGH || low != SUBTYPE_LOW) {
      return flaw(Kind.UNSUPPORTED_ENCODING, 24, "an unknown sub-format in an extensible file");
    }
    return null;
  }

  private @Nullable Flaw checkNumbers(SampleEncoding encoding) {
    int channels = word(2);
    if (channels < 1 || channels > SampleFormat.MAX_CHANNELS) {
      String sentence = "a prompt has one channel or two, not " + channels;
      return flaw(Kind.UNSUPPORTED_CHANNELS, 2, sentence);
    }
    long rate = Integer.toUnsignedLong(file.getInt(place + 4));
    if (rate < SampleFormat.MIN_RATE || rate > SampleFormat.MAX_RATE) {
      String sentence = "a prompt has 8000 to 96000 frames a second, not " + rate;
      return flaw(Kind.UNSUPPORTED_RATE, 4, sentence);
    }
    SampleFormat found = new SampleFormat(encoding, channels, (int) rate, ByteOrder.LITTLE_ENDIAN);
    if (word(12) != found.frameBytes()) {
      String sentence =
          "a frame of " + found + " has " + found.frameBytes() + " bytes, not " + word(12);
      return flaw(Kind.FRAME_SIZE_WRONG, 12, sentence);
    }
    long byteRate = Integer.toUnsignedLong(file.getInt(place + 8));
    if (byteRate != rate * found.frameBytes()) {
      String sentence =
          found + " makes " + rate * found.frameBytes() + " bytes a second, not " + byteRate;
      remarks.add(flaw(Kind.BYTE_RATE_WRONG, 8, sentence));
    }
    format = found;
    return null;
  }

  /** What was found; only after {@link #check()} had no flaw. */
  SampleFormat sampleFormat() {
    if (format == null) {
      throw new IllegalStateException("this chunk was not found to be right");
    }
    return format;
  }

  List<Flaw> remarks() {
    return remarks;
  }

  private static @Nullable SampleEncoding encoding(int tag, int bits) {
    return switch (tag) {
      case LINEAR ->
        switch (bits) {
          case 8 -> SampleEncoding.UNSIGNED_8;
          case 16 -> SampleEncoding.SIGNED_16;
          case 24 -> SampleEncoding.SIGNED_24;
          case 32 -> SampleEncoding.SIGNED_32;
          default -> null;
        };
      case FLOAT ->
        bits == 32 ? SampleEncoding.FLOAT_32 : bits == 64 ? SampleEncoding.FLOAT_64 : null;
      case A_LAW -> bits == 8 ? SampleEncoding.A_LAW : null;
      case MU_LAW -> bits == 8 ? SampleEncoding.MU_LAW : null;
      default -> null;
    };
  }

  private static String sizes(int tag) {
    return switch (tag) {
      case LINEAR -> "8, 16, 24 and 32 are";
      case FLOAT -> "32 and 64 are";
      default -> "8 are";
    };
  }

  private int word(int at) {
    return Short.toUnsignedInt(file.getShort(place + at));
  }

  private Flaw flaw(Kind kind, int at, String sentence) {
    return new Flaw(kind, (long) place + at, sentence);
  }
}
