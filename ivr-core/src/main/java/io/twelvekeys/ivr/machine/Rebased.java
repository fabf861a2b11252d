package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Key;

/**
 * A call's state without its past: as if the call had begun now, with its whole budget left. Two
 * calls whose states are equal in this form go where the other goes until a limit of the call
 * strikes, but for which of several equivalent digits were typed, and which greetings are short.
 */
final class Rebased {
  private final CallState state;
  private final Menu menu;
  private final long at;

  Rebased(CallState state, long at) {
    this.state = state;
    this.menu = state.menu();
    this.at = at;
  }

  CallState state() {
    int attempts = menu.ivr().patience().attempts();
    int failed = Math.min(state.failedTransfers(), menu.menus().maxFailedTransfers() + 1);
    boolean recent = state.lastKeyAt() > at - Turn.STRAY;
    return new CallState(
        phase(state.phase()),
        place(),
        new Past(Seen.NOTHING, failed, menu.menus().maxDuration()),
        1,
        Math.min(state.noInputs(), attempts),
        Math.min(state.noMatches(), attempts),
        state.phase().isUnderWay() ? 1 : 0,
        recent ? state.lastKeyAt() - at : CallState.NO_KEY,
        recent && state.strays());
  }

  /** Where no key leads back, the way matters no more, but for where it began. */
  private Place place() {
    Place place = state.place();
    if (place.depth() == 0 || menu.menus().leadsBack(menu.ivr().customer())) {
      return place;
    }
    return place.top().deeper(menu);
  }

  private Phase phase(Phase phase) {
    if (phase instanceof Listening listening) {
      return new Listening(listening.deadline() - at);
    }
    if (phase instanceof Collecting collecting) {
      Keys keys = alike(collecting.keys());
      long deadline = collecting.deadline() - at;
      return new Collecting(keys, collecting.patterns(), collecting.complete(), deadline);
    }
    if (phase instanceof Swallowing swallowing) {
      return new Swallowing(swallowing.latest() - at, swallowing.deadline() - at);
    }
    if (phase instanceof Announcing announcing) {
      return new Announcing(alike(announcing.destination()), announcing.last());
    }
    if (phase instanceof Routing routing) {
      long deadline = routing.deadline() - at;
      return new Routing(alike(routing.destination()), routing.last(), 0, deadline);
    }
    if (phase instanceof Goodbye goodbye) {
      return new Goodbye(goodbye.cause(), goodbye.deadline() - at);
    }
    return phase;
  }

  /** Digits that the same patterns fit are one as good as the other; the least stands for all. */
  private Keys alike(Keys keys) {
    if (keys.size() == 1 && menu.binds(keys.at(0))) {
      return keys;
    }
    DialPlan plan = menu.dialPlan();
    long patterns = plan.all();
    Keys alike = Keys.NONE;
    for (int i = 0; i < keys.size(); i++) {
      Key least = least(plan, patterns, i, keys.at(i), keys.size() == 1);
      patterns = plan.narrow(patterns, i, keys.at(i).digit());
      alike = alike.and(least, keys.isSecret(i));
    }
    return alike;
  }

  private Key least(DialPlan plan, long patterns, int position, Key key, boolean onlyOne) {
    long fitting = plan.narrow(patterns, position, key.digit());
    for (char symbol = '0'; symbol < key.symbol(); symbol++) {
      Key other = Key.of(symbol);
      boolean free = !onlyOne || !menu.binds(other);
      if (free && plan.narrow(patterns, position, other.digit()) == fitting) {
        return other;
      }
    }
    return key;
  }

  /** An extension that was dialled; one that the definition names stays what it is. */
  private Destination alike(Destination destination) {
    boolean dialled = destination instanceof Destination.Extension extension
        && !menu.declares(destination)
        && menu.dialPlan().allows(extension.digits());
    if (!dialled) {
      return destination;
    }
    String digits = ((Destination.Extension) destination).digits();
    return Destination.extension(alike(new Keys(digits, 0)).symbols());
  }
}
