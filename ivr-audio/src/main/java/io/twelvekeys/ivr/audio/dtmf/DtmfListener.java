package io.twelvekeys.ivr.audio.dtmf;

/**
 * Is told of keys while they are heard, on the thread that hands the detector its samples.
 *
 * <p>Times are in samples of 1/8000 s, counted from the first one that the detector was given;
 * they are true to a few milliseconds. An exception goes to the caller of the detector, which has
 * then heard the samples up to there.
 */
public interface DtmfListener {
  /**
   * A key is down, and has been for 40 to 60 ms; in loud noise for up to 80 ms.
   *
   * @param start when it was pressed
   */
  void began(DtmfTone tone, long start);

  /**
   * The key that began last is up; told 25 ms after, since it might only have been interrupted.
   *
   * @param start the same as when it began
   * @param length how long it sounded, interruptions included
   */
  default void ended(DtmfTone tone, long start, long length) {}
}
