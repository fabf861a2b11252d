package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.testkit.scenario.ScenarioException;
import java.nio.file.Path;
import java.util.List;

/** A file with problems, where a command needs one without: exit status 1. */
final class FaultyFile extends Complaint {
  private static final long serialVersionUID = 1L;

  private FaultyFile(String message) {
    super(message, IvrCommand.FALLS_SHORT);
  }

  /** @param problems what keeps the menus from being used */
  static FaultyFile menus(Path file, List<Problem> problems) {
    StringBuilder text = new StringBuilder(file + ": these menus cannot be used");
    problems.forEach(problem -> text.append('\n').append(problem));
    return new FaultyFile(text.toString());
  }

  /** @param problems which name their file themselves */
  static FaultyFile scenario(ScenarioException problems) {
    return new FaultyFile(String.valueOf(problems.getMessage()));
  }
}
