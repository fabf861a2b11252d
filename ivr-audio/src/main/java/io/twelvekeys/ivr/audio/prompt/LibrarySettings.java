package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.wave.SoundLimits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a library of prompts works.
 *
 * @param rate of its prompts: {@link Pcm#TELEPHONE_RATE} or {@link Pcm#WIDEBAND_RATE}
 * @param norms that prompts keep to
 * @param limits of the files that are read
 * @param rawFormat of files whose names end in {@code .pcm}
 * @param cacheBytes how much sound is kept in memory, 0 or more
 */
public record LibrarySettings(
    int rate, PromptNorms norms, SoundLimits limits, SampleFormat rawFormat, long cacheBytes) {
  /** 8,000 Hz, all standards, and 64 MiB: more than an hour of linear sound. */
  public static final LibrarySettings STANDARD = new LibrarySettings(
      Pcm.TELEPHONE_RATE,
      PromptNorms.STANDARD,
      SoundLimits.STANDARD,
      SampleFormat.TELEPHONE,
      64L << 20);

  /** Part of every fingerprint: counted up when conversion gives other samples or verdicts. */
  private static final String CONVERSION = "2 ";

  /** Checks the rate and the budget. */
  public LibrarySettings {
    if (rate != Pcm.TELEPHONE_RATE && rate != Pcm.WIDEBAND_RATE) {
      throw new IllegalArgumentException("prompts have 8000 or 16000 Hz: " + rate);
    }
    if (cacheBytes < 0) {
      throw new IllegalArgumentException("cacheBytes must not be negative: " + cacheBytes);
    }
  }

  /** These settings for a line of another rate. */
  public LibrarySettings withRate(int hertz) {
    return new LibrarySettings(hertz, norms, limits, rawFormat, cacheBytes);
  }

  /** These settings for raw files of another format, such as µ-law. */
  public LibrarySettings withRawFormat(SampleFormat format) {
    return new LibrarySettings(rate, norms, limits, format, cacheBytes);
  }

  /** These settings with another memory budget. */
  public LibrarySettings withCacheBytes(long bytes) {
    return new LibrarySettings(rate, norms, limits, rawFormat, bytes);
  }

  /** What names the conversion of a file by these settings: equal for equal results. */
  String fingerprint(byte[] file, boolean raw) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String settings = CONVERSION + rate + norms + (raw ? rawFormat.toString() : "");
      digest.update(settings.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(file), 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
