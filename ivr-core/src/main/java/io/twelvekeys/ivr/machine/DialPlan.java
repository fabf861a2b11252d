package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Key;
import java.util.List;

/**
 * The direct-dial patterns of a menu, compiled: which of them still fit is a set of bits, one for
 * each pattern, and one more key narrows it by one look-up.
 */
final class DialPlan {
  private final long[][] fitting; // by position and digit
  private final long[] ofLength; // by number of digits
  private final int longest;
  private final long all; // one bit for each

  DialPlan(DirectDial dial) {
    List<String> patterns = dial.patterns();
    longest = dial.longest();
    fitting = new long[longest][10];
    ofLength = new long[longest + 1];
    all = patterns.isEmpty() ? 0 : -1L >>> (Long.SIZE - patterns.size());
    for (int i = 0; i < patterns.size(); i++) {
      String pattern = patterns.get(i);
      ofLength[pattern.length()] |= 1L << i;
      for (int at = 0; at < pattern.length(); at++) {
        for (int digit = 0; digit < 10; digit++) {
          if (pattern.charAt(at) == 'x' || pattern.charAt(at) - '0' == digit) {
            fitting[at][digit] |= 1L << i;
          }
        }
      }
    }
  }

  /** Every pattern. */
  long all() {
    return all;
  }

  /** The patterns that begin with this key. */
  long begun(Key key) {
    return narrow(all, 0, key.digit());
  }

  /** The patterns that still fit after a digit at this position; -1 is no digit and fits none. */
  long narrow(long patterns, int position, int digit) {
    return digit < 0 || position >= longest ? 0 : patterns & fitting[position][digit];
  }

  /** Whether one of these patterns has this many digits. */
  boolean complete(long patterns, int digits) {
    return digits <= longest && (patterns & ofLength[digits]) != 0;
  }

  /** Whether one of these patterns has more digits; each of them has at least this many. */
  boolean longer(long patterns, int digits) {
    long shorter = digits <= longest ? ofLength[digits] : 0;
    return (patterns & ~shorter) != 0;
  }

  int longest() {
    return longest;
  }

  /** Whether a caller may dial these digits. */
  boolean allows(String digits) {
    long patterns = all();
    for (int i = 0; i < digits.length(); i++) {
      patterns = narrow(patterns, i, digits.charAt(i) - '0');
    }
    return complete(patterns, digits.length());
  }
}
