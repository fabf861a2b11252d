package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.CallFact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What was entered, chosen and dialled by any call, by the menu in which it was. */
final class Chosen {
  private static final int DIRECT_DIAL = 30;

  private final Map<Ivr, Set<Action>> actions = new HashMap<>();
  private final Map<Ivr, Set<String>> dialled = new HashMap<>();

  /** A step, and the menu that the call was in before it. */
  void note(Ivr before, Step step) {
    actions.computeIfAbsent(step.next().ivr(), unused -> new HashSet<>());
    for (CallFact fact : step.facts()) {
      if (fact instanceof CallFact.ActionChosen choice) {
        actions.computeIfAbsent(before, unused -> new HashSet<>()).add(choice.action());
        if (choice.rule() == DIRECT_DIAL
            && choice.action() instanceof Destination.Extension extension) {
          dialled.computeIfAbsent(before, unused -> new HashSet<>()).add(extension.digits());
        }
      }
    }
  }

  boolean isEntered(Ivr ivr) {
    return actions.containsKey(ivr);
  }

  boolean isChosen(Ivr ivr, Action action) {
    return actions.getOrDefault(ivr, Set.of()).contains(action);
  }

  boolean isDialled(Ivr ivr, String pattern) {
    return dialled.getOrDefault(ivr, Set.of()).stream().anyMatch(digits -> fits(digits, pattern));
  }

  private static boolean fits(String digits, String pattern) {
    if (digits.length() != pattern.length()) {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (pattern.charAt(i) != 'x' && pattern.charAt(i) != digits.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
