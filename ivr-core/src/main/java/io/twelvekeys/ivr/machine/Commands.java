package io.twelvekeys.ivr.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of what must be done. Most have two commands at most, for which there are small lists. */
final class Commands {
  private Commands() {}

  /** These, and then one more. */
  static List<Command> and(List<Command> commands, Command next) {
    if (commands.isEmpty()) {
      return List.of(next);
    }
    if (commands.size() == 1) {
      return List.of(commands.get(0), next);
    }
    List<Command> more = new ArrayList<>(commands);
    more.add(next);
    return Collections.unmodifiableList(more);
  }
}
