package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.Problem;
import java.nio.file.Path;
import java.util.List;

/** A file of menus with problems, where a command needs menus without: exit status 1. */
final class UnusableMenus extends Complaint {
  private static final long serialVersionUID = 1L;

  /** @param problems what keeps the menus from being used */
  UnusableMenus(Path file, List<Problem> problems) {
    super(text(file, problems), IvrCommand.FALLS_SHORT);
  }

  private static String text(Path file, List<Problem> problems) {
    StringBuilder text = new StringBuilder(file + ": these menus cannot be used");
    problems.forEach(problem -> text.append('\n').append(problem));
    return text.toString();
  }
}
