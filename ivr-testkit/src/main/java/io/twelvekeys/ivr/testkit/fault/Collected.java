package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.testkit.traffic.Dialled;

/**
 * What the keys typed in a menu mean there (semantics rules 7 and 30).
 *
 * @param complete whether they could be taken as they are
 * @param longer whether they may become something longer
 */
record Collected(Ivr menu, String keys, boolean complete, boolean longer) {
  static Collected of(Ivr menu, String keys) {
    boolean complete = isBound(menu, keys);
    boolean longer = false;
    for (String pattern : menu.directDial().patterns()) {
      boolean fits = keys.length() <= pattern.length()
          && keys.chars().allMatch(Character::isDigit)
          && Dialled.fits(keys, pattern.substring(0, keys.length()));
      complete |= fits && keys.length() == pattern.length();
      longer |= fits && keys.length() < pattern.length();
    }
    return new Collected(menu, keys, complete, longer);
  }

  private static boolean isBound(Ivr menu, String keys) {
    return keys.length() == 1 && menu.action(Key.of(keys.charAt(0))).isPresent();
  }

  /** Whether they are decided at once. */
  boolean isDecided() {
    return complete && (!longer || menu.patience().ambiguity().isZero());
  }

  /** Whether nothing fits: in a menu of single keys that is a no-match at once (rule 10). */
  boolean isImpossible() {
    return !complete && !longer;
  }

  /** How long further keys are waited for, in milliseconds. */
  long patience() {
    return (complete ? menu.patience().ambiguity() : menu.patience().interKey()).toMillis();
  }

  /** What is told when no further key comes. */
  String decision(int noMatches) {
    if (!complete) {
      return "no-match " + (noMatches + 1);
    }
    String action = isBound(menu, keys)
        ? menu.action(Key.of(keys.charAt(0))).orElseThrow().text()
        : Destination.extension(keys).text();
    return "chose " + action;
  }
}
