package io.twelvekeys.ivr.testkit.scenario;

import io.twelvekeys.ivr.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that is no scenario: every problem at once, each with its line and what would be right.
 */
public final class ScenarioException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  ScenarioException(String name, List<Problem> problems) {
    super(problems.stream()
        .map(problem ->
            name + ", " + problem.where() + ": " + problem.what() + "; " + problem.remedy())
        .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, in the order of the lines. Not kept by Java serialization. */
  public List<Problem> problems() {
    return problems;
  }
}
