package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of a file, each with the position of its entry, so that they can be sorted. */
final class Findings {
  /** How many problems are reported; of further ones only the number. */
  static final int MOST = 10_000;

  /** Before the first entry: what is said of the file as a whole. */
  static final int TOP = -1;

  private final List<Finding> found = new ArrayList<>();
  private int left;
  private boolean anyError;

  private record Finding(int position, Problem problem) {}

  void add(int position, Problem problem) {
    anyError |= problem.isError();
    if (found.size() < MOST) {
      found.add(new Finding(position, problem));
    } else {
      left++;
    }
  }

  void add(Entry entry, Problem problem) {
    add(entry.position(), problem);
  }

  void add(Entry entry, InvalidValueException wrong) {
    add(entry, wrong.at(entry.where()));
  }

  void error(Entry entry, String what, String remedy) {
    add(entry, Problem.error(entry.where(), what, remedy));
  }

  boolean anyError() {
    return anyError;
  }

  /** All of them in the order of their entries; of one entry in the order of finding. */
  List<Problem> inOrder() {
    List<Problem> problems = new ArrayList<>(found.stream()
        .sorted(Comparator.comparingInt(Finding::position))
        .map(Finding::problem)
        .toList());
    if (left > 0) {
      String what = left + " further problems are not shown";
      String remedy = "mend the first " + MOST;
      problems.add(
          anyError ? Problem.error("file", what, remedy) : Problem.warning("file", what, remedy));
    }
    return List.copyOf(problems);
  }
}
