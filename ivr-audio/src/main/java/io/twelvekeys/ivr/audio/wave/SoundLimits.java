package io.twelvekeys.ivr.audio.wave;

import java.time.Duration;

/**
 * How much sound is taken from one file.
 *
 * @param maxBytes of the whole file, 1 to 2³¹ − 9
 * @param maxDuration of its sound, positive
 * @param maxChunks before, between and behind, each of them skipped in one step; 1 or more
 */
public record SoundLimits(int maxBytes, Duration maxDuration, int maxChunks) {
  /** 32 MiB, 10 minutes, 256 chunks. */
  public static final SoundLimits STANDARD =
      new SoundLimits(32 * 1024 * 1024, Duration.ofMinutes(10), 256);

  /** Checks the ranges. */
  public SoundLimits {
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("maxBytes must be 1 to 2^31 - 9: " + maxBytes);
    }
    if (maxDuration.isNegative() || maxDuration.isZero()) {
      throw new IllegalArgumentException("maxDuration must be positive: " + maxDuration);
    }
    if (maxChunks < 1) {
      throw new IllegalArgumentException("maxChunks must be 1 or more: " + maxChunks);
    }
  }

  /** These limits with another size of the file. */
  public SoundLimits withMaxBytes(int bytes) {
    return new SoundLimits(bytes, maxDuration, maxChunks);
  }

  /** These limits with another length of the sound. */
  public SoundLimits withMaxDuration(Duration duration) {
    return new SoundLimits(maxBytes, duration, maxChunks);
  }
}
