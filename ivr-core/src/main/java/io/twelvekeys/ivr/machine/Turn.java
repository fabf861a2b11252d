package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;

/**
 * The next state in the making: a copy of the one before, which the phases change by the verbs of
 * this class, and what must be done besides. When its step is made, nobody has it as a turn any
 * more, and it changes no more.
 */
sealed class Turn extends CallState permits Told {
  /** A key closer than this to the key before it is stray after a no-match (rule 10). */
  static final long STRAY = 500;

  private boolean secretly;

  Turn(CallState before) {
    super(before);
  }

  /** Who hears what happens. */
  Ear ear() {
    return Ear.DEAF;
  }

  /** Whether this is the token of what plays or is under way. */
  boolean isLive(Phase now, int bearing) {
    return bearing == token && now.isUnderWay();
  }

  // ---- what a caller does

  /** A key comes: whether it is a stray one, which rule 10 swallows. */
  boolean comesStray(long at) {
    strays &= at - lastKeyAt < STRAY;
    lastKeyAt = at;
    return strays;
  }

  void use(Key key, int rule) {
    ear().keyUsed(shown(key), rule);
  }

  Phase drop(Key key, DropReason reason, Phase phase) {
    ear().keyDropped(phase.dropsEveryKey() ? '?' : shown(key), reason);
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
    return secretly || menu().secret();
  }

  // ---- what a menu decides

  /** Rule 12, then 14 to 16. */
  Phase noInput(long at) {
    noInputs++;
    ear().noInput(noInputs, 12);
    if (noInputs < menu().attempts()) {
      return say(menu().noInputLine(noInputs), 15);
    }
    return fallBack(at, menu().onNoInput(), EndCause.NO_INPUT, false);
  }

  /** Rules 14 to 16; the rule given is the one that found it. */
  Phase noMatch(long at, int rule) {
    noMatches++;
    strays = true;
    ear().noMatch(noMatches, rule);
    if (noMatches < menu().attempts()) {
      return say(menu().noMatchLine(noMatches), 15);
    }
    return fallBack(at, menu().onNoMatch(), EndCause.NO_MATCH, false);
  }

  /** Rule 22. */
  Phase transferFailed(long at, boolean last) {
    past = past.andOneFailed();
    if (last) {
      return hangUp(at, EndCause.TRANSFER_FAILED);
    }
    if (past.failed() <= menu().menus().maxFailedTransfers()) {
      return say(menu().transferFailedLine(), 22);
    }
    return fallBack(at, menu().onTransferFailed(), EndCause.TRANSFER_FAILED, true);
  }

  private Phase fallBack(long at, Choice choice, EndCause cause, boolean last) {
    ear().chosen(choice.action(), cause == EndCause.TRANSFER_FAILED ? 22 : 16);
    return perform(at, choice, cause, last);
  }

  /** What the keys say is done. */
  Phase choose(long at, Choice choice, int rule) {
    ear().chosen(choice.action(), rule);
    return perform(at, choice, EndCause.HUNG_UP, false);
  }

  private Phase perform(long at, Choice choice, EndCause cause, boolean last) {
    if (choice.target() != null) {
      return enter(at, choice.target());
    }
    Action action = choice.action();
    if (action instanceof Navigation navigation) {
      return switch (navigation) {
        case REPEAT -> visitAgain(at, 17);
        case BACK -> visit(at, place.back(), 18);
        case TOP -> visit(at, place.top(), 18);
        case HANG_UP -> hangUp(at, cause);
      };
    }
    return transfer(at, (Destination) action, last);
  }

  // ---- moving between menus

  /** Rules 18 and 19. */
  private Phase enter(long at, Menu target) {
    Place known = place.find(target);
    if (known != null) {
      return visit(at, known, known.depth() == place.depth() ? 18 : 19);
    }
    if (place.depth() == CallLimits.LONGEST_WAY_BACK) {
      return limitReached(at, EndCause.MAX_MENUS, 19);
    }
    return visit(at, place.deeper(target), 18);
  }

  /** The call is taken (rule 1). */
  Phase begin(long at) {
    ear().answered(menu().ivr().id(), 1);
    return visitAgain(at, 2);
  }

  /** This menu again, as a new visit (rule 17). */
  Phase visitAgain(long at, int rule) {
    return visit(at, place, rule);
  }

  /** A new visit (rules 2 and 17), unless the call has had its share of them (rule 26). */
  private Phase visit(long at, Place next, int rule) {
    Menu entered = next.menu();
    if (visits == entered.menus().maxMenus()) {
      return limitReached(at, EndCause.MAX_MENUS, 26);
    }
    visits++;
    place = next;
    noInputs = 0;
    noMatches = 0;
    ear().entered(entered.ivr().id(), visits, rule);
    Line greeting = entered.greeting(past.seen());
    past = past.with(entered);
    return say(greeting, 2);
  }

  private Phase say(Line line, int rule) {
    play(line, rule);
    return line.begin();
  }

  // ---- transfers and the end

  /** Rule 20. */
  private Phase transfer(long at, Destination destination, boolean last) {
    Line words = menu().transferLine();
    if (words != null) {
      play(words, 20);
      return new Announcing(destination, last);
    }
    return route(at, destination, last);
  }

  Phase route(long at, Destination destination, boolean last) {
    token++;
    orders = orders.route(destination);
    ear().transferStarted(token, destination, 20);
    return new Routing(destination, last, at, at + menu().menus().routeTimeout());
  }

  void cancel(int rule) {
    orders = orders.cancel();
    ear().transferCancelled(token, rule);
  }

  void routeEnded(RouteOutcome outcome, int rule) {
    ear().transferEnded(token, outcome, rule);
  }

  /** Time with the router is not counted (rule 26). */
  void resumeLimit(long routed) {
    past = past.andTime(routed);
  }

  /** What is going on is left for the limit that was reached (rule 26). */
  Phase limitReached(long at, EndCause cause, int rule) {
    ear().limitReached(cause, rule);
    return hangUp(at, cause);
  }

  /** Rule 24. */
  private Phase hangUp(long at, EndCause cause) {
    Line words = menu().goodbyeLine();
    if (words == null) {
      return hangUpNow(cause);
    }
    play(words, 24);
    return Goodbye.from(at, cause);
  }

  Phase hangUpNow(EndCause cause) {
    orders = orders.hangUp();
    return end(cause, 24);
  }

  Phase end(EndCause cause, int rule) {
    ear().end(cause, rule);
    return new Ended(cause);
  }

  /** Nothing changes, and it is recorded. */
  Phase ignore(String what, int rule, Phase phase) {
    ear().ignored(what, rule);
    return phase;
  }

  // ---- prompts, and what must be done

  void play(Line line, int rule) {
    token++;
    orders = orders.play(line);
    ear().promptStarted(token, line.prompt(), rule);
  }

  /** What plays is stopped. */
  void stop(Line playing, int rule) {
    orders = orders.stop();
    ear().promptEnded(token, playing.prompt(), How.STOPPED, rule);
  }

  void promptEnded(Line played, boolean failed, int rule) {
    ear().promptEnded(token, played.prompt(), failed ? How.FAILED : How.PLAYED, rule);
  }
}
