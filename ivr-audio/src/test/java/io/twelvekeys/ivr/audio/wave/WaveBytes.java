package io.twelvekeys.ivr.audio.wave;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts WAVE files together bit by bit, right ones and wrong ones. */
@SuppressWarnings("ByteBufferBackingArray") // all of them come from allocate
final class WaveBytes {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** Adds a chunk with its pad byte. */
  WaveBytes chunk(String id, byte... content) {
    return chunkOfSize(id, content.length, content);
  }

  /** Adds a chunk whose header says something else than its content. */
  WaveBytes chunkOfSize(String id, long size, byte... content) {
    body.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(little(4).putInt((int) size).array());
    body.writeBytes(content);
    if (content.length % 2 == 1) {
      body.write(0);
    }
    return this;
  }

  /** Adds bytes that are no chunk. */
  WaveBytes bytes(byte... content) {
    body.writeBytes(content);
    return this;
  }

  /** The file. */
  byte[] file() {
    return fileOfSize(body.size() + 4L);
  }

  /** The file with another size in its header. */
  byte[] fileOfSize(long riffSize) {
    ByteBuffer file = little(12 + body.size());
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) riffSize);
    file.put("WAVE".getBytes(StandardCharsets.US_ASCII)).put(body.toByteArray());
    return file.array();
  }

  /** The content of a `fmt ` chunk whose numbers go together. */
  static byte[] format(int tag, int channels, int rate, int bits) {
    int frame = channels * bits / 8;
    return format(tag, channels, rate, rate * frame, frame, bits);
  }

  /** The content of a `fmt ` chunk, any numbers. */
  static byte[] format(int tag, int channels, int rate, int byteRate, int frame, int bits) {
    ByteBuffer format = little(16);
    format.putShort((short) tag).putShort((short) channels).putInt(rate).putInt(byteRate);
    return format.putShort((short) frame).putShort((short) bits).array();
  }

  /** The content of an extensible `fmt ` chunk. */
  static byte[] extensible(int subTag, int channels, int rate, int bits, int validBits) {
    ByteBuffer format = little(40).put(format(0xFFFE, channels, rate, bits));
    format.putShort((short) 22).putShort((short) validBits).putInt(0);
    // KSDATAFORMAT_SUBTYPE_…, GUID xxxxxxxx-0000-0010-8000-00AA00389B71
    format.putInt(subTag).putShort((short) 0).putShort((short) 0x10);
    return format
        .put(new byte[] {(byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71})
        .array();
  }

  static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
