package io.twelvekeys.ivr.audio.prompt;

/** What is looked at in a prompt, in the order in which it is told. */
public enum Aspect {
  /** How long it is, in seconds. */
  DURATION("duration", "s"),
  /** Whether the file ends before its sound does: 1, or 0 if the sound is whole. */
  CUT_OFF("end of the file", "files"),
  /** Active speech level (ITU-T P.56), in dBm0. */
  LEVEL("level", "dBm0"),
  /** The loudest sample, in dB below full scale. */
  PEAK("peak", "dBov"),
  /** Places at which three or more equal samples stand at full scale. */
  CLIPPING("clipping", "places"),
  /** The mean of all samples, in per cent of full scale. */
  DC_OFFSET("direct current", "%"),
  /** Silence before the first sound, in seconds. */
  LEADING_SILENCE("silence before the first sound", "s"),
  /** Silence behind the last sound, in seconds. */
  TRAILING_SILENCE("silence behind the last sound", "s"),
  /** The longest silence between, in seconds. */
  INNER_SILENCE("silence within", "s"),
  /** Level of the quietest tenth of the time, in dBm0. */
  NOISE("noise in pauses", "dBm0"),
  /** Share of the energy below 300 Hz, in per cent. */
  LOW_BAND("low tones", "%"),
  /** Share of the energy above 3,400 Hz, in per cent. */
  HIGH_BAND("high tones", "%"),
  /** Share of the energy above 2,000 Hz, in dB. */
  BRIGHTNESS("brightness", "dB"),
  /** Loss of level when both channels become one, in dB. */
  STEREO("stereo", "dB"),
  /** Keys, fax and network tones that are heard in it, how many. */
  TONES("tones of machines", "tones");

  private final String label;
  private final String unit;

  Aspect(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /** What it is called where people read it. */
  public String label() {
    return label;
  }

  /** The unit of what is measured. */
  public String unit() {
    return unit;
  }
}
