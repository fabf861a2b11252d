package io.twelvekeys.ivr.audio.prompt;

/** What is looked at in a prompt, in the order in which it is told. */
public enum Aspect {
  /** How long it is, in seconds. */
  DURATION("s"),
  /** Active speech level (ITU-T P.56), in dBm0. */
  LEVEL("dBm0"),
  /** The loudest sample, in dB below full scale. */
  PEAK("dBov"),
  /** Places at which three or more equal samples stand at full scale. */
  CLIPPING("places"),
  /** The mean of all samples, in per cent of full scale. */
  DC_OFFSET("%"),
  /** Silence before the first sound, in seconds. */
  LEADING_SILENCE("s"),
  /** Silence behind the last sound, in seconds. */
  TRAILING_SILENCE("s"),
  /** The longest silence between, in seconds. */
  INNER_SILENCE("s"),
  /** Level of the quietest tenth of the time, in dBm0. */
  NOISE("dBm0"),
  /** Share of the energy below 300 Hz, in per cent. */
  LOW_BAND("%"),
  /** Share of the energy above 3,400 Hz, in per cent. */
  HIGH_BAND("%"),
  /** Share of the energy above 2,000 Hz, in dB. */
  BRIGHTNESS("dB"),
  /** Loss of level when both channels become one, in dB. */
  STEREO("dB"),
  /** Keys, fax and network tones that are heard in it, how many. */
  TONES("tones");

  private final String unit;

  Aspect(String unit) {
    this.unit = unit;
  }

  /** The unit of what is measured. */
  public String unit() {
    return unit;
  }
}
