package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.Pcm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds in a prompt what exchanges and fax machines listen to: calling tone (1,100 Hz) and answer
 * tone (2,100 Hz) of ITU-T T.30, and special information tones (three tones one after another,
 * ITU-T E.180).
 *
 * <p>A sine wave obeys {@code x[n+1] + x[n-1] = 2 cos(w) x[n]}. For each frame the {@code w} that
 * fits best is its frequency, and what does not fit tells whether it was a single tone at all.
 */
final class NetworkTones {
  private static final int FRAME = Pcm.TELEPHONE_RATE / 50;
  private static final double QUIETEST = 65; // -48 dBm0, in steps
  private static final double MISFIT = 0.01;
  private static final int LONG = 15; // frames: 300 ms
  private static final int SHORT = 7; // frames: 140 ms of a special information tone's 330 or 380

  private NetworkTones() {}

  /** A tone that lasts, from frame to frame within 20 Hz. */
  private record Run(double frequency, int frames, long start) {}

  /** Plain names of what was found and where; empty for a prompt that is fine. */
  static List<String> in(Pcm telephone) {
    List<String> found = new ArrayList<>();
    List<Run> runs = runs(telephone);
    for (Run run : runs) {
      if (run.frames() >= LONG && Math.abs(run.frequency() - 1_100) <= 38) {
        found.add("a fax calling tone" + at(run.start()));
      }
      if (run.frames() >= LONG && Math.abs(run.frequency() - 2_100) <= 21) {
        found.add("a fax answer tone" + at(run.start()));
      }
    }
    for (int i = 0; i + 2 < runs.size(); i++) {
      if (near(runs.get(i), 950, 70)
          && near(runs.get(i + 1), 1_400, 60)
          && near(runs.get(i + 2), 1_785, 60)) {
        found.add("special information tones" + at(runs.get(i).start()));
      }
    }
    return found;
  }

  /** Where a sample is, for people. */
  static String at(long sample) {
    return String.format(Locale.ROOT, " at %.1f s", (double) sample / Pcm.TELEPHONE_RATE);
  }

  private static boolean near(Run run, double frequency, double range) {
    return run.frames() >= SHORT && Math.abs(run.frequency() - frequency) <= range;
  }

  private static List<Run> runs(Pcm telephone) {
    List<Run> runs = new ArrayList<>();
    short[] frame = new short[FRAME];
    double sum = 0;
    int frames = 0;
    for (int start = 0; start + FRAME <= telephone.length(); start += FRAME) {
      telephone.copyTo(start, frame, 0, FRAME);
      double frequency = frequency(frame);
      boolean goesOn = frames > 0 && Math.abs(frequency - sum / frames) <= 20;
      if (frames > 0 && !goesOn) {
        runs.add(new Run(sum / frames, frames, start - (long) frames * FRAME));
        sum = 0;
        frames = 0;
      }
      if (frequency > 0) {
        sum += frequency;
        frames++;
      }
    }
    if (frames > 0) {
      long end = (long) telephone.length() / FRAME * FRAME;
      runs.add(new Run(sum / frames, frames, end - (long) frames * FRAME));
    }
    return runs.stream().filter(run -> run.frames() >= 3).toList();
  }

  /** The frequency of a frame in Hz, or 0 if it is no single tone. */
  private static double frequency(short[] frame) {
    double cross = 0;
    double middle = 0;
    double sides = 0;
    for (int n = 1; n < frame.length - 1; n++) {
      double neighbours = (double) frame[n - 1] + frame[n + 1];
      cross += neighbours * frame[n];
      middle += (double) frame[n] * frame[n];
      sides += neighbours * neighbours;
    }
    if (middle < QUIETEST * QUIETEST * (frame.length - 2)) {
      return 0;
    }
    double twiceCosine = cross / middle;
    double misfit = sides - twiceCosine * cross;
    if (misfit > MISFIT * 4 * middle || Math.abs(twiceCosine) >= 2) {
      return 0;
    }
    return Math.acos(twiceCosine / 2) * Pcm.TELEPHONE_RATE / (2 * Math.PI);
  }
}
