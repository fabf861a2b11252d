package io.twelvekeys.examples.asterisk;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a person decides about a host.
 *
 * @param ari where Asterisk is
 * @param sounds a folder that this host writes and Asterisk reads, at the same path
 * @param routes how callers get to destinations
 * @param maxCalls how many calls it takes at once
 * @param patience how long calls outlive a lost connection
 */
public record AsteriskSettings(
    AriSettings ari, Path sounds, Routes routes, int maxCalls, Duration patience) {
  /** How long calls outlive a lost connection, unless said otherwise. */
  public static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

  /** Makes the folder's path absolute. */
  public AsteriskSettings {
    sounds = sounds.toAbsolutePath().normalize();
    if (sounds.toString().contains(",") || sounds.toString().contains("&")) {
      throw new IllegalArgumentException(
          "Asterisk takes , and & for the end of a file's name: " + sounds);
    }
    if (maxCalls < 1) {
      throw new IllegalArgumentException("maxCalls is 1 or more: " + maxCalls);
    }
    if (patience.isNegative()) {
      throw new IllegalArgumentException("patience must not be negative: " + patience);
    }
  }
}
