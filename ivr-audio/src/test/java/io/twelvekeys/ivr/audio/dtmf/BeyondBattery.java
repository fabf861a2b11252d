package io.twelvekeys.ivr.audio.dtmf;

import io.twelvekeys.ivr.audio.dtmf.Tape.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Worse than the norms demand: what bad lines, loud prompts and lost packets do to keys. */
final class BeyondBattery {
  private final Random random;
  private final List<Recording> recordings = new ArrayList<>();

  private BeyondBattery(long seed) {
    this.random = new Random(seed);
  }

  static List<Recording> recordings(long seed) {
    BeyondBattery battery = new BeyondBattery(seed);
    battery.noise();
    battery.dialTone();
    battery.loss();
    battery.prompt();
    battery.clipping();
    return battery.recordings;
  }

  private void noise() {
    for (int snr : new int[] {12, 10, 8, 6, 4, 2, 0, -2}) {
      for (int i = 0; i < 20; i++) {
        double level = -3 - random.nextInt(20);
        keys("noise, SNR " + snr + " dB", 50, 50, level, tape -> tape.noise(level + 3 - snr));
      }
    }
  }

  private void dialTone() {
    for (int louder : new int[] {0, 3, 6, 9, 12}) {
      for (int i = 0; i < 10; i++) {
        double level = -15 - random.nextInt(8);
        keys(
            "dial tone " + louder + " dB over the key",
            50,
            50,
            level,
            tape -> tape.hum(350, level + louder).hum(440, level + louder));
      }
    }
  }

  private void loss() {
    for (int percent : new int[] {1, 3, 5, 10}) {
      for (int i = 0; i < 10; i++) {
        keys(
            "loss of " + percent + " %, keys of 100 ms",
            100,
            100,
            -10,
            tape -> tape.lose(percent / 100.0));
        keys(
            "loss of " + percent + " %, keys of 60 ms",
            60,
            60,
            -10,
            tape -> tape.lose(percent / 100.0));
      }
    }
  }

  private void prompt() {
    for (int down : new int[] {15, 12, 9, 6, 3, 0}) {
      for (int i = 0; i < 15; i++) {
        double level = -8 - random.nextInt(10);
        keys("prompt " + down + " dB under the key", 60, 60, level, tape -> {
          short[] speech = Speech.imitation(random, tape.position());
          tape.add(speech, 0, Tape.peak(level + 3 - down) / Tape.peak(-15));
        });
      }
    }
  }

  private void clipping() {
    for (int db : new int[] {3, 6, 12, 20}) {
      for (int i = 0; i < 8; i++) {
        keys("clipped by " + db + " dB", 50, 50, 0, tape -> tape.gain(db));
      }
    }
  }

  private void keys(String family, double on, double off, double level, Battery.Change change) {
    Tape tape = new Tape(random).silence(50 + random.nextInt(40));
    for (char key : Battery.KEYS) {
      double f = Tape.low(key) * (1 + (random.nextDouble() * 2 - 1) / 100);
      double g = Tape.high(key) * (1 + (random.nextDouble() * 2 - 1) / 100);
      tape.press(key, f, g, on, level, level - 2).silence(off);
    }
    change.make(tape);
    tape.silence(100);
    recordings.add(new Recording(
        family, false, tape.record(Line.any(random)), Battery.ALL_KEYS, 16, tape.presses()));
  }
}
