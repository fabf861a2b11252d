package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.EndCause;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step in the making: the journey as far as it has come, and what has been decided so far. The
 * phases speak in its verbs. It lives as long as the step.
 */
final class Turn {
  /** A key closer than this to the key before it is stray after a no-match (rule 10). */
  static final long STRAY = 500;

  private final Output output;
  private long at;
  private Menu menu;
  private @Nullable WayBack back;
  private Seen seen;
  private int noInputs;
  private int noMatches;
  private int failedTransfers;
  private int visits;
  private long limitAt;
  private long lastKeyAt;
  private boolean strays;
  private boolean noMatch;
  private boolean secretly;

  /** @param telling whether somebody asks what happens */
  Turn(CallState state, long at, boolean telling) {
    this.at = at;
    menu = state.menu();
    back = state.back();
    seen = state.seen();
    noInputs = state.noInputs();
    noMatches = state.noMatches();
    failedTransfers = state.failedTransfers();
    visits = state.visits();
    output = new Output(state.token(), telling);
    limitAt = state.limitAt();
    lastKeyAt = state.lastKeyAt();
    strays = state.strays();
  }

  /** The call as it is now, doing this. */
  CallState state(Phase phase) {
    return new CallState(
        phase,
        menu,
        back,
        seen,
        noInputs,
        noMatches,
        failedTransfers,
        visits,
        output.token(),
        limitAt,
        lastKeyAt,
        strays);
  }

  Output output() {
    return output;
  }

  Menu menu() {
    return menu;
  }

  long at() {
    return at;
  }

  void at(long instant) {
    at = instant;
  }

  long limitAt() {
    return limitAt;
  }

  // ---- what a caller does

  /** A key comes: whether it is a stray one, which rule 10 swallows. */
  boolean comesStray() {
    strays &= at - lastKeyAt < STRAY;
    lastKeyAt = at;
    return strays;
  }

  void use(Key key, int rule) {
    output.keyUsed(shown(key), rule);
  }

  Phase drop(Key key, DropReason reason, Phase phase) {
    output.keyDropped(phase.dropsEveryKey() ? '?' : shown(key), reason);
    return phase;
  }

  char shown(Key key) {
    return hides() ? '?' : key.symbol();
  }

  /** Whether the keys that are decided now were typed earlier, where keys are secret. */
  void secretly(boolean typed) {
    secretly = typed;
  }

  /** Whether a key may not be told. */
  boolean hides() {
    return secretly || menu.secret();
  }

  /** Whether this step has found a no-match. */
  boolean wasNoMatch() {
    return noMatch;
  }

  // ---- what a menu decides

  /** Rule 12, then 14 to 16. */
  Phase noInput() {
    noInputs++;
    output.noInput(noInputs, 12);
    if (noInputs < menu.attempts()) {
      return prompt(menu.noInputLine(noInputs), 15);
    }
    return fallBack(menu.onNoInput(), EndCause.NO_INPUT, false);
  }

  /** Rules 14 to 16; the rule given is the one that found it. */
  Phase noMatch(int rule) {
    noMatches++;
    noMatch = true;
    strays = true;
    output.noMatch(noMatches, rule);
    if (noMatches < menu.attempts()) {
      return prompt(menu.noMatchLine(noMatches), 15);
    }
    return fallBack(menu.onNoMatch(), EndCause.NO_MATCH, false);
  }

  /** Rule 22. */
  Phase transferFailed(boolean last) {
    failedTransfers++;
    if (last) {
      return hangUp(EndCause.TRANSFER_FAILED);
    }
    if (failedTransfers <= menu.menus().maxFailedTransfers()) {
      return prompt(Menu.TRANSFER_FAILED, 22);
    }
    return fallBack(menu.onTransferFailed(), EndCause.TRANSFER_FAILED, true);
  }

  private Phase fallBack(Choice choice, EndCause cause, boolean last) {
    output.chosen(choice.action(), cause == EndCause.TRANSFER_FAILED ? 22 : 16);
    return perform(choice, cause, last);
  }

  /** What the keys say is done. */
  Phase choose(Choice choice, int rule) {
    output.chosen(choice.action(), rule);
    return perform(choice, EndCause.HUNG_UP, false);
  }

  private Phase perform(Choice choice, EndCause cause, boolean last) {
    if (choice.target() != null) {
      return enter(choice.target());
    }
    Action action = choice.action();
    if (action instanceof Destination destination) {
      return transfer(destination, last);
    }
    return switch ((Navigation) action) {
      case REPEAT -> visitAgain(17);
      case BACK -> back();
      case TOP -> top();
      case HANG_UP -> hangUp(cause);
    };
  }

  // ---- moving between menus

  /** Rules 18 and 19. */
  private Phase enter(Menu target) {
    WayBack returning = WayBack.find(back, target);
    if (target.equals(menu)) {
      return visitAgain(18);
    }
    if (returning != null) {
      return visit(target, returning.before(), 19);
    }
    if (WayBack.depthOf(back) == CallLimits.LONGEST_WAY_BACK) {
      return limitReached(EndCause.MAX_MENUS, 19);
    }
    return visit(target, WayBack.to(menu, back), 18);
  }

  private Phase back() {
    return back == null ? visitAgain(18) : visit(back.menu(), back.before(), 18);
  }

  private Phase top() {
    return visit(WayBack.first(back, menu), null, 18);
  }

  /** The call is taken (rule 1). */
  Phase begin() {
    output.answered(menu.ivr().id(), 1);
    return visitAgain(2);
  }

  /** This menu again, as a new visit (rule 17). */
  Phase visitAgain(int rule) {
    return visit(menu, back, rule);
  }

  /** A new visit (rules 2 and 17), unless the call has had its share of them (rule 26). */
  private Phase visit(Menu target, @Nullable WayBack way, int rule) {
    if (visits == menu.menus().maxMenus()) {
      return limitReached(EndCause.MAX_MENUS, 26);
    }
    visits++;
    menu = target;
    back = way;
    noInputs = 0;
    noMatches = 0;
    boolean first = !seen.contains(target);
    seen = seen.and(target);
    output.entered(target.ivr().id(), visits, rule);
    return prompt(first ? Menu.FIRST_GREETING : Menu.LATER_GREETING, 2);
  }

  private Phase prompt(int line, int rule) {
    return new Prompting(output.play(menu.line(line), rule), line, Keys.NONE);
  }

  // ---- transfers and the end

  /** Rule 20. */
  private Phase transfer(Destination destination, boolean last) {
    Optional<Prompt> words = menu.ivr().prompts().transfer();
    if (words.isPresent()) {
      return new Announcing(output.play(words.get(), 20), destination, last);
    }
    return route(destination, last);
  }

  Phase route(Destination destination, boolean last) {
    int token = output.route(destination, 20);
    return new Routing(token, destination, last, at, at + menu.menus().routeTimeout());
  }

  /** Time with the router is not counted (rule 26). */
  void resumeLimit(long routingSince) {
    limitAt += at - routingSince;
  }

  /** What is going on is left for the limit that was reached (rule 26). */
  Phase limitReached(EndCause cause, int rule) {
    output.limitReached(cause, rule);
    return hangUp(cause);
  }

  /** Rule 24. */
  private Phase hangUp(EndCause cause) {
    Optional<Prompt> words = menu.ivr().prompts().goodbye();
    return words.isPresent()
        ? Goodbye.from(this, output.play(words.get(), 24), cause)
        : hangUpNow(cause);
  }

  Phase hangUpNow(EndCause cause) {
    output.hangUp();
    return end(cause, 24);
  }

  Phase end(EndCause cause, int rule) {
    output.end(cause, rule);
    return new Ended(cause);
  }

  /** Nothing changes, and it is recorded. */
  Phase ignore(String what, int rule, Phase phase) {
    output.ignored(what, rule);
    return phase;
  }
}
