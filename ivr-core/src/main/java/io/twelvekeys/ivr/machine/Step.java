package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.port.CallFact;
import java.util.List;

/**
 * What an event made of a call.
 *
 * @param next the state to go on from
 * @param commands what must be done, in this order
 * @param facts what happened, in this order; may be ignored
 */
public record Step(CallState next, List<Command> commands, List<CallFact> facts) {
  /** Copies the lists. */
  public Step {
    commands = List.copyOf(commands);
    facts = List.copyOf(facts);
  }
}
