package io.twelvekeys.ivr.audio.wave;

/** What came of reading a file: sound, or a reason why not. */
public sealed interface Reading permits SoundFile, Refusal {
  /** Answers for the one that it is. */
  <R> R match(Cases<R> cases);

  /**
   * An answer for each.
   *
   * @param <R> the answer
   */
  interface Cases<R> {
    /** The file holds sound that can be worked on. */
    R sound(SoundFile file);

    /** The file cannot be used. */
    R refused(Refusal refusal);
  }
}
