package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.port.CallFact;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an event made of a call: the state to go on from, and what must be done. Immutable.
 *
 * <p>Whoever does it, does it by {@link #perform}; a list of it and what happened besides are made
 * on demand, so that they cost nothing where nobody asks: {@link #facts} makes the step once more
 * and listens, which comes to the same, since the machine is a function.
 *
 * <p>Only this package makes steps; its tests make some that the machine never would.
 */
public class Step {
  private final CallState before;
  private final long at;
  private final @Nullable Event event;
  private final CallState next;

  /** @param event what happened; null if the call begins, or goes on from a stored state */
  Step(CallState before, long at, @Nullable Event event, CallState next) {
    this.before = before;
    this.at = at;
    this.event = event;
    this.next = next;
  }

  /** The state to go on from. */
  public CallState next() {
    return next;
  }

  /** Does what must be done, in this order. */
  public void perform(CallControl control) {
    next.orders.perform(control, next.token);
  }

  /** What must be done, in this order. */
  public List<Command> commands() {
    Listed listed = new Listed(before);
    perform(listed);
    return listed.commands();
  }

  /**
   * What happened, in this order, the end of the call last. May be ignored; asking costs as much as
   * the step did.
   */
  public List<CallFact> facts() {
    return Machine.facts(before, at, event);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Step step
        && next.equals(step.next)
        && commands().equals(step.commands())
        && facts().equals(step.facts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(next, commands());
  }

  /** For people; an event is not shown, since it may be a secret key. */
  @Override
  public String toString() {
    return commands() + " then " + next;
  }
}
