package io.twelvekeys.ivr;

import java.time.Duration;

/**
 * How long a menu waits for keys, and how often it asks (semantics rules 7, 12 and 14).
 *
 * <p>All durations are whole milliseconds, at most a day.
 *
 * @param firstKey from the end of the last prompt to the first key: positive
 * @param interKey between the keys of a number that is not complete: positive
 * @param ambiguity after a number that is complete but could go on; zero takes the short one at
 *     once
 * @param attempts how often the caller is asked, 1 to 20
 */
public record Patience(Duration firstKey, Duration interKey, Duration ambiguity, int attempts) {
  /** The most attempts. */
  public static final int MOST_ATTEMPTS = 20;

  /** First key 10 s, inter-key 3 s, ambiguity 2 s, three attempts. */
  public static final Patience DEFAULT =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(2), 3);

  /** Checks all four. */
  public Patience {
    Lengths.positive(firstKey, Lengths.DAY, "first-key time-out");
    Lengths.positive(interKey, Lengths.DAY, "inter-key time-out");
    Lengths.notNegative(ambiguity, Lengths.DAY, "ambiguity time-out");
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw new InvalidValueException(attempts + " attempts", "1 to " + MOST_ATTEMPTS);
    }
  }

  /** The same with another first-key time-out. */
  public Patience withFirstKey(Duration timeout) {
    return new Patience(timeout, interKey, ambiguity, attempts);
  }

  /** The same with another inter-key time-out. */
  public Patience withInterKey(Duration timeout) {
    return new Patience(firstKey, timeout, ambiguity, attempts);
  }

  /** The same with another ambiguity time-out. */
  public Patience withAmbiguity(Duration timeout) {
    return new Patience(firstKey, interKey, timeout, attempts);
  }

  /** The same with another number of attempts. */
  public Patience withAttempts(int number) {
    return new Patience(firstKey, interKey, ambiguity, number);
  }
}
