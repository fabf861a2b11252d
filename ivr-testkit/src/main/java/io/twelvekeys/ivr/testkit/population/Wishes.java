package io.twelvekeys.ivr.testkit.population;

import java.util.List;
import java.util.Map;

/**
 * How often what is wanted.
 *
 * @param weights by the text of the destination or menu
 */
record Wishes(Map<String, Integer> weights) {
  /** What is not named has the weight 1; where no weight is left all are alike. */
  Goal draw(Dice dice, List<Goal> goals) {
    int sum = goals.stream().mapToInt(this::weight).sum();
    if (sum == 0) {
      return dice.oneOf(goals);
    }
    int drawn = dice.below(sum);
    for (Goal goal : goals) {
      drawn -= weight(goal);
      if (drawn < 0) {
        return goal;
      }
    }
    throw new IllegalStateException("one of " + goals + " was drawn");
  }

  private int weight(Goal goal) {
    return weights.getOrDefault(goal.name(), 1);
  }
}
