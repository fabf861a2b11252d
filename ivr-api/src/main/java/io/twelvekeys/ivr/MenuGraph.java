package io.twelvekeys.ivr;

import io.twelvekeys.ivr.Destination.SubMenu;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which menu of a customer leads to which: by a key, or when a caller has failed. */
final class MenuGraph {
  /** How many steps the search for a chain that is too long may take. */
  private static final int SEARCH = 20_000;

  /** How many menus a caller can go through without the way back growing too long. */
  private static final int LONGEST_CHAIN = CallLimits.LONGEST_WAY_BACK + 1;

  private final List<Ivr> menus;
  private final List<List<Integer>> next = new ArrayList<>();
  private int steps;

  MenuGraph(IvrCatalog.Customer customer) {
    menus = List.copyOf(customer.byId().values());
    Map<String, Integer> indexes = new HashMap<>();
    menus.forEach(menu -> indexes.put(menu.id(), indexes.size()));
    for (Ivr menu : menus) {
      Set<Integer> targets = new LinkedHashSet<>();
      for (Action action : CatalogCheck.actions(menu).values()) {
        if (action instanceof SubMenu other && indexes.containsKey(other.ivr())) {
          targets.add(indexes.get(other.ivr()));
        }
      }
      next.add(List.copyOf(targets));
    }
  }

  /** Rule 19: where more than 17 menus can be reached, the way back may become too long. */
  Optional<Problem> tooDeep() {
    int wide = -1;
    for (int entry = 0; entry < menus.size() && menus.size() > LONGEST_CHAIN; entry++) {
      if (reachesTooMany(entry)) {
        wide = wide < 0 ? entry : wide;
        Set<Integer> chain = new LinkedHashSet<>();
        if (chain(entry, chain)) {
          List<String> ids = chain.stream().map(menu -> menus.get(menu).id()).toList();
          return Optional.of(tooDeep(entry, "as by " + String.join(" → ", ids)));
        }
      }
    }
    return wide < 0
        ? Optional.empty()
        : Optional.of(tooDeep(
            wide,
            "perhaps: more than " + LONGEST_CHAIN + " can be reached, but no such chain "
                + "was found"));
  }

  private Problem tooDeep(int entry, String how) {
    return Problem.warning(
        CatalogCheck.where(menus.get(entry)),
        "callers can go more than " + CallLimits.LONGEST_WAY_BACK
            + " menus deep, where the call ends with max-menus, " + how,
        "fewer menus behind each other");
  }

  /** Whether a way through 18 different menus was found; then it is the chain. */
  private boolean chain(int menu, Set<Integer> chain) {
    if (steps++ > SEARCH) {
      return false;
    }
    chain.add(menu);
    if (chain.size() > LONGEST_CHAIN) {
      return true;
    }
    for (int other : next.get(menu)) {
      if (!chain.contains(other) && chain(other, chain)) {
        return true;
      }
    }
    chain.remove(menu);
    return false;
  }

  private boolean reachesTooMany(int entry) {
    Set<Integer> seen = new HashSet<>(Set.of(entry));
    Deque<Integer> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && seen.size() <= LONGEST_CHAIN) {
      for (int other : next.get(open.remove())) {
        if (seen.add(other)) {
          open.add(other);
        }
      }
    }
    return seen.size() > LONGEST_CHAIN;
  }
}
