package io.twelvekeys.ivr.audio.dtmf;

/** One of the two tones of a key that is down: is it still there? */
final class HeldTone {
  /** Four steps, 5 ms, in which the tone must keep half its amplitude. */
  private static final int SPAN = 4;

  private final Wave wave;
  private double cosine;
  private double sine;
  private double least;

  HeldTone(Wave wave) {
    this.wave = wave;
  }

  /** Begins to follow a tone that was found. */
  void follow(ToneFit fit) {
    cosine = Math.cos(fit.angle());
    sine = Math.sin(fit.angle());
    least = fit.height() / 2;
  }

  boolean sounds(int end) {
    return wave.amplitude(end - SPAN, cosine, sine) >= least;
  }
}
