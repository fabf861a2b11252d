package io.twelvekeys.ivr;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Which known word someone may have meant who wrote another one. */
final class Nearest {
  /** How far from the misspelt word a known one may be to be suggested. */
  private static final int FARTHEST = 3;

  /** How many known words are listed where none is near. */
  private static final int LISTED = 20;

  private Nearest() {}

  /** The nearest word; of equally near ones the first in the order of the alphabet. */
  static Optional<String> to(String word, Collection<String> known) {
    String cut = word.substring(0, Math.min(word.length(), Words.LONGEST_WORD * 2));
    int farthest = Math.min(FARTHEST, Math.max(1, cut.length() / 2));
    String nearest = null;
    for (String candidate : known) {
      int distance = distance(cut, candidate, farthest);
      boolean nearer = distance < farthest || nearest == null;
      if (distance <= farthest && (nearer || candidate.compareTo(nearest) < 0)) {
        nearest = candidate;
        farthest = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** The first of the words in the order of the alphabet, for people. */
  static String listed(Collection<String> words) {
    TreeSet<String> first = new TreeSet<>();
    for (String word : words) {
      if (first.size() < LISTED || word.compareTo(first.last()) < 0) {
        first.add(word);
        if (first.size() > LISTED) {
          first.pollLast();
        }
      }
    }
    String all = String.join(", ", first);
    return words.size() > LISTED ? all + ", …" : all;
  }

  /**
   * How many letters must be added, dropped or changed (Levenshtein 1966), or any number above the
   * limit where that is more.
   */
  private static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return least;
      }
    }
    return row[other.length()];
  }
}
