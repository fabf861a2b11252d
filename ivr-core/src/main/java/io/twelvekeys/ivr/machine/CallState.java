package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.EndCause;
import java.util.List;
import java.util.Optional;

/**
 * A call at one instant: a value, to be compared, printed, stored ({@link CallSnapshot}) and gone
 * on from ({@link Machine#step}). Two states are equal if they are states of the same {@link Menus}
 * and no event can tell them apart.
 *
 * <p>Times are call time: milliseconds since the call began. So a state knows no clock, and means
 * the same in another process on another day.
 */
public final class CallState {
  /** The deadline of a call that waits for no time to pass. */
  public static final long NO_DEADLINE = Long.MAX_VALUE;

  private final Journey journey;
  private final Phase phase;

  CallState(Journey journey, Phase phase) {
    this.journey = journey;
    this.phase = phase;
  }

  Journey journey() {
    return journey;
  }

  Phase phase() {
    return phase;
  }

  /** The menu that the caller is in, or was in last. */
  public Ivr ivr() {
    return journey.menu().ivr();
  }

  /** The menus that {@code back} leads through, the dialled one first. */
  public List<Ivr> wayBack() {
    return WayBack.menus(journey.back()).stream().map(Menu::ivr).toList();
  }

  /** What the call is doing, in one word: {@code listening}, {@code routing}, … */
  public String doing() {
    return phase.name();
  }

  /** How the call ended; empty while it goes on. */
  public Optional<EndCause> end() {
    return phase instanceof Ended ended ? Optional.of(ended.cause()) : Optional.empty();
  }

  /**
   * When to wake the call with {@link Event.TimeUp}, in call time; {@link #NO_DEADLINE} if there is
   * nothing to wait for. It may lie in the past; then wake it at once.
   */
  public long deadline() {
    return phase.limited() ? Math.min(phase.deadline(), journey.limitAt()) : phase.deadline();
  }

  /** Where the router is taking the caller; empty unless it works. */
  public Optional<Destination> routing() {
    return phase instanceof Routing routing ? Optional.of(routing.destination()) : Optional.empty();
  }

  /**
   * Whether a key that comes now may be secret: the menu's keys are, or a transfer is under way,
   * when it may well be the PIN of what answers.
   */
  public boolean hidesKeys() {
    return phase.dropsEveryKey() || ivr().secret();
  }

  /**
   * Whether a key that comes at this time may be secret, when all has passed that is due before it.
   *
   * @param at call time in milliseconds
   */
  public boolean hidesKeys(long at) {
    return settled(at).hidesKeys();
  }

  /** The state that an event at this time meets. */
  CallState settled(long at) {
    CallState state = this;
    while (state.deadline() < at) {
      state = Machine.step(state, state.deadline(), new Event.TimeUp()).next();
    }
    return state;
  }

  /** The menus that the call runs in. */
  public IvrCatalog catalog() {
    return journey.menu().menus().catalog();
  }

  /** What is being played; empty if nothing is. */
  public Optional<Prompt> playing() {
    IvrPrompts prompts = ivr().prompts();
    if (phase instanceof Prompting prompting) {
      return Optional.of(journey.menu().line(prompting.line()));
    }
    return phase instanceof Announcing
        ? prompts.transfer()
        : phase instanceof Goodbye ? prompts.goodbye() : Optional.empty();
  }

  /** How many keys wait for the end of a prompt. */
  public int typedAhead() {
    return phase instanceof Prompting prompting ? prompting.waiting().size() : 0;
  }

  /** From when on, in call time, a key is no stray one (rule 10); 0 if none would be. */
  public long strayUntil() {
    return journey.strays() ? Math.max(0, journey.lastKeyAt() + Turn.STRAY) : 0;
  }

  /**
   * The same call as if it had begun now with its whole budget left, for tools that explore: from
   * states that are equal in this form calls go to the same places until a limit of the call
   * strikes. What is forgotten besides the budget: which menus were heard before (all greetings are
   * first ones), which of several digits was typed that all direct-dial patterns treat alike, and
   * the way back where no action leads back. The prompt or route that is live has the token 1.
   *
   * @param at now, in the call time of this state; it is 0 in that of the result
   */
  public CallState rebased(long at) {
    return new Rebased(this, at).state();
  }

  /** How many visits of menus there were, this one included. */
  public int visits() {
    return journey.visits();
  }

  /** How many no-inputs there were in this visit. */
  public int noInputs() {
    return journey.noInputs();
  }

  /** How many no-matches there were in this visit. */
  public int noMatches() {
    return journey.noMatches();
  }

  /** How many transfers have failed in this call. */
  public int failedTransfers() {
    return journey.failedTransfers();
  }

  /**
   * The token of the prompt that plays or the route that is under way; 0 if there is neither. The
   * only token with which an event changes anything.
   */
  public int liveToken() {
    return phase.token();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallState state
        && journey.equals(state.journey)
        && phase.equals(state.phase);
  }

  @Override
  public int hashCode() {
    return 31 * journey.hashCode() + phase.hashCode();
  }

  /** For people; keys that wait are counted, not shown. */
  @Override
  public String toString() {
    return phase + " in " + journey;
  }
}
