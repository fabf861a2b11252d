package io.twelvekeys.ivr.testkit.population;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the callers of a population are. All figures are assumptions to be replaced by what is known
 * of one's own callers; none was measured.
 *
 * @param habits how many callers have which habit, in parts of the sum; a habit that is missing has
 *     none
 * @param mistakes the share of keys that are pressed wrongly, twice or not at all: 0 to 1
 * @param misunderstandings the share of choices of those who listen that are another one than they
 *     meant: 0 to 1
 * @param patience how long callers stay on average before they hang up, if they are not connected;
 *     some stay much longer and some hardly; positive
 * @param tolerance how often things may go wrong on average before they hang up (a wrong key, a
 *     failed transfer, a menu that leads nowhere): 1 or more
 */
public record People(
    Map<Habit, Integer> habits,
    double mistakes,
    double misunderstandings,
    Duration patience,
    int tolerance) {
  /**
   * Of a hundred callers 40 listen to the end, 25 barge in, 12 know the way, 8 type ahead, 10 are
   * lost and 5 press nothing; 2 % of the keys are wrong, 3 % of the choices misunderstood; they
   * stay three minutes and take four vexations, on average.
   */
  public static final People USUAL = new People(
      Map.of(
          Habit.LISTENS, 40,
          Habit.BARGES_IN, 25,
          Habit.KNOWS_THE_WAY, 12,
          Habit.TYPES_AHEAD, 8,
          Habit.LOST, 10,
          Habit.SILENT, 5),
      0.02,
      0.03,
      Duration.ofMinutes(3),
      4);

  private static final int MOST = 1_000_000;

  /** Checks all and copies the habits. */
  public People {
    Map<Habit, Integer> copy = new EnumMap<>(Habit.class);
    copy.putAll(habits);
    habits = Collections.unmodifiableMap(copy);
    int sum = 0;
    for (Map.Entry<Habit, Integer> habit : habits.entrySet()) {
      if (habit.getValue() < 0 || habit.getValue() > MOST) {
        throw new IllegalArgumentException(
            "parts of callers must be 0 to " + MOST + ": " + habit.getValue());
      }
      sum += habit.getValue();
    }
    if (sum == 0) {
      throw new IllegalArgumentException("there must be callers with some habit: " + habits);
    }
    requireShare(mistakes, "mistakes");
    requireShare(misunderstandings, "misunderstandings");
    if (patience.toMillis() <= 0) {
      throw new IllegalArgumentException("patience must be positive: " + patience);
    }
    if (tolerance < 1) {
      throw new IllegalArgumentException("tolerance must be 1 or more: " + tolerance);
    }
  }

  /** The same, where so many parts of the callers have this habit. */
  public People with(Habit habit, int parts) {
    Map<Habit, Integer> other = new EnumMap<>(Habit.class);
    other.putAll(habits);
    other.put(habit, parts);
    return new People(other, mistakes, misunderstandings, patience, tolerance);
  }

  /** The same, where all callers have this habit. */
  public People withOnly(Habit habit) {
    return new People(Map.of(habit, 1), mistakes, misunderstandings, patience, tolerance);
  }

  /** The same with another share of keys that are pressed wrongly. */
  public People withMistakes(double share) {
    return new People(habits, share, misunderstandings, patience, tolerance);
  }

  /** The same with another share of choices that are misunderstood. */
  public People withMisunderstandings(double share) {
    return new People(habits, mistakes, share, patience, tolerance);
  }

  /** The same with another patience on average. */
  public People withPatience(Duration mean) {
    return new People(habits, mistakes, misunderstandings, mean, tolerance);
  }

  /** The same with another tolerance on average. */
  public People withTolerance(int mean) {
    return new People(habits, mistakes, misunderstandings, patience, mean);
  }

  Habit habit(Dice dice) {
    int sum = habits.values().stream().mapToInt(Integer::intValue).sum();
    int drawn = dice.below(sum);
    for (Map.Entry<Habit, Integer> habit : habits.entrySet()) {
      drawn -= habit.getValue();
      if (drawn < 0) {
        return habit.getKey();
      }
    }
    throw new IllegalStateException("one of " + List.copyOf(habits.keySet()) + " was drawn");
  }

  private static void requireShare(double share, String what) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("the share of " + what + " must be 0 to 1: " + share);
    }
  }
}
