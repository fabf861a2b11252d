package io.twelvekeys.ivr;

import java.util.List;
import java.util.stream.Collectors;

/** Menus that cannot be used: every problem at once, each with its place and its remedy. */
public final class IvrDefinitionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** How many problems the message shows; {@link #problems} has all of them. */
  private static final int MOST_IN_MESSAGE = 100;

  private final transient List<Problem> problems;

  /** @param problems at least one error; warnings may be among them */
  public IvrDefinitionException(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<Problem> problems) {
    String first = problems.stream()
        .limit(MOST_IN_MESSAGE)
        .map(Problem::toString)
        .collect(Collectors.joining("\n", "\n", ""));
    int left = problems.size() - MOST_IN_MESSAGE;
    return left > 0 ? first + "\nand " + left + " more" : first;
  }

  /** All that is wrong, in the order in which it was found. Not kept by Java serialization. */
  public List<Problem> problems() {
    return problems;
  }
}
