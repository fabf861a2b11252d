package io.twelvekeys.ivr.audio.wave;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.g711.G711;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes WAVE files that every reader takes: RIFF, {@code fmt }, {@code data}, mono, and nothing
 * else. The same sound gives the same bytes.
 */
public final class WaveWriter {
  private static final int LINEAR = 1;
  private static final int A_LAW = 6;
  private static final int MU_LAW = 7;
  private static final int FACT_BYTES = 12;

  private WaveWriter() {}

  /** The file of a sound, in 16-bit linear. */
  public static byte[] linear(Pcm sound) {
    byte[] file = new byte[size(sound, LINEAR, 2)];
    headers(file, sound, LINEAR, 2).asShortBuffer().put(sound.samples());
    return file;
  }

  /** The file of a sound in µ-law or A-law, at the sound's own rate. */
  public static byte[] companded(Pcm sound, G711 law) {
    int tag = law == G711.MU_LAW ? MU_LAW : A_LAW;
    byte[] file = new byte[size(sound, tag, 1)];
    int start = headers(file, sound, tag, 1).position();
    law.encode(sound.toArray(), 0, file, start, sound.length());
    return file;
  }

  /** Writes a sound in 16-bit linear to a stream, which stays open. */
  public static void write(Pcm sound, OutputStream out) throws IOException {
    out.write(linear(sound));
  }

  /** Writes a sound in 16-bit linear to a file, which is created or replaced. */
  public static void write(Pcm sound, Path file) throws IOException {
    Files.write(file, linear(sound));
  }

  private static int size(Pcm sound, int tag, int sampleBytes) {
    int bytes = Math.multiplyExact(sound.length(), sampleBytes);
    int headers = 12 + 8 + formatBytes(tag) + (tag == LINEAR ? 0 : FACT_BYTES) + 8;
    return Math.addExact(headers, Math.addExact(bytes, bytes & 1));
  }

  /** Companded files carry the size of an extension, which is empty (RIFF MCI, 1994). */
  private static int formatBytes(int tag) {
    return tag == LINEAR ? 16 : 18;
  }

  /** Writes all that comes before the sound, and gives the file with its position there. */
  private static ByteBuffer headers(byte[] bytes, Pcm sound, int tag, int sampleBytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(bytes.length - 8).put(ascii("WAVE"));
    file.put(ascii("fmt ")).putInt(formatBytes(tag));
    file.putShort((short) tag).putShort((short) 1);
    file.putInt(sound.rate()).putInt(sound.rate() * sampleBytes);
    file.putShort((short) sampleBytes).putShort((short) (sampleBytes * 8));
    if (tag != LINEAR) {
      file.putShort((short) 0);
      file.put(ascii("fact")).putInt(4).putInt(sound.length());
    }
    return file.put(ascii("data")).putInt(sound.length() * sampleBytes);
  }

  private static byte[] ascii(String id) {
    return id.getBytes(StandardCharsets.US_ASCII);
  }
}
