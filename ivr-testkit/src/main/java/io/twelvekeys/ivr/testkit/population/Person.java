package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One caller: what they want and how they are, drawn by their dice, and what they do about what
 * they hear. All times are call time in milliseconds.
 */
final class Person {
  private static final double ASKS_AGAIN = 0.05;
  private static final double LOST_CHOOSES = 0.5;
  private static final double LOST_GUESSES = 0.15;

  private final Dice dice;
  private final People people;
  private final Ways ways;
  private final Habit habit;
  private final Goal goal;
  private final String number;
  private final Fingers fingers;
  private long leavesAt;
  private long vexations;
  private boolean typesAhead;
  private boolean informed;

  /** Draws a caller who dials this menu; {@code wants} draws the goal of one who has any. */
  Person(Dice dice, People people, Ways ways, Wishes wants, Ivr dialled) {
    this.dice = dice;
    this.people = people;
    this.ways = ways;
    habit = people.habit(dice);
    goal = habit.hasGoal() ? wants.draw(dice, ways.goals(dialled)) : Goal.ANYBODY;
    number = goal.kind() == Goal.Kind.COLLEAGUE ? digits(goal.text()) : "";
    leavesAt = patience(people.patience().toMillis());
    vexations = 1 + dice.around(people.tolerance() - 1);
    fingers = new Fingers(dice, people.mistakes());
    typesAhead = habit == Habit.TYPES_AHEAD;
  }

  /** Few hang up at once, most within a while, some stay very long: three waits in a row. */
  private long patience(long mean) {
    return dice.around(mean / 3) + dice.around(mean / 3) + dice.around(mean / 3);
  }

  private String digits(String pattern) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      digits.append(c == 'x' ? (char) ('0' + dice.below(10)) : c);
    }
    return digits.toString();
  }

  Habit habit() {
    return habit;
  }

  /** The destination that is wanted; empty if anybody will do, or words are wanted. */
  Optional<String> wanted() {
    return switch (goal.kind()) {
      case DESTINATION -> Optional.of(goal.text());
      case COLLEAGUE -> Optional.of("extension:" + number);
      default -> Optional.empty();
    };
  }

  boolean wantsAnybody() {
    return goal.kind() == Goal.Kind.ANYBODY;
  }

  /** Whether the words that were wanted have been heard. */
  boolean isInformed() {
    return informed;
  }

  /** When this caller does something next, if nothing else happens before. */
  long next() {
    return Math.min(leavesAt, fingers.next());
  }

  /** Whether what is done next is hanging up. */
  boolean leaves() {
    return leavesAt <= fingers.next();
  }

  /** The key that is pressed next. */
  char press() {
    return fingers.press();
  }

  // ---- what the caller hears

  /** A menu begins to speak: for the first time in this visit, or once more. */
  void hears(Ivr here, long now, long length) {
    if (goal.isWordsOf(here.id())) {
      fingers.rest();
      return;
    }
    if (typesAhead) {
      typeAhead(here, now);
      return;
    }
    if (fingers.isBusy() && habit == Habit.TYPES_AHEAD) {
      return;
    }
    fingers.rest();
    switch (habit) {
      case KNOWS_THE_WAY -> choose(here, now + dice.between(300, 1_200));
      case BARGES_IN, TYPES_AHEAD -> choose(here, now + named(length) + dice.between(300, 1_000));
      case LOST -> {
        if (dice.happens(0.3)) {
          guess(here, now + named(length) + dice.between(500, 3_000));
        }
      }
      default -> {}
    }
  }

  /** How far into a prompt the choice is named. */
  private long named(long length) {
    return (long) (length * (0.2 + 0.8 * dice.unit()));
  }

  /** A menu has spoken and waits for keys. */
  void hearsTheEnd(Ivr here, long now) {
    if (goal.isWordsOf(here.id())) {
      informed = true;
      leave(here, now);
    } else if (!fingers.isBusy()) {
      switch (habit) {
        case LISTENS -> choose(here, now + dice.between(400, 3_000));
        case BARGES_IN, KNOWS_THE_WAY, TYPES_AHEAD -> choose(here, now + dice.between(300, 1_500));
        case LOST -> guess(here, now + dice.between(1_500, 8_000));
        case SILENT -> {}
      }
    }
  }

  /** What was typed meant nothing, or a transfer failed. */
  void isVexed(long now) {
    fingers.startle(now);
    if (--vexations <= 0) {
      leavesAt = Math.min(leavesAt, now + dice.between(1_000, 3_000));
    }
  }

  /** The far side is done and has given the caller back. */
  void isServed(long now) {
    fingers.rest();
    leavesAt = Math.min(leavesAt, now + dice.between(500, 2_500));
  }

  /** Others are at work: a transfer, a goodbye. */
  void waits() {
    fingers.rest();
  }

  // ---- what the caller does

  private void typeAhead(Ivr dialled, long now) {
    typesAhead = false;
    StringBuilder keys = new StringBuilder();
    Ivr here = dialled;
    for (Optional<Key> key = ways.key(here, goal); key.isPresent(); key = ways.key(here, goal)) {
      keys.append(key.get().symbol());
      Optional<Ivr> next = ways.target(here, key.get());
      if (next.isEmpty()) {
        break;
      }
      here = next.get();
    }
    keys.append(Ways.isDialledIn(here, goal) ? number : "");
    fingers.type(keys.toString(), now + dice.between(300, 1_000));
  }

  private void choose(Ivr here, long at) {
    Optional<Key> key = ways.key(here, goal);
    if (Ways.isDialledIn(here, goal)) {
      fingers.type(number, at);
    } else if (key.isPresent()) {
      fingers.type(String.valueOf(decided(here, key.get()).symbol()), at);
    } else {
      turnBack(here, at);
    }
  }

  /** Those who listen may misunderstand, or ask to hear it again. */
  private Key decided(Ivr here, Key right) {
    boolean listened = habit == Habit.LISTENS || habit == Habit.BARGES_IN;
    if (listened && dice.happens(people.misunderstandings())) {
      return dice.oneOf(List.copyOf(here.keys().keySet()));
    }
    if (habit == Habit.LISTENS && dice.happens(ASKS_AGAIN)) {
      return bound(here, Navigation.REPEAT).orElse(right);
    }
    return right;
  }

  /** What is wanted is not to be had from here. */
  private void turnBack(Ivr here, long at) {
    Optional<Key> away = bound(here, Navigation.TOP).or(() -> bound(here, Navigation.BACK));
    if (away.isPresent()) {
      fingers.type(String.valueOf(away.get().symbol()), at);
    } else {
      isVexed(at);
    }
  }

  private void guess(Ivr here, long at) {
    double drawn = dice.unit();
    List<Key> bound = List.copyOf(here.keys().keySet());
    if (drawn < LOST_CHOOSES && !bound.isEmpty()) {
      fingers.type(String.valueOf(dice.oneOf(bound).symbol()), at);
    } else if (drawn < LOST_CHOOSES + LOST_GUESSES) {
      fingers.type(String.valueOf(dice.oneOf(List.of(Key.values())).symbol()), at);
    }
  }

  /** By the key that hangs up, where there is one, or by the receiver. */
  private void leave(Ivr here, long now) {
    long at = now + dice.between(500, 2_500);
    Optional<Key> key = bound(here, Navigation.HANG_UP).filter(unused -> dice.happens(0.5));
    if (key.isPresent()) {
      fingers.type(String.valueOf(key.get().symbol()), at);
    } else {
      leavesAt = Math.min(leavesAt, at);
    }
  }

  private static Optional<Key> bound(Ivr here, Action action) {
    return here.keys().entrySet().stream()
        .filter(bound -> bound.getValue().equals(action))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What the caller wants and is used to, for people. */
  @Override
  public String toString() {
    String wants = number.isEmpty() ? goal.name() : "extension:" + number;
    return habit.text() + ", wants " + wants;
  }
}
