package io.twelvekeys.ivr;

import io.twelvekeys.ivr.Destination.SubMenu;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a caller goes who dials a menu and presses nothing. */
final class SilentCaller {
  private SilentCaller() {}

  /** A warning if this caller comes round to a menu again, until a limit of the call ends it. */
  static Optional<Problem> circleFrom(Ivr dialled, IvrCatalog.Customer customer) {
    Deque<Ivr> wayBack = new ArrayDeque<>();
    Set<List<Ivr>> seen = new HashSet<>();
    @Nullable Ivr menu = dialled;
    while (menu != null) {
      Ivr here = menu;
      if (!seen.add(here(here, wayBack))) {
        return Optional.of(Problem.warning(
            CatalogCheck.where(here) + ".on.no-input",
            "a silent caller goes round in a circle until a limit of the call ends it",
            "a destination, or hangup"));
      }
      menu = next(here, dialled, wayBack, customer);
    }
    return Optional.empty();
  }

  private static List<Ivr> here(Ivr menu, Deque<Ivr> wayBack) {
    java.util.ArrayList<Ivr> place = new java.util.ArrayList<>(wayBack);
    place.add(menu);
    return place;
  }

  /** The menu after this one's last no-input; null where the caller leaves the menus. */
  private static @Nullable Ivr next(
      Ivr menu, Ivr dialled, Deque<Ivr> wayBack, IvrCatalog.Customer customer) {
    Action action = menu.fallbacks().onNoInput();
    if (action instanceof SubMenu other) {
      @Nullable Ivr target = customer.byId().get(other.ivr());
      return target == null || (!target.equals(menu) && !goDeeper(menu, target, wayBack))
          ? null
          : target;
    }
    if (!(action instanceof Navigation navigation)) {
      return null;
    }
    return switch (navigation) {
      case HANG_UP -> null;
      case REPEAT -> menu;
      case BACK -> wayBack.isEmpty() ? menu : wayBack.pop();
      case TOP -> {
        wayBack.clear();
        yield dialled;
      }
    };
  }

  /** Rule 19; false where the way back is full, which ends the call. */
  private static boolean goDeeper(Ivr menu, Ivr target, Deque<Ivr> wayBack) {
    if (wayBack.contains(target)) {
      Ivr left = wayBack.pop();
      while (!left.equals(target)) {
        left = wayBack.pop();
      }
      return true;
    }
    wayBack.push(menu);
    return wayBack.size() <= CallLimits.LONGEST_WAY_BACK;
  }
}
