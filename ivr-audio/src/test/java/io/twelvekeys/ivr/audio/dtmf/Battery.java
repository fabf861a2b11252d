package io.twelvekeys.ivr.audio.dtmf;

import io.twelvekeys.ivr.audio.dtmf.Tape.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What ITU-T Q.23 and Q.24 Annex A demand of a receiver, as recordings. All that is random comes
 * from the seed.
 */
final class Battery {
  static final String ALL_KEYS = "1234567890*#ABCD";
  static final List<Character> KEYS =
      ALL_KEYS.chars().mapToObj(key -> (char) key).toList();

  private final Random random;
  private final List<Recording> recordings = new ArrayList<>();

  private Battery(long seed) {
    this.random = new Random(seed);
  }

  /** Within the norms: each key must be heard once, and nothing else. */
  static List<Recording> required(long seed) {
    Battery battery = new Battery(seed);
    battery.levels();
    battery.frequencies();
    battery.strangers();
    battery.twist();
    battery.durations();
    battery.holes();
    battery.disturbed();
    battery.otherTones();
    battery.everything();
    return battery.recordings;
  }

  private void levels() {
    for (int level = 0; level >= -25; level -= 1) {
      for (int i = 0; i < 3; i++) {
        keys("level", 40, 40, level, level);
      }
    }
    for (int i = 0; i < 6; i++) {
      rejected(
          "level -55", tape -> KEYS.forEach(key -> tape.silence(40).key(key, 100, -55, -55)), 16);
    }
  }

  private void frequencies() {
    double[] shifts = {-1.5, -1.0, -0.5, 0.5, 1.0, 1.5};
    for (double low : shifts) {
      for (double high : shifts) {
        double level = -random.nextInt(26);
        shifted("frequency 1.5 %", low, high, 0, level);
      }
    }
    for (int lowSign = -1; lowSign <= 1; lowSign += 2) {
      for (int highSign = -1; highSign <= 1; highSign += 2) {
        for (int i = 0; i < 12; i++) {
          shifted("frequency 1.5 % + 2 Hz", 1.5 * lowSign, 1.5 * highSign, 2, -random.nextInt(26));
        }
      }
    }
  }

  private void shifted(String family, double low, double high, double hertz, double level) {
    Tape tape = new Tape(random).silence(50 + random.nextInt(20));
    for (char key : KEYS) {
      double f = Tape.low(key) * (1 + low / 100) + Math.signum(low) * hertz;
      double g = Tape.high(key) * (1 + high / 100) + Math.signum(high) * hertz;
      tape.press(key, f, g, 40, level, level).silence(40);
    }
    done(family, tape, ALL_KEYS, 16);
  }

  private void strangers() {
    for (double off : new double[] {3.5, 3.7, 4, 4.5, 5, 5.5, 6}) {
      for (int kind = 0; kind < 6; kind++) {
        for (int i = 0; i < 2; i++) {
          stranger(off, kind);
        }
      }
    }
  }

  private void stranger(double off, int kind) {
    double sign = kind % 2 == 0 ? 1 : -1;
    double low = kind / 2 == 1 ? 0 : sign * off;
    double high = kind / 2 == 0 ? 0 : sign * off;
    double level = -random.nextInt(26);
    rejected(
        "frequency 3.5 % and more",
        tape -> {
          for (char key : KEYS) {
            tape.silence(40 + random.nextInt(5));
            tape.pair(
                Tape.low(key) * (1 + low / 100),
                Tape.high(key) * (1 + high / 100),
                40 + random.nextInt(100),
                level,
                level);
          }
        },
        16);
  }

  private void twist() {
    for (int twist = -8; twist <= 4; twist++) {
      for (int level = 0; level >= -17; level -= 2) {
        int louder = level;
        int low = twist > 0 ? louder - twist : louder;
        int high = twist > 0 ? louder : louder + twist;
        keys("twist", 40, 40, low, high);
      }
    }
    for (int i = 0; i < 10; i++) {
      keys("twist exactly +4", 40, 40, -4 - 2 * i, -2 * i);
      keys("twist exactly -8", 40, 40, -1.7 * i, -8 - 1.7 * i);
    }
  }

  private void durations() {
    for (int on = 40; on <= 60; on += 1) {
      keys("40 ms and longer", on, 40 + random.nextInt(20), -random.nextInt(26));
    }
    for (int i = 0; i < 20; i++) {
      double on = 40 + random.nextInt(14);
      keys("93 ms a key", on, 93 - on, -random.nextInt(26));
      repeated("pause 40 ms", 40 + random.nextInt(60), 40);
      repeated("pause 30 ms (Japan)", 40 + random.nextInt(60), 30);
    }
    for (int on : new int[] {5, 10, 15, 20, 21, 22, 23}) {
      for (int i = 0; i < 8; i++) {
        double level = -random.nextInt(26);
        rejected(
            "23 ms and shorter",
            tape -> {
              for (char key : KEYS) {
                tape.silence(45 + random.nextInt(10)).key(key, on, level, level);
              }
            },
            16);
      }
    }
  }

  private void repeated(String family, double on, double off) {
    Tape tape = new Tape(random).silence(60);
    StringBuilder keys = new StringBuilder();
    double level = -random.nextInt(26);
    for (int i = 0; i < 8; i++) {
      char key = KEYS.get(random.nextInt(16));
      for (int j = 0; j < 2; j++) {
        tape.key(key, on, level, level).silence(off);
        keys.append(key);
      }
    }
    done(family, tape, keys.toString(), 16);
  }

  private void holes() {
    for (int hole = 1; hole <= 10; hole++) {
      for (int i = 0; i < 4; i++) {
        holed("interruption to 10 ms", hole);
      }
    }
    for (int i = 0; i < 8; i++) {
      holed("interruption of 20 ms (Denmark)", 20);
    }
  }

  private void holed(String family, double hole) {
    Tape tape = new Tape(random).silence(60);
    double level = -random.nextInt(26);
    for (char key : KEYS) {
      int from = tape.position();
      double before = 40 + random.nextInt(40);
      double after = 30 + random.nextInt(40);
      tape.key(key, before + hole + after, level, level);
      tape.mute(from + Tape.samples(before), hole).silence(40 + random.nextInt(40));
    }
    done(family, tape, ALL_KEYS, 16);
  }

  private void disturbed() {
    for (int i = 0; i < 60; i++) {
      double level = -random.nextInt(26);
      double snr = 15 + random.nextInt(10);
      keys("SNR 15 dB and more", on(), off(), level, level, tape -> tape.noise(level + 3 - snr));
      keys("SNR exactly 15 dB", 40, 40, level, level, tape -> tape.noise(level + 3 - 15));
      keys("echo", 40, 40, level, level, tape -> tape.echo(1 + random.nextInt(20), -10));
      double[][] dials = {{350, 440}, {425}, {400, 450}, {440}};
      double[] dial = dials[random.nextInt(dials.length)];
      keys("dial tone -27 dBm0", on(), off(), level, level, tape -> {
        for (double hertz : dial) {
          tape.hum(hertz, -27);
        }
      });
      keys("hum", on(), off(), level, level, tape -> tape.hum(50, -27).hum(150, -37));
    }
  }

  private void otherTones() {
    double[][] tones = {
      {350, 440},
      {480, 620},
      {440, 480},
      {425},
      {950},
      {1400},
      {1800},
      {1100},
      {2100},
      {980},
      {1180},
      {1650},
      {1850},
      {1270},
      {2225},
      {1200, 2400},
      {1000},
      {50, 150},
      {913, 1370},
      {985, 1428},
      {1004},
      {440},
      {2600},
      {1380, 1500},
      {1500, 1620},
      {540, 660},
      {660, 780},
      {780, 900},
      {697},
      {941},
      {1209},
      {1477},
      {1633},
      {697, 770},
      {1209, 1336},
      {852, 941},
      {700, 1100},
      {1300, 1700}
    };
    for (double[] tone : tones) {
      for (int i = 0; i < 3; i++) {
        double level = -random.nextInt(20) - 3;
        rejected(
            "other tones",
            tape -> {
              for (int j = 0; j < 8; j++) {
                tape.silence(60);
                int from = tape.position();
                int length = Tape.samples(100 + random.nextInt(400));
                tape.silence(length * 1000.0 / Tape.RATE);
                for (double hertz : tone) {
                  tape.over(hertz, level, from, length);
                }
              }
            },
            8);
      }
    }
    for (int i = 0; i < 12; i++) {
      double level = -3 - random.nextInt(30);
      rejected("noise", tape -> tape.silence(5000).noise(level), 10);
    }
  }

  /** All at once, each within its limits. */
  private void everything() {
    for (int i = 0; i < 250; i++) {
      double level = -random.nextInt(18);
      double twist = random.nextDouble() * 12 - 8;
      double low = twist > 0 ? level - twist : level;
      double high = twist > 0 ? level : level + twist;
      double total = 10 * Math.log10(Math.pow(10, low / 10) + Math.pow(10, high / 10));
      double snr = 15 + random.nextInt(15);
      Tape tape = new Tape(random).silence(50 + random.nextInt(40));
      for (char key : KEYS) {
        double f = Tape.low(key) * (1 + (random.nextDouble() * 3 - 1.5) / 100);
        double g = Tape.high(key) * (1 + (random.nextDouble() * 3 - 1.5) / 100);
        tape.press(key, f, g, on(), low, high).silence(off());
      }
      tape.noise(total - snr);
      if (random.nextBoolean()) {
        tape.hum(350, -27).hum(440, -27);
      }
      done("all together", tape, ALL_KEYS, 16);
    }
  }

  private double on() {
    return 40 + random.nextInt(30);
  }

  private double off() {
    return 40 + random.nextInt(30);
  }

  private void keys(String family, double on, double off, double level) {
    keys(family, on, off, level, level);
  }

  private void keys(String family, double on, double off, double low, double high) {
    keys(family, on, off, low, high, tape -> {});
  }

  private void keys(String family, double on, double off, double low, double high, Change change) {
    Tape tape = new Tape(random).silence(50 + random.nextInt(40));
    for (char key : KEYS) {
      tape.key(key, on, low, high).silence(off);
    }
    change.make(tape);
    done(family, tape, ALL_KEYS, 16);
  }

  private void rejected(String family, Change change, int cases) {
    Tape tape = new Tape(random);
    change.make(tape);
    done(family, tape, "", cases);
  }

  private void done(String family, Tape tape, String keys, int cases) {
    tape.silence(100);
    recordings.add(
        new Recording(family, true, tape.record(Line.any(random)), keys, cases, tape.presses()));
  }

  /** What is done to a tape. */
  interface Change {
    void make(Tape tape);
  }
}
