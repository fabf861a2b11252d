package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.Problem;
import java.util.Collection;

/** Words that are not known, with the nearest known one, as long as searching for it is cheap. */
final class Guesses {
  /** How many words are compared for one file. */
  private static final int COMPARISONS = 2_000_000;

  /** How many are compared for one word after that. */
  private static final int FEW = 21;

  private int compared;

  Problem unknown(String where, String kind, String word, Collection<String> known) {
    boolean cheap = compared < COMPARISONS;
    compared += cheap ? known.size() : 0;
    return Problem.unknown(
        where, kind, word, cheap ? known : known.stream().limit(FEW).toList());
  }
}
