package io.twelvekeys.ivr.testkit.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * The differences between two texts as POSIX {@code diff -u} shows them. The shortest edit is found
 * by the greedy method of E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
 */
final class UnifiedDiff {
  /** How many equal lines are shown around a change. */
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /**
   * One line of either text: {@code ' '} in both, {@code '-'} in the first, {@code '+'} in the
   * second.
   */
  private record Edit(char sign, String line) {}

  /** The difference with its two headers; empty if there is none. */
  static String of(String name, List<String> before, String otherName, List<String> after) {
    List<Edit> edits = edits(before, after);
    StringBuilder out = new StringBuilder();
    int i = nextChange(edits, 0);
    while (i < edits.size()) {
      int from = Math.max(0, i - CONTEXT);
      int to = endOfHunk(edits, i);
      hunk(edits, from, to, out);
      i = nextChange(edits, to);
    }
    return out.isEmpty() ? "" : "--- " + name + "\n+++ " + otherName + "\n" + out;
  }

  private static int nextChange(List<Edit> edits, int from) {
    int i = from;
    while (i < edits.size() && edits.get(i).sign() == ' ') {
      i++;
    }
    return i;
  }

  /** A hunk goes on while changes are less than two contexts apart. */
  private static int endOfHunk(List<Edit> edits, int firstChange) {
    int lastChange = firstChange;
    for (int i = firstChange; i < edits.size() && i - lastChange <= 2 * CONTEXT; i++) {
      if (edits.get(i).sign() != ' ') {
        lastChange = i;
      }
    }
    return Math.min(edits.size(), lastChange + CONTEXT + 1);
  }

  private static void hunk(List<Edit> edits, int from, int to, StringBuilder out) {
    int before = count(edits, 0, from, '-');
    int after = count(edits, 0, from, '+');
    out.append("@@ -").append(range(before, count(edits, from, to, '-')));
    out.append(" +").append(range(after, count(edits, from, to, '+'))).append(" @@\n");
    for (Edit edit : edits.subList(from, to)) {
      out.append(edit.sign()).append(edit.line()).append('\n');
    }
  }

  /** How many lines of one of the texts these are. */
  private static int count(List<Edit> edits, int from, int to, char sign) {
    return (int) edits.subList(from, to).stream()
        .filter(edit -> edit.sign() == ' ' || edit.sign() == sign)
        .count();
  }

  private static String range(int linesBefore, int length) {
    int first = length == 0 ? linesBefore : linesBefore + 1;
    return length == 1 ? String.valueOf(first) : first + "," + length;
  }

  private static List<Edit> edits(List<String> before, List<String> after) {
    List<int[]> rounds = farthestReaching(before, after);
    int x = before.size();
    int y = after.size();
    List<Edit> backwards = new ArrayList<>();
    for (int d = rounds.size() - 1; d >= 0; d--) {
      int[] reached = rounds.get(d);
      int middle = reached.length / 2;
      int k = x - y;
      boolean down = d > 0 && goesDown(reached, middle, k, d);
      int previousK = down ? k + 1 : k - 1;
      int previousX = d == 0 ? 0 : reached[middle + previousK];
      int previousY = d == 0 ? 0 : previousX - previousK;
      while (x > previousX && y > previousY) {
        backwards.add(new Edit(' ', before.get(--x)));
        y--;
      }
      if (d > 0) {
        backwards.add(down ? new Edit('+', after.get(--y)) : new Edit('-', before.get(--x)));
      }
    }
    java.util.Collections.reverse(backwards);
    return backwards;
  }

  /** For each number of changes, how far each diagonal had come before it. */
  private static List<int[]> farthestReaching(List<String> before, List<String> after) {
    int most = before.size() + after.size();
    List<int[]> rounds = new ArrayList<>();
    int[] reached = new int[3];
    for (int d = 0; d <= most; d++) {
      rounds.add(reached.clone());
      int middle = reached.length / 2;
      for (int k = -d; k <= d; k += 2) {
        int x = 0;
        if (d > 0) {
          x = goesDown(reached, middle, k, d)
              ? reached[middle + k + 1]
              : reached[middle + k - 1] + 1;
        }
        while (x < before.size()
            && x - k < after.size()
            && before.get(x).equals(after.get(x - k))) {
          x++;
        }
        reached[middle + k] = x;
        if (x >= before.size() && x - k >= after.size()) {
          return rounds;
        }
      }
      int[] wider = new int[reached.length + 2];
      System.arraycopy(reached, 0, wider, 1, reached.length);
      reached = wider;
    }
    throw new IllegalStateException("every text becomes another by as many changes as lines");
  }

  /** Whether diagonal k is reached best by adding a line rather than by taking one away. */
  private static boolean goesDown(int[] reached, int middle, int k, int d) {
    return k == -d || (k != d && reached[middle + k - 1] < reached[middle + k + 1]);
  }
}
