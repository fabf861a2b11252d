package io.twelvekeys.ivr.audio.wave;

import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.wave.Flaw.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads WAVE files, and raw sound of a format that is told, whoever made them.
 *
 * <p>For any bytes there is a {@link Reading}: checked sound or a typed reason with its offset. No
 * bytes make a method throw, wait or allocate more than the file's size and a few kilobytes; time
 * is linear in the file's size. An {@link IOException} only means that the bytes could not be had.
 *
 * <p>Read are RIFF/WAVE files (Microsoft and IBM, 1991, with WAVE_FORMAT_EXTENSIBLE) of 8, 16, 24
 * and 32-bit linear, 32 and 64-bit floating-point, µ-law and A-law sound, mono or stereo, at 8,000
 * to 96,000 frames a second. Not read are RIFX, RF64, compressed sound, {@code wavl} lists, and
 * sizes between whole bytes.
 *
 * <p>Immutable; for any number of threads.
 */
public final class SoundReader {
  private final SoundLimits limits;

  private SoundReader(SoundLimits limits) {
    this.limits = limits;
  }

  /** A reader within {@link SoundLimits#STANDARD}. */
  public static SoundReader standard() {
    return new SoundReader(SoundLimits.STANDARD);
  }

  /** A reader within other limits. */
  public SoundReader within(SoundLimits other) {
    return new SoundReader(other);
  }

  /** Reads a WAVE file from its bytes, which are copied. */
  public Reading read(byte[] file) {
    Flaw tooLarge = tooLarge(file.length);
    return tooLarge == null ? wave(file.clone()) : new Refusal(tooLarge);
  }

  /**
   * Reads a WAVE file.
   *
   * @throws IOException if its bytes cannot be had
   */
  public Reading read(Path file) throws IOException {
    byte[] bytes = bytesOf(file);
    return bytes == null ? tooLargeFile(file) : wave(bytes);
  }

  /**
   * Reads a WAVE file from a stream, which is read to its end or to the limit and left open.
   *
   * @throws IOException if its bytes cannot be had
   */
  public Reading read(InputStream file) throws IOException {
    byte[] bytes = file.readNBytes(limits.maxBytes() + 1);
    Flaw tooLarge = tooLarge(bytes.length);
    return tooLarge == null ? wave(bytes) : new Refusal(tooLarge);
  }

  /** Takes bytes, which are copied, as raw sound of that format; a WAVE file is refused. */
  public Reading readRaw(byte[] file, SampleFormat format) {
    Flaw tooLarge = tooLarge(file.length);
    return tooLarge == null ? raw(file.clone(), format) : new Refusal(tooLarge);
  }

  /**
   * Takes a file as raw sound of that format.
   *
   * @throws IOException if its bytes cannot be had
   */
  public Reading readRaw(Path file, SampleFormat format) throws IOException {
    byte[] bytes = bytesOf(file);
    return bytes == null ? tooLargeFile(file) : raw(bytes, format);
  }

  private Reading wave(byte[] bytes) {
    return new WaveParser(bytes, limits).parse();
  }

  private Reading raw(byte[] bytes, SampleFormat format) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    return OtherFiles.isWave(file)
        ? Sounds.refused(Kind.NOT_RAW, 0, "this is a WAVE file, no raw sound; name it .wav")
        : Sounds.of(file, 0, format, List.of(), limits);
  }

  /** Of a file that may grow or shrink meanwhile; null if it is too large. */
  private byte @Nullable [] bytesOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      if (size > limits.maxBytes()) {
        return null;
      }
      byte[] bytes = new byte[(int) size];
      int read = in.readNBytes(bytes, 0, bytes.length);
      return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }
  }

  private Refusal tooLargeFile(Path file) throws IOException {
    return new Refusal(tooLargeFlaw(Files.size(file)));
  }

  private @Nullable Flaw tooLarge(long size) {
    return size <= limits.maxBytes() ? null : tooLargeFlaw(size);
  }

  private Flaw tooLargeFlaw(long size) {
    return new Flaw(
        Kind.TOO_LARGE,
        limits.maxBytes(),
        "the file has " + size + " bytes, more than the " + limits.maxBytes() + " that are read");
  }
}
