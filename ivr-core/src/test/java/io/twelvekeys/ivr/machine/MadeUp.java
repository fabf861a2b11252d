package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.port.CallFact;
import java.util.List;

/** A step that the machine did not make. */
final class MadeUp extends Step {
  private final List<Command> commands;
  private final List<CallFact> facts;

  MadeUp(CallState next, List<Command> commands, List<CallFact> facts) {
    super(next, 0, null, next);
    this.commands = List.copyOf(commands);
    this.facts = List.copyOf(facts);
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public List<CallFact> facts() {
    return facts;
  }
}
