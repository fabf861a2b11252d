package io.twelvekeys.ivr.audio.prompt;

import java.time.Duration;

/**
 * What a prompt should keep to.
 *
 * @param comfortableDuration longer prompts get a warning
 * @param longestDuration longer prompts are refused
 * @param quietest active speech level in dBm0 below which a prompt is refused
 * @param quiet level below which it gets a warning
 * @param loudest level above which it is refused
 * @param leadingSilence longest silence before the first sound
 * @param trailingSilence longest silence behind the last
 * @param innerSilence longest silence between
 * @param noise highest level of the pauses in dBm0
 * @param dcOffset largest mean in per cent of full scale
 */
public record PromptNorms(
    Duration comfortableDuration,
    Duration longestDuration,
    double quietest,
    double quiet,
    double loudest,
    Duration leadingSilence,
    Duration trailingSilence,
    Duration innerSilence,
    double noise,
    double dcOffset) {
  /**
   * The norms of telephony: −19 dBm0 ± 6 dB (RFC 7874 section 4, after ITU-T G.169 and G.115) and
   * another 2 dB downwards before a prompt is refused; 30 and 120 seconds; silence of 0.2, 0.5 and
   * 2 seconds; noise below −55 dBm0; 0.3 % of direct current.
   */
  public static final PromptNorms STANDARD = new PromptNorms(
      Duration.ofSeconds(30),
      Duration.ofSeconds(120),
      -27,
      -25,
      -13,
      Duration.ofMillis(200),
      Duration.ofMillis(500),
      Duration.ofSeconds(2),
      -55,
      0.3);

  /** Checks that the numbers are in order. */
  public PromptNorms {
    if (comfortableDuration.isNegative() || longestDuration.compareTo(comfortableDuration) < 0) {
      throw new IllegalArgumentException(
          "0 s <= " + comfortableDuration + " <= " + longestDuration + " does not hold");
    }
    if (!(quietest <= quiet && quiet < loudest)) {
      throw new IllegalArgumentException(
          quietest + " <= " + quiet + " < " + loudest + " dBm0 does not hold");
    }
  }

  /** These norms with other lengths of a prompt. */
  public PromptNorms withDurations(Duration comfortable, Duration longest) {
    return new PromptNorms(
        comfortable,
        longest,
        quietest,
        quiet,
        loudest,
        leadingSilence,
        trailingSilence,
        innerSilence,
        noise,
        dcOffset);
  }
}
