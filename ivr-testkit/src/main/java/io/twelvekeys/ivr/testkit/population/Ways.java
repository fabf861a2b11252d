package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Destination.SubMenu;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which key of which menu leads to what a caller wants, as somebody knows who has the plan. */
final class Ways {
  private final IvrCatalog catalog;
  private final Map<Ivr, List<Goal>> goals = new HashMap<>();
  private final Map<Goal, Map<Ivr, Key>> steps = new HashMap<>();

  Ways(IvrCatalog catalog) {
    this.catalog = catalog;
  }

  /** All that callers can want who dial this menu, in the order in which they come to it. */
  List<Goal> goals(Ivr dialled) {
    return goals.computeIfAbsent(dialled, this::findGoals);
  }

  /** The names of all that callers can want, whatever menu they dial. */
  Set<String> offers() {
    return catalog.ivrs().stream()
        .flatMap(ivr -> goals(ivr).stream())
        .map(Goal::name)
        .collect(Collectors.toSet());
  }

  /** The key to press here, by the way with the fewest keys; empty: none, or the goal is here. */
  Optional<Key> key(Ivr here, Goal goal) {
    return Optional.ofNullable(
        steps.computeIfAbsent(goal, wanted -> steps(here.customer(), wanted)).get(here));
  }

  /** Whether the goal is in this menu, and no key but the digits of a number leads on. */
  static boolean isDialledIn(Ivr here, Goal goal) {
    return goal.kind() == Goal.Kind.COLLEAGUE && goal.menu().equals(here.id());
  }

  /** The menu that this key of a menu leads to; empty if it leads elsewhere. */
  Optional<Ivr> target(Ivr here, Key key) {
    return here.action(key).flatMap(action -> target(here, action));
  }

  private List<Goal> findGoals(Ivr dialled) {
    Set<Goal> found = new LinkedHashSet<>();
    Set<Ivr> seen = new LinkedHashSet<>(List.of(dialled));
    Deque<Ivr> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Ivr here = open.remove();
      boolean onlyWords = here.directDial().patterns().isEmpty();
      for (Action action : here.keys().values()) {
        Optional<Ivr> next = target(here, action);
        next.filter(seen::add).ifPresent(open::add);
        onlyWords &= next.isEmpty() && !(action instanceof Destination);
        if (next.isEmpty() && action instanceof Destination) {
          found.add(Goal.destination(action.text()));
        }
      }
      here.directDial()
          .patterns()
          .forEach(pattern -> found.add(Goal.colleague(here.id(), pattern)));
      if (onlyWords) {
        found.add(Goal.words(here.id()));
      }
    }
    return found.isEmpty() ? List.of(Goal.words(dialled.id())) : new ArrayList<>(found);
  }

  /** From the goal backwards, breadth first; of several keys of a menu the first one. */
  private Map<Ivr, Key> steps(String customer, Goal goal) {
    Map<Ivr, Key> found = new LinkedHashMap<>();
    Set<Ivr> reached = new LinkedHashSet<>();
    List<Ivr> menus =
        catalog.ivrs().stream().filter(ivr -> ivr.customer().equals(customer)).toList();
    for (Ivr ivr : menus) {
      Optional<Key> key = ivr.keys().entrySet().stream()
          .filter(bound ->
              goal.kind() == Goal.Kind.DESTINATION && bound.getValue().text().equals(goal.text()))
          .map(Map.Entry::getKey)
          .findFirst();
      key.ifPresent(direct -> found.put(ivr, direct));
      if (key.isPresent() || isDialledIn(ivr, goal) || goal.isWordsOf(ivr.id())) {
        reached.add(ivr);
      }
    }
    for (List<Ivr> last = List.copyOf(reached); !last.isEmpty(); ) {
      last = before(menus, last, reached, found);
    }
    return found;
  }

  private List<Ivr> before(List<Ivr> menus, List<Ivr> last, Set<Ivr> reached, Map<Ivr, Key> found) {
    List<Ivr> next = new ArrayList<>();
    for (Ivr ivr : menus) {
      for (Map.Entry<Key, Action> bound : ivr.keys().entrySet()) {
        boolean closer = target(ivr, bound.getValue()).filter(last::contains).isPresent();
        if (closer && !reached.contains(ivr)) {
          reached.add(ivr);
          found.put(ivr, bound.getKey());
          next.add(ivr);
        }
      }
    }
    return next;
  }

  private Optional<Ivr> target(Ivr here, Action action) {
    return action instanceof SubMenu other
        ? catalog.ivr(here.customer(), other.ivr())
        : Optional.empty();
  }
}
