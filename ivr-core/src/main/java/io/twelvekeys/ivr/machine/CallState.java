package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.IvrPrompts;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.EndCause;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call at one instant: a value, to be compared, printed, stored ({@link CallSnapshot}) and gone
 * on from ({@link Machine#step}). Two states are equal if they are states of the same {@link Menus}
 * and no event can tell them apart.
 *
 * <p>Times are call time: milliseconds since the call began. So a state knows no clock, and means
 * the same in another process on another day.
 */
public sealed class CallState permits Turn {
  /** The deadline of a call that waits for no time to pass. */
  public static final long NO_DEADLINE = Long.MAX_VALUE;

  /** When the last key came, before the first has come. */
  static final long NO_KEY = Long.MIN_VALUE / 4;

  // Written while the state is in the making, by its Turn; never after that.
  Phase phase;
  Place place;
  Past past;
  int visits;
  int token;
  long lastKeyAt;
  boolean strays;

  // A visit has no more of them than attempts and failed transfers together, which are 120.
  byte noInputs;
  byte noMatches;

  /** What was to be done when this state came about: belongs to the step, not to the value. */
  Orders orders = Orders.NONE;

  /**
   * What a call is doing, and all that it has to remember besides.
   *
   * @param place where the caller is
   * @param past what it keeps of what came before
   * @param visits how many in this call, this one included
   * @param noInputs how many in this visit
   * @param noMatches how many in this visit
   * @param token the last one given out: that of what plays or is under way, if anything is
   * @param lastKeyAt when the last key came, of whatever use it was; {@link #NO_KEY} before that
   * @param strays whether a no-match came since the last key that was no stray one (rule 10)
   */
  CallState(
      Phase phase,
      Place place,
      Past past,
      int visits,
      int noInputs,
      int noMatches,
      int token,
      long lastKeyAt,
      boolean strays) {
    this.phase = phase;
    this.place = place;
    this.past = past;
    this.visits = visits;
    this.noInputs = (byte) noInputs;
    this.noMatches = (byte) noMatches;
    this.token = token;
    this.lastKeyAt = lastKeyAt;
    this.strays = strays;
  }

  /** The same once more, to be made into another. */
  CallState(CallState same) {
    phase = same.phase;
    place = same.place;
    past = same.past;
    visits = same.visits;
    noInputs = same.noInputs;
    noMatches = same.noMatches;
    token = same.token;
    lastKeyAt = same.lastKeyAt;
    strays = same.strays;
  }

  /** The call before it begins: it has not visited this menu yet. */
  static CallState before(Menu menu) {
    Phase nothing = new Listening(NO_DEADLINE);
    Past none = new Past(Seen.NOTHING, 0, menu.menus().maxDuration());
    return new CallState(nothing, Place.dialled(menu), none, 0, 0, 0, 0, NO_KEY, false);
  }

  Phase phase() {
    return phase;
  }

  Menu menu() {
    return place.menu();
  }

  Place place() {
    return place;
  }

  Seen seen() {
    return past.seen();
  }

  /** The last token given out. */
  int token() {
    return token;
  }

  /** When {@code max-duration} strikes, unless the call is with the router or says goodbye. */
  long limitAt() {
    return past.limitAt();
  }

  long lastKeyAt() {
    return lastKeyAt;
  }

  boolean strays() {
    return strays;
  }

  /** The menu that the caller is in, or was in last. */
  public Ivr ivr() {
    return menu().ivr();
  }

  /** The menus that {@code back} leads through, the dialled one first. */
  public List<Ivr> wayBack() {
    return place.wayBack().stream().map(Menu::ivr).toList();
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
    return due(phase);
  }

  /** When time is up in this phase. In a greeting, where most calls are, it is the call's own. */
  final long due(Phase now) {
    return now instanceof Prompting ? limitAt() : now.due(limitAt());
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
    return menu().menus().catalog();
  }

  /** What is being played; empty if nothing is. */
  public Optional<Prompt> playing() {
    IvrPrompts prompts = ivr().prompts();
    if (phase instanceof Prompting prompting) {
      return Optional.of(prompting.line().prompt());
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
    return strays ? Math.max(0, lastKeyAt + Turn.STRAY) : 0;
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
    return visits;
  }

  /** How many no-inputs there were in this visit. */
  public int noInputs() {
    return noInputs;
  }

  /** How many no-matches there were in this visit. */
  public int noMatches() {
    return noMatches;
  }

  /** How many transfers have failed in this call. */
  public int failedTransfers() {
    return past.failed();
  }

  /**
   * The token of the prompt that plays or the route that is under way; 0 if there is neither. The
   * only token with which an event changes anything.
   */
  public int liveToken() {
    return phase.isUnderWay() ? token : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallState state
        && phase.equals(state.phase)
        && place.equals(state.place)
        && past.equals(state.past)
        && visits == state.visits
        && noInputs == state.noInputs
        && noMatches == state.noMatches
        && token == state.token
        && lastKeyAt == state.lastKeyAt
        && strays == state.strays;
  }

  @Override
  public int hashCode() {
    return Objects.hash(phase, place, past, visits, noInputs, noMatches, token, lastKeyAt, strays);
  }

  /** For people; keys that wait are counted, not shown. */
  @Override
  public String toString() {
    return phase + " in " + menu() + ", visit " + visits + ", " + noInputs + " no-inputs, "
        + noMatches + " no-matches, " + past.failed() + " failed transfers";
  }
}
