package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Key;

/**
 * Some keys of a number have come, and more may (rules 7 to 9).
 *
 * @param keys the collection: one key and more
 * @param patterns the direct-dial patterns that it may still become ({@link DialPlan})
 * @param complete whether it could be taken as it is: ambiguous; else it is partial
 */
record Collecting(Keys keys, long patterns, boolean complete, long deadline) implements Silent {
  /** The first key of a collection: it may be bound, and an unbound {@code #} is no number. */
  static Phase first(Turn turn, long at, Key key) {
    Menu menu = turn.menu();
    Choice choice = menu.atOnce(key);
    if (choice != null) {
      turn.use(key, 7);
      return turn.choose(at, choice, 7);
    }
    boolean bound = menu.binds(key);
    if (key == Key.HASH && !bound) {
      turn.use(key, 9);
      return turn.noMatch(at, 9);
    }
    return weigh(turn, at, Keys.only(key, turn.hides()), menu.dialPlan().begun(key), bound);
  }

  @Override
  public String name() {
    return "collecting";
  }

  @Override
  public Phase pressed(Turn turn, long at, Key key, boolean stray) {
    Menu menu = turn.menu();
    if (key == Key.HASH && !menu.binds(key)) {
      turn.use(key, 9);
      return complete ? take(turn, at, keys, 9) : turn.noMatch(at, 9);
    }
    long narrowed = menu.dialPlan().narrow(patterns, keys.size(), key.digit());
    return weigh(turn, at, keys.and(key, turn.hides()), narrowed, false);
  }

  /** Rule 7, with rule 10 where nothing fits. */
  private static Phase weigh(Turn turn, long at, Keys keys, long patterns, boolean bound) {
    Menu menu = turn.menu();
    boolean complete = bound || menu.dialPlan().complete(patterns, keys.size());
    boolean longer = menu.dialPlan().longer(patterns, keys.size());
    Key last = keys.at(keys.size() - 1);
    if (complete && (!longer || menu.ambiguity() == 0)) {
      turn.use(last, 7);
      return take(turn, at, keys, 7);
    }
    if (complete || longer) {
      turn.use(last, 7);
      long timeout = complete ? menu.ambiguity() : menu.interKey();
      return new Collecting(keys, patterns, complete, at + timeout);
    }
    turn.use(last, 10);
    return menu.takesNumbers() ? Swallowing.from(at) : turn.noMatch(at, 10);
  }

  private static Phase take(Turn turn, long at, Keys keys, int rule) {
    Choice bound = keys.size() == 1 ? turn.menu().choice(keys.at(0)) : null;
    if (bound != null) {
      return turn.choose(at, bound, rule);
    }
    return turn.choose(at, Choice.of(Destination.extension(keys.symbols())), 30);
  }

  @Override
  public Phase timeUp(Turn turn, long at) {
    return complete ? take(turn, at, keys, 8) : turn.noMatch(at, 8);
  }
}
