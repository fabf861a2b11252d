package io.twelvekeys.ivr.audio.dtmf;

import io.twelvekeys.ivr.audio.Pcm;
import java.time.Duration;

/**
 * Makes the sound of keys at 8,000 Hz: exact frequencies, levels and durations. Tones begin and
 * end with a ramp of 2 ms under a raised cosine, so that nothing clicks; the ramps lie within the
 * duration. The same settings give the same samples, on any machine.
 *
 * @param on how long a key sounds: 10 ms to 10 s
 * @param off the silence after each key: 0 to 10 s
 * @param level of the low tone in dBm0: −60 to 0; two tones of more than −3 dBm0 are clipped
 * @param twist by how many dB the high tone is louder: −12 to 12
 */
public record DtmfGenerator(Duration on, Duration off, double level, double twist) {
  /** The longest of a key or a pause. */
  public static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final double LEAST_LEVEL = -60;
  private static final double MOST_TWIST = 12;
  private static final double PEAK_OF_0_DBM0 = 32768 * StrictMath.pow(10, -3.14 / 20);
  private static final int RAMP = DtmfDetector.RATE / 500;

  /** Checks the settings. */
  public DtmfGenerator {
    if (on.compareTo(SHORTEST) < 0 || on.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a key sounds for 10 ms to 10 s: " + on);
    }
    if (off.isNegative() || off.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("the silence after a key is 0 to 10 s: " + off);
    }
    if (!(level >= LEAST_LEVEL && level <= 0)) {
      throw new IllegalArgumentException("the level is -60 to 0 dBm0: " + level);
    }
    if (!(Math.abs(twist) <= MOST_TWIST)) {
      throw new IllegalArgumentException("the twist is -12 to 12 dB: " + twist);
    }
  }

  /** 100 ms of sound and of silence, −10 dBm0, the high tone 2 dB louder, as telephones do. */
  public static DtmfGenerator standard() {
    return new DtmfGenerator(Duration.ofMillis(100), Duration.ofMillis(100), -10, 2);
  }

  /** Another duration of each key and of the silence after it. */
  public DtmfGenerator withTimes(Duration newOn, Duration newOff) {
    return new DtmfGenerator(newOn, newOff, level, twist);
  }

  /** Another level. */
  public DtmfGenerator withLevel(double newLevel) {
    return new DtmfGenerator(on, off, newLevel, twist);
  }

  /** Another twist. */
  public DtmfGenerator withTwist(double newTwist) {
    return new DtmfGenerator(on, off, level, newTwist);
  }

  /**
   * The sound of some keys in a row, each with its silence.
   *
   * @param symbols one to 1,000 of {@code 0-9 * # A B C D}
   * @throws IllegalArgumentException for any other character
   */
  public Pcm tones(String symbols) {
    if (symbols.isEmpty() || symbols.length() > 1000) {
      throw new IllegalArgumentException("one to 1000 symbols: " + symbols.length());
    }
    int sounding = samples(on);
    int silent = samples(off);
    Pcm.Writer sound =
        Pcm.writer(DtmfDetector.RATE, Math.multiplyExact(symbols.length(), sounding + silent));
    for (int key = 0; key < symbols.length(); key++) {
      write(DtmfTone.of(symbols.charAt(key)), sounding, sound);
      for (int i = 0; i < silent; i++) {
        sound.put((short) 0);
      }
    }
    return sound.toPcm();
  }

  private void write(DtmfTone tone, int length, Pcm.Writer sound) {
    double low = PEAK_OF_0_DBM0 * StrictMath.pow(10, level / 20);
    double high = low * StrictMath.pow(10, twist / 20);
    for (int i = 0; i < length; i++) {
      double time = 2 * Math.PI * i / DtmfDetector.RATE;
      double value = low * StrictMath.sin(tone.lowHertz() * time)
          + high * StrictMath.sin(tone.highHertz() * time);
      double edge = Math.min(1, (Math.min(i, length - 1 - i) + 0.5) / RAMP);
      double ramp = 0.5 - 0.5 * StrictMath.cos(Math.PI * edge);
      sound.put((short) Math.max(-32768, Math.min(32767, Math.round(value * ramp))));
    }
  }

  private static int samples(Duration time) {
    return Math.toIntExact(time.toNanos() * DtmfDetector.RATE / 1_000_000_000L);
  }
}
