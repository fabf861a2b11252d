package io.twelvekeys.ivr.audio.wave;

import io.twelvekeys.ivr.audio.wave.Flaw.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the chunks of one RIFF/WAVE file: each step forward, each size a {@code long} that
 * is compared with the file before it is used.
 */
final class WaveParser {
  private static final int RIFF = 0x52494646;
  private static final int WAVE = 0x57415645;
  private static final int FMT = 0x666D7420;
  private static final int DATA = 0x64617461;
  private static final int HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final long OPEN = 0xFFFF_FFFFL;

  private final ByteBuffer file;
  private final SoundLimits limits;
  private final List<Flaw> remarks = new ArrayList<>();
  private @Nullable FormatChunk format;
  private @Nullable ByteBuffer data;

  WaveParser(byte[] bytes, SoundLimits limits) {
    this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
  }

  Reading parse() {
    if (file.limit() < HEADER_BYTES || tag(0) != RIFF || tag(8) != WAVE) {
      return Sounds.refused(Kind.NOT_A_WAVE_FILE, 0, OtherFiles.sentence(file));
    }
    Flaw flaw = walk();
    if (flaw != null) {
      return new Refusal(flaw);
    }
    if (data == null || format == null) {
      return Sounds.refused(Kind.DATA_MISSING, file.limit(), "the file has no `data` chunk");
    }
    return Sounds.of(data, data.position(), format.sampleFormat(), remarks, limits);
  }

  private @Nullable Flaw walk() {
    long riffSize = unsigned(4);
    boolean open = riffSize == 0 || riffSize == OPEN;
    // The sound may go on behind a RIFF size that is too small; nothing else may begin there.
    long end = open ? file.limit() : Math.min(file.limit(), riffSize + CHUNK_HEADER_BYTES);
    long place = HEADER_BYTES;
    for (int chunks = 1; place + CHUNK_HEADER_BYTES <= end; chunks++) {
      if (chunks > limits.maxChunks()) {
        String sentence = "the file has more than " + limits.maxChunks() + " chunks";
        return new Flaw(Kind.TOO_MANY_CHUNKS, place, sentence);
      }
      long size = unsigned((int) place + 4);
      Flaw flaw = chunk((int) place, size, open);
      if (flaw != null) {
        return flaw;
      }
      place = Math.min(place + CHUNK_HEADER_BYTES + size + (size & 1), OPEN);
      if (data != null && place < data.limit()) {
        place = data.limit(); // an open length was taken to the end of the file
      }
    }
    if (data != null && place < file.limit()) {
      String sentence = file.limit() - place + " bytes behind the last chunk belong to none";
      remarks.add(new Flaw(Kind.BYTES_AFTER_END, place, sentence));
    }
    return null;
  }

  private @Nullable Flaw chunk(int place, long size, boolean open) {
    int body = place + CHUNK_HEADER_BYTES;
    if (tag(place) == DATA) {
      return data(place, size, open);
    }
    if (size > file.limit() - body) {
      if (data != null) {
        String sentence = "a chunk behind the sound is cut off";
        remarks.add(new Flaw(Kind.BYTES_AFTER_END, place, sentence));
        return null;
      }
      String sentence = "the file is cut off: a chunk of " + size + " bytes does not fit into the "
          + (file.limit() - body) + " left; upload it again";
      return new Flaw(Kind.CHUNK_BEYOND_END, place, sentence);
    }
    return tag(place) == FMT ? format(body, (int) size) : null;
  }

  private @Nullable Flaw format(int body, int size) {
    if (format != null) {
      return new Flaw(Kind.FORMAT_TWICE, body - CHUNK_HEADER_BYTES, "a second `fmt ` chunk");
    }
    FormatChunk chunk = new FormatChunk(file, body, size);
    Flaw flaw = chunk.check();
    if (flaw == null) {
      remarks.addAll(chunk.remarks());
      format = chunk;
    }
    return flaw;
  }

  private @Nullable Flaw data(int place, long size, boolean open) {
    if (data != null) {
      return new Flaw(Kind.DATA_TWICE, place, "a second `data` chunk");
    }
    if (format == null) {
      String sentence = "the `data` chunk must follow a `fmt ` chunk";
      return new Flaw(Kind.DATA_BEFORE_FORMAT, place, sentence);
    }
    int body = place + CHUNK_HEADER_BYTES;
    int there = file.limit() - body;
    boolean lengthOpen = size == OPEN || (size == 0 && open);
    if (lengthOpen) {
      String sentence = "the length of the sound was left open; it is read to the file's end";
      remarks.add(new Flaw(Kind.LENGTH_OPEN, place + 4, sentence));
    } else if (size > there) {
      String sentence = "the file is cut off: its sound should have " + size + " bytes, there are "
          + there + "; upload it again";
      remarks.add(new Flaw(Kind.DATA_CUT_OFF, place + 4, sentence));
    }
    int used = lengthOpen ? there : (int) Math.min(size, there);
    data = file.duplicate().position(body).limit(body + used);
    return null;
  }

  private int tag(int place) {
    return Integer.reverseBytes(file.getInt(place));
  }

  private long unsigned(int place) {
    return Integer.toUnsignedLong(file.getInt(place));
  }
}
