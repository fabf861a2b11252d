package io.twelvekeys.ivr.audio.dtmf;

/** When a tone began, and how suddenly: keys begin at once, the vowels of speech swell. */
final class Onset {
  /** How far back it is looked for, in steps before the window of the fit. */
  private static final int FARTHEST = 39;

  /** The filter and the mean over 5 ms take this many steps to go from nothing to all. */
  private static final int RISE = 6;

  private final FilterBank bank;
  private final Wave wave;
  private int back;
  private double depth;

  Onset(FilterBank bank, Wave wave) {
    this.bank = bank;
    this.wave = wave;
  }

  /** Looks back from the last window, in which this tone was found. */
  void find(ToneFit fit) {
    double cosine = Math.cos(fit.angle());
    double sine = Math.sin(fit.angle());
    back = FARTHEST + 1;
    depth = 1;
    for (int i = 1; i <= FARTHEST && i < back + RISE; i++) {
      int step = bank.steps() - ToneFit.WINDOW - i;
      bank.filter(step);
      double part = wave.amplitude(step, cosine, sine) / fit.height();
      if (part < 0.5 && back > FARTHEST) {
        back = i;
      }
      depth = Math.min(depth, part);
    }
  }

  /** Steps from the window's begin to where the tone had half its amplitude; 40 if never. */
  int back() {
    return back;
  }

  /** The least amplitude of the tone just before that, as a part of what it has in the window. */
  double depth() {
    return depth;
  }
}
