package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.port.CallFact;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an event made of a call: the state to go on from, and what must be done. Immutable.
 *
 * <p>What happened besides is told on demand, so that it costs nothing where nobody asks: {@link
 * #facts} makes the step once more and listens, which comes to the same, since the machine is a
 * function.
 */
public final class Step {
  private final CallState next;
  private final List<Command> commands;
  private final @Nullable List<CallFact> facts;
  private final @Nullable CallState before;
  private final @Nullable Event event;
  private final long at;

  /** A step that was made elsewhere, with its facts; copies the lists. */
  public Step(CallState next, List<Command> commands, List<CallFact> facts) {
    this.next = next;
    this.commands = List.copyOf(commands);
    this.facts = List.copyOf(facts);
    before = null;
    event = null;
    at = 0;
  }

  /** @param event what happened; null if the call begins, or goes on from a stored state */
  Step(CallState before, long at, @Nullable Event event, Turn made) {
    next = made;
    commands = made.handOver();
    this.facts = null;
    this.before = before;
    this.event = event;
    this.at = at;
  }

  /** The state to go on from. */
  public CallState next() {
    return next;
  }

  /** What must be done, in this order. */
  public List<Command> commands() {
    return commands;
  }

  /**
   * What happened, in this order, the end of the call last. May be ignored; asking costs as much as
   * the step did.
   */
  public List<CallFact> facts() {
    return before == null ? Objects.requireNonNull(facts) : Machine.facts(before, at, event);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Step step
        && next.equals(step.next)
        && commands.equals(step.commands)
        && facts().equals(step.facts());
  }

  @Override
  public int hashCode() {
    return 31 * next.hashCode() + commands.hashCode();
  }

  /** For people; an event is not shown, since it may be a secret key. */
  @Override
  public String toString() {
    return commands + " then " + next;
  }
}
