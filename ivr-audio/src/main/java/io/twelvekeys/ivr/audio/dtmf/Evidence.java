package io.twelvekeys.ivr.audio.dtmf;

import org.jspecify.annotations.Nullable;

/**
 * Decides, each 5 ms, whether a key was pressed. Two steady tones are not enough, since vowels
 * have them, too. The idea behind the figures: <em>what came with the key must be the key</em>.
 * Both tones begin at once and at the same time, and all else on the line was there before them.
 *
 * <p>A clear key counts at once; a doubtful one when three windows in a row agree.
 */
final class Evidence {
  private static final int BLOCK = 4;
  private static final int BLOCKS = ToneFit.WINDOW / BLOCK;

  /** Peak of a sine of 0 dBm0. */
  private static final double PEAK = 32768 * Math.pow(10, -3.14 / 20);

  /** Q.24 wants -25 dBm0 accepted and -55 dBm0 rejected. */
  private static final double WEAKEST = PEAK * Math.pow(10, -31 / 20.0);

  private static final double LEAST_POWER = Math.pow(PEAK * Math.pow(10, -33 / 20.0) / 2, 2);

  /** High over low tone: 4 dB must be accepted, and 8 dB the other way round. */
  private static final double MOST_TWIST = Math.pow(10, 5.8 / 20);

  private static final double LEAST_TWIST = Math.pow(10, -9.9 / 20);

  private static final double STEADY = 0.5;
  private static final int LATEST_ONSET = 14;
  private static final int EARLIEST_ONSET = 3;
  private static final int APART = 3;
  private static final int AGREEING = 3;

  private final FilterBank bank;
  private final BlockSums lowSums;
  private final BlockSums highSums;
  private final ToneFit low;
  private final ToneFit high;
  private final Onset lowOnset;
  private final Onset highOnset;
  private final Surroundings line;
  private int agreeing;
  private int suddenly;
  private int lastStep;
  private @Nullable DtmfTone last;

  Evidence(FilterBank bank) {
    this.bank = bank;
    this.lowSums = new BlockSums(bank.low(), BLOCK, BLOCKS);
    this.highSums = new BlockSums(bank.high(), BLOCK, BLOCKS);
    this.low = new ToneFit(Band.LOW, bank.low());
    this.high = new ToneFit(Band.HIGH, bank.high());
    this.lowOnset = new Onset(bank.low());
    this.highOnset = new Onset(bank.high());
    this.line = new Surroundings(bank);
  }

  /** Whether this step ends a block, so that there is something to decide. */
  boolean atBlock() {
    return bank.steps() % BLOCK == 0;
  }

  /** Takes the block that ends now. */
  void take() {
    lowSums.take(bank.steps());
    highSums.take(bank.steps());
  }

  /** The key that was pressed some 40 ms ago, if there is one. */
  @Nullable
  DtmfTone pressed() {
    lowSums.sum();
    highSums.sum();
    if (!mayBeTones() || !areTones()) {
      return null;
    }
    DtmfTone tone = DtmfTone.at(low.tone(), high.tone());
    lowOnset.find(bank.steps(), low);
    highOnset.find(bank.steps(), high);
    line.look(low.power() + high.power(), Math.min(lowOnset.back(), highOnset.back()));
    double lowNoise = expected(low, lowSums, bank.low(), 0.13);
    double highNoise = expected(high, highSums, bank.high(), 0.22);
    if (!lineIsAsBefore(lowNoise, highNoise)) {
      return null;
    }
    boolean sudden = isSudden(lowNoise, highNoise);
    count(tone, sudden);
    boolean clear = sudden && isClear();
    return clear || (suddenly > 0 && agreeing >= AGREEING) ? tone : null;
  }

  /** Costs little and spares silence and noise the rest: power in both bands, in one place each. */
  private boolean mayBeTones() {
    double lowPower = lowSums.power();
    double highPower = highSums.power();
    return lowPower >= LEAST_POWER
        && highPower >= LEAST_POWER
        && highPower <= 8 * lowPower
        && lowPower <= 20 * highPower
        && lowSums.isNarrow()
        && highSums.isNarrow();
  }

  private boolean areTones() {
    low.fit(bank.steps(), lowSums.angle(), lowSums.power());
    if (low.tone() < 0 || low.residue() > 0.35 || low.steadiness() < STEADY) {
      return false;
    }
    high.fit(bank.steps(), highSums.angle(), highSums.power());
    if (high.tone() < 0 || high.residue() > 0.4 || high.steadiness() < STEADY) {
      return false;
    }
    double twist = high.amplitude() / low.amplitude();
    return twist <= MOST_TWIST
        && twist >= LEAST_TWIST
        && Math.min(low.amplitude(), high.amplitude()) >= WEAKEST;
  }

  /**
   * How much of a band's power noise may make up: no more than there was before the onset, and no
   * more than a steady noise as loud as what is now besides the tones has in this band.
   */
  private double expected(ToneFit fit, BlockSums sums, Wave wave, double share) {
    int back = Math.min(lowOnset.back(), highOnset.back());
    int before = bank.steps() - ToneFit.WINDOW - back - 5;
    double was = wave.power(before - 19, 20) / sums.power();
    double part = fit.power() / (low.power() + high.power());
    return Math.min(was, share * line.rest() / part);
  }

  private boolean lineIsAsBefore(double lowNoise, double highNoise) {
    if (line.below() - 1.6 * line.belowBefore() > 0.1 || line.rest() > 2.2) {
      return false;
    }
    if (line.clipped()) {
      return true; // an overload makes tones of its own, which come and go with the key
    }
    boolean spotless = low.residue() < 0.05 && high.residue() < 0.05 && line.rest() < 0.15;
    boolean stayed = line.aboveBefore() <= 1.7 * line.rest() + 0.1;
    return (spotless || stayed)
        && low.residue() <= 0.05 + 1.6 * lowNoise
        && high.residue() <= 0.05 + 1.6 * highNoise
        && line.rest() <= 0.11 + 1.35 * line.aboveBefore();
  }

  private boolean isSudden(double lowNoise, double highNoise) {
    int first = Math.min(lowOnset.back(), highOnset.back());
    int second = Math.max(lowOnset.back(), highOnset.back());
    return first >= EARLIEST_ONSET
        && second < LATEST_ONSET
        && second - first <= APART
        && lowOnset.depth() < 0.2 + 0.6 * Math.sqrt(lowNoise)
        && highOnset.depth() < 0.2 + 0.6 * Math.sqrt(highNoise);
  }

  private boolean isClear() {
    return low.residue() < 0.05
        && high.residue() < 0.05
        && line.rest() < 0.25
        && low.steadiness() > 0.75
        && high.steadiness() > 0.75
        && lowOnset.depth() < 0.25
        && highOnset.depth() < 0.25;
  }

  private void count(DtmfTone tone, boolean sudden) {
    boolean goesOn = tone == last && bank.steps() - lastStep == BLOCK;
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
    int back = Math.min(lowOnset.back(), highOnset.back());
    long onset = bank.position()
        - FilterBank.DELAY
        - (long) Band.STEP * (ToneFit.WINDOW + back - 2)
        - Band.STEP / 2;
    return Math.max(0, onset);
  }
}
