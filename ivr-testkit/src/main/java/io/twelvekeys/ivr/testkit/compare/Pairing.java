package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination.SubMenu;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which menu of the catalog before is which menu of the one after: the same id or the same
 * extension, and where both are taken by others, whichever is more alike. It decides where one
 * change is told, never whether there is one.
 */
final class Pairing {
  private final Map<Ivr, Ivr> after = new HashMap<>();

  /** A pair that may be one menu, and how much speaks for it. */
  private record Candidate(Ivr before, Ivr after, int likeness) {}

  Pairing(Example.Sides sides) {
    List<Candidate> candidates = new ArrayList<>();
    List<Ivr> others = of(sides.after(), sides.customerNow());
    for (Ivr one : of(sides.before(), sides.customer())) {
      for (Ivr other : others) {
        if (one.id().equals(other.id()) || one.extension().equals(other.extension())) {
          candidates.add(new Candidate(one, other, likeness(one, other)));
        }
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::likeness).reversed());
    Set<Ivr> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!after.containsKey(candidate.before()) && taken.add(candidate.after())) {
        after.put(candidate.before(), candidate.after());
      }
    }
  }

  static List<Ivr> of(IvrCatalog catalog, String customer) {
    return catalog.ivrs().stream()
        .filter(ivr -> ivr.customer().equals(customer))
        .toList();
  }

  private static int likeness(Ivr one, Ivr other) {
    int same = 3 * equal(one.id(), other.id())
        + 3 * equal(one.extension(), other.extension())
        + 4 * equal(one.name(), other.name())
        + 4 * equal(one.prompts().greeting(), other.prompts().greeting());
    for (Key key : Key.values()) {
      same += equal(one.action(key), other.action(key));
    }
    return same;
  }

  private static int equal(Object one, Object other) {
    return one.equals(other) ? 1 : 0;
  }

  boolean isPair(Ivr before, Ivr now) {
    return after(before).filter(now::equals).isPresent();
  }

  /** What became of a menu; empty if it is gone. */
  Optional<Ivr> after(Ivr before) {
    return Optional.ofNullable(after.get(before));
  }

  /** Whether two menus do the same when they do these. */
  boolean isSame(Ivr one, @Nullable Action action, Ivr other, @Nullable Action actionNow) {
    if (action instanceof SubMenu menu && actionNow instanceof SubMenu menuNow) {
      return after.entrySet().stream()
          .anyMatch(pair -> pair.getKey().customer().equals(one.customer())
              && pair.getKey().id().equals(menu.ivr())
              && pair.getValue().customer().equals(other.customer())
              && pair.getValue().id().equals(menuNow.ivr()));
    }
    return Objects.equals(action, actionNow);
  }
}
