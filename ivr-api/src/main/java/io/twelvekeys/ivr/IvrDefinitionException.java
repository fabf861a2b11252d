package io.twelvekeys.ivr;

import java.util.List;
import java.util.stream.Collectors;

/** Menus that cannot be used: every problem at once, each with its place and its remedy. */
public final class IvrDefinitionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** @param problems at least one error; warnings may be among them */
  public IvrDefinitionException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "\n", "")));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, in the order in which it was found. Not kept by Java serialization. */
  public List<Problem> problems() {
    return problems;
  }
}
