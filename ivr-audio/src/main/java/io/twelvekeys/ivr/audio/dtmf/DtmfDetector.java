package io.twelvekeys.ivr.audio.dtmf;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hears keys in the sound of one call, as ITU-T Q.24 demands and better: sixteen symbols, each
 * reported once, with when it began and how long it lasted.
 *
 * <p>Samples are taken in any portions, such as frames of 20 ms, from one thread at a time. No
 * thread is started, and after the constructor nothing is allocated. A key is reported from within
 * {@link #accept}, when 40 to 60 ms of it were taken, in loud noise up to 80 ms; with frames of 20
 * ms at most 20 ms after its 40th millisecond where the line is clear.
 *
 * <p>Required by the norm and kept: frequencies off by 1.5 % and 2 Hz are taken, by 3.5 % refused;
 * 0 to −25 dBm0 a tone; high over low tone to +4 dB, low over high to 8 dB; 40 ms are a key, 23 ms
 * none; interruptions of up to 20 ms do not split it, pauses from 30 ms do. Not promised: keys
 * under −30 dBm0, and keys in noise louder than they are.
 */
public final class DtmfDetector {
  /** Samples a second. */
  public static final int RATE = 8000;

  /** What is missing for longer is over, in steps of 1.25 ms: 25 ms. */
  private static final int LONGEST_INTERRUPTION = 20 / HeldTone.SPACING;

  private final DtmfListener listener;
  private final FilterBank bank = new FilterBank();
  private final Evidence evidence = new Evidence(bank);
  private final HeldTone lowTone = new HeldTone(bank, bank.low());
  private final HeldTone highTone = new HeldTone(bank, bank.high());
  private @Nullable DtmfTone down;
  private long start;
  private long heardUntil;
  private int missing;

  /** A detector for one call. */
  public DtmfDetector(DtmfListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  /**
   * Hears some samples.
   *
   * @param samples linear, 16 bits, 8,000 Hz; only read
   * @param offset of the first one
   * @param length how many; any number, also 0
   */
  public void accept(short[] samples, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, samples.length);
    int at = offset;
    int end = offset + length;
    while (at < end) {
      at += bank.take(samples, at, end - at);
      if (bank.atBlock()) {
        hear();
      }
    }
  }

  /** The sound is over: a key that is still down ends here. More samples begin no new count. */
  public void finish() {
    if (down != null) {
      heardUntil = missing == 0 ? bank.position() : heardUntil;
      release(down);
    }
  }

  /** How many samples were taken. */
  public long position() {
    return bank.position();
  }

  private void hear() {
    if (down != null && missing == 0 && lowTone.soundsClearly() && highTone.soundsClearly()) {
      heardUntil = bank.position() - Band.STEP - FilterBank.DELAY;
      return;
    }
    int ago = FilterBank.BLOCK;
    while (ago > 0 && down != null) {
      ago -= HeldTone.SPACING;
      follow(down, ago);
    }
    if (down != null && missing == 0) {
      return;
    }
    DtmfTone pressed = evidence.pressed();
    if (pressed != null && !(pressed == down && evidence.start() < heardUntil)) {
      if (down != null) {
        release(down);
      }
      press(pressed);
    }
  }

  private void press(DtmfTone tone) {
    down = tone;
    start = evidence.start();
    heardUntil = bank.position() - FilterBank.DELAY;
    missing = 0;
    lowTone.follow(evidence.low());
    highTone.follow(evidence.high());
    listener.began(tone, start);
  }

  /** Follows the key through a step, some steps ago. */
  private void follow(DtmfTone tone, int ago) {
    int end = bank.steps() - ago;
    if (lowTone.sounds(end) && highTone.sounds(end)) {
      missing = 0;
      heardUntil = bank.position() - (long) Band.STEP * (ago + 1) - FilterBank.DELAY;
    } else if (++missing >= LONGEST_INTERRUPTION) {
      release(tone);
    }
  }

  private void release(DtmfTone tone) {
    down = null;
    missing = 0;
    listener.ended(tone, start, heardUntil - start);
  }
}
