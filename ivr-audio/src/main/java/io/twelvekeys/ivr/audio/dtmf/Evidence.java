package io.twelvekeys.ivr.audio.dtmf;

import org.jspecify.annotations.Nullable;

/**
 * Decides, each 5 ms, whether a key was pressed. Two steady tones are not enough, since vowels
 * have them, too. The idea behind the figures: <em>what came with the key must be the key</em>.
 * Both tones begin at once and at the same time, all else on the line was there before them, and
 * it is not what a voice has beside two of its harmonics.
 *
 * <p>A clear key counts at once; a doubtful one when three windows in a row agree.
 */
final class Evidence {
  /** Peak of a sine of 0 dBm0. */
  static final double PEAK = 32768 * Math.pow(10, -3.14 / 20);

  /** Q.24 wants -25 dBm0 accepted and -55 dBm0 rejected. */
  private static final double WEAKEST = PEAK * Math.pow(10, -31 / 20.0);

  /** High over low tone: 4 dB must be accepted, and 8 dB the other way round. */
  private static final double MOST_TWIST = Math.pow(10, 5.8 / 20);

  private static final double LEAST_TWIST = Math.pow(10, -9.9 / 20);

  /** The part of a band's power, and of the tones' power above 560 Hz, that a clean key has not. */
  private static final double CLEAN = 0.05;

  private static final double CLEAN_REST = 0.11;
  private static final double CLEAN_BELOW = 0.1;

  /** How much of a clean key's amplitude there may be just before it. */
  private static final double SUDDEN = 0.2;

  private static final int LATEST_ONSET = 20;
  private static final int EARLIEST_ONSET = 3;
  private static final int APART = 3;
  private static final int AGREEING = 3;
  private static final int SUDDENLY = 2;

  /** The parts of white noise that lie in the bands. */
  private static final double LOW_SHARE = 0.13;

  private static final double HIGH_SHARE = 0.22;

  private final FilterBank bank;
  private final Glance glance;
  private final ToneFit impression;
  private final ToneFit low;
  private final ToneFit high;
  private final Onset lowOnset;
  private final Onset highOnset;
  private final Surroundings during;
  private final Surroundings before;
  private final Voicing voicing = new Voicing();
  private int agreeing;
  private int suddenly;
  private int lastStep;
  private @Nullable DtmfTone last;

  Evidence(FilterBank bank) {
    this.bank = bank;
    this.glance = new Glance(bank);
    this.impression = new ToneFit(Band.LOW, bank, bank.low(), 2);
    this.low = new ToneFit(Band.LOW, bank, bank.low(), 1);
    this.high = new ToneFit(Band.HIGH, bank, bank.high(), 1);
    this.lowOnset = new Onset(bank, bank.low());
    this.highOnset = new Onset(bank, bank.high());
    this.during = new Surroundings(bank);
    this.before = new Surroundings(bank);
  }

  /** The key that was pressed some 40 ms ago, if there is one. */
  @Nullable
  DtmfTone pressed() {
    if (!areTones()) {
      return null;
    }
    lowOnset.find(low);
    highOnset.find(high);
    during.look(tonesPower());
    boolean sudden;
    if (isClean()) {
      sudden = areTogether(); // whatever was before
    } else {
      before.lookBack(tonesPower(), ToneFit.WINDOW + first() + 3);
      double lowNoise = expected(low, bank.low(), LOW_SHARE);
      double highNoise = expected(high, bank.high(), HIGH_SHARE);
      if (!lineIsAsBefore(lowNoise, highNoise)) {
        return null;
      }
      sudden = areTogether() && isSudden(lowOnset, lowNoise) && isSudden(highOnset, highNoise);
    }
    DtmfTone tone = DtmfTone.at(low.tone(), high.tone());
    count(tone, sudden);
    boolean told = (sudden && isClear()) || (suddenly >= SUDDENLY && agreeing >= AGREEING);
    return told && !isVoice() ? tone : null;
  }

  /** The cheap questions first: each spares most of the sound that comes so far the next one. */
  private boolean areTones() {
    if (!glance.showsTones() || !impression.fit() || !low.fit() || !high.fit()) {
      return false;
    }
    double twist = high.amplitude() / low.amplitude();
    return twist <= MOST_TWIST
        && twist >= LEAST_TWIST
        && Math.min(low.amplitude(), high.amplitude()) >= WEAKEST;
  }

  private double tonesPower() {
    return low.power() + high.power();
  }

  /** What there is above 560 Hz besides the tones. */
  private double rest() {
    return Math.max(0, during.above() - 1);
  }

  /** Steps from the window's begin back to the earlier onset. */
  private int first() {
    return Math.min(lowOnset.back(), highOnset.back());
  }

  /** Whether there is next to nothing but two tones that began suddenly. */
  private boolean isClean() {
    return low.residue() < CLEAN
        && high.residue() < CLEAN
        && rest() < CLEAN_REST
        && during.below() < CLEAN_BELOW
        && lowOnset.depth() < SUDDEN
        && highOnset.depth() < SUDDEN;
  }

  /**
   * How much of a band's power noise may make up: no more than there was before the onset, and no
   * more than a steady noise as loud as what is now besides the tones has in this band.
   */
  private double expected(ToneFit fit, Wave wave, double share) {
    int end = bank.steps() - ToneFit.WINDOW - first() - 5;
    for (int step = end - ToneFit.WINDOW + 1; step <= end; step++) {
      bank.filter(step);
    }
    double was = wave.power(end - ToneFit.WINDOW + 1, end, 1) / fit.bandPower();
    return Math.min(was, share * rest() * tonesPower() / fit.power());
  }

  private boolean lineIsAsBefore(double lowNoise, double highNoise) {
    if (during.below() - 1.6 * before.below() > CLEAN_BELOW || rest() > 2.2) {
      return false;
    }
    if (during.isClipped()) {
      return true; // an overload makes tones of its own, which come and go with the key
    }
    boolean spotless = low.residue() < CLEAN && high.residue() < CLEAN && rest() < 0.15;
    boolean stayed = before.above() <= 1.7 * rest() + 0.1;
    return (spotless || stayed)
        && low.residue() <= CLEAN + 2.2 * lowNoise
        && high.residue() <= CLEAN + 2.2 * highNoise
        && rest() <= CLEAN_REST + 1.35 * before.above();
  }

  /** Whether both tones began together, and not so long ago that they were judged before. */
  private boolean areTogether() {
    int second = Math.max(lowOnset.back(), highOnset.back());
    return first() >= EARLIEST_ONSET && second < LATEST_ONSET && second - first() <= APART;
  }

  private static boolean isSudden(Onset onset, double noise) {
    return onset.depth() < SUDDEN + 0.6 * Math.sqrt(noise);
  }

  private boolean isClear() {
    return low.residue() < CLEAN
        && high.residue() < CLEAN
        && rest() < 0.25
        && low.steadiness() > 0.75
        && high.steadiness() > 0.75
        && lowOnset.depth() < 0.25
        && highOnset.depth() < 0.25;
  }

  /** Whether the tones belong to a voice; an overload makes harmonics of the key's own. */
  private boolean isVoice() {
    return !during.isClipped() && voicing.isHeard(low, high, during);
  }

  private void count(DtmfTone tone, boolean sudden) {
    boolean goesOn = tone == last && bank.steps() - lastStep == FilterBank.BLOCK;
    agreeing = goesOn ? agreeing + 1 : 1;
    suddenly = (goesOn ? suddenly : 0) + (sudden ? 1 : 0);
    last = tone;
    lastStep = bank.steps();
  }

  ToneFit low() {
    return low;
  }

  ToneFit high() {
    return high;
  }

  /** The sample at which both tones had begun. */
  long start() {
    int ago = Band.STEP * (ToneFit.WINDOW + first() - 2) + Band.STEP / 2;
    return Math.max(0, bank.position() - FilterBank.DELAY - ago);
  }
}
