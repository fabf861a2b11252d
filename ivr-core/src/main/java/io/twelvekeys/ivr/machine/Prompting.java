package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.RouteOutcome;

/**
 * The menu speaks: a greeting, with or without the words about a failure before it.
 *
 * @param line what is said
 * @param waiting the keys typed ahead, in a menu that queues them
 */
record Prompting(Line line, Keys waiting) implements Phase {
  @Override
  public String name() {
    return "prompting";
  }

  @Override
  public long due(long limitAt) {
    return limitAt;
  }

  @Override
  public boolean limited() {
    return true;
  }

  @Override
  public boolean isUnderWay() {
    return true;
  }

  @Override
  public Phase pressed(Turn turn, long at, Key key, boolean stray) {
    if (stray) {
      return turn.drop(key, DropReason.STRAY, this);
    }
    return switch (turn.menu().bargeIn()) {
      case YES -> {
        release(turn, 5);
        yield Collecting.first(turn, at, key);
      }
      case DISCARD -> turn.drop(key, DropReason.PROMPT_PLAYING, this);
      case QUEUE -> waitFor(turn, key);
    };
  }

  private Phase waitFor(Turn turn, Key key) {
    if (waiting.size() == BargeIn.LONGEST_QUEUE) {
      return turn.drop(key, DropReason.QUEUE_FULL, this);
    }
    turn.ear().keyQueued(turn.shown(key), 6);
    return new Prompting(line, waiting.and(key, turn.hides()));
  }

  @Override
  public boolean dropsEveryKey() {
    return false;
  }

  @Override
  public Phase promptEnded(Turn turn, long at, boolean failed) {
    turn.promptEnded(line, failed, failed ? 4 : 12);
    return decide(turn, at);
  }

  /** Rule 6: the keys that waited are decided one by one, before any timer starts. */
  private Phase decide(Turn turn, long at) {
    Phase phase = Listening.from(turn, at);
    for (int i = 0; i < waiting.size(); i++) {
      turn.secretly(waiting.isSecret(i));
      phase = phase.pressed(turn, at, waiting.at(i), false);
      if (turn.strays()) { // a no-match: before it no key that waits was a stray one
        return dropFrom(turn, i + 1, phase);
      }
      if (!(phase instanceof Silent)) {
        return handOn(turn, at, i + 1, phase);
      }
    }
    turn.secretly(false);
    return phase;
  }

  private Phase dropFrom(Turn turn, int index, Phase phase) {
    for (int i = index; i < waiting.size(); i++) {
      turn.secretly(waiting.isSecret(i));
      char shown = turn.shown(waiting.at(i));
      turn.ear().keyDropped(shown, DropReason.AFTER_NO_MATCH);
    }
    turn.secretly(false);
    return phase;
  }

  /** The rest goes to the next menu as if typed now; a transfer or a goodbye drops it. */
  private Phase handOn(Turn turn, long at, int index, Phase next) {
    Phase phase = next;
    for (int i = index; i < waiting.size(); i++) {
      turn.secretly(waiting.isSecret(i));
      phase = phase.pressed(turn, at, waiting.at(i), turn.comesStray(at));
    }
    turn.secretly(false);
    return phase;
  }

  /** The call is cut short: what waited is dropped by its goodbye, or by its end. */
  Phase handAllOn(Turn turn, long at, Phase next) {
    return handOn(turn, at, 0, next);
  }

  @Override
  public Phase routed(Turn turn, long at, RouteOutcome outcome) {
    return turn.ignore("an outcome of no route", 23, this);
  }

  @Override
  public Phase timeUp(Turn turn, long at) {
    return this;
  }

  @Override
  public void release(Turn turn, int rule) {
    turn.stop(line, rule);
  }
}
