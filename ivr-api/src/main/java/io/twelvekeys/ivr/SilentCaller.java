package io.twelvekeys.ivr;

import io.twelvekeys.ivr.Destination.SubMenu;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a caller goes who dials a menu and presses nothing.
 *
 * <p>From menu to menu this caller goes deeper (rule 18), at most {@link
 * CallLimits#LONGEST_WAY_BACK} times. Whatever does not go deeper leads to a menu where this caller
 * was before, with the same way back, and from there on everything happens again.
 */
final class SilentCaller {
  private final IvrCatalog.Customer customer;
  private final Set<Set<String>> reported = new HashSet<>();

  SilentCaller(IvrCatalog.Customer customer) {
    this.customer = customer;
  }

  /**
   * A warning if the caller who dials this menu comes round to a menu again; one for each circle,
   * whatever was dialled.
   */
  Optional<Problem> circleFrom(Ivr dialled) {
    List<Ivr> way = new ArrayList<>();
    Ivr menu = dialled;
    while (menu != null && way.size() <= CallLimits.LONGEST_WAY_BACK) {
      way.add(menu);
      Action action = menu.fallbacks().onNoInput();
      if (action instanceof Navigation navigation) {
        return switch (navigation) {
          case HANG_UP -> Optional.empty();
          case REPEAT -> circle(way, way.size() - 1, Set.of(menu.id()));
          case BACK -> circle(way, Math.max(0, way.size() - 2), Set.of(menu.id()));
          case TOP -> circle(way, 0, Set.of(menu.id()));
        };
      }
      menu = action instanceof SubMenu other ? customer.byId().get(other.ivr()) : null;
      int before = menu == null ? -1 : way.indexOf(menu);
      if (before >= 0) {
        List<Ivr> round = way.subList(before, way.size());
        return circle(way, before, new HashSet<>(round.stream().map(Ivr::id).toList()));
      }
    }
    return Optional.empty();
  }

  /** @param name by which the circle is known, so that it is reported once */
  private Optional<Problem> circle(List<Ivr> way, int from, Set<String> name) {
    if (!reported.add(name)) {
      return Optional.empty();
    }
    Ivr last = way.get(way.size() - 1);
    Stream<Ivr> round = Stream.concat(way.stream().skip(from), Stream.of(way.get(from)));
    return Optional.of(Problem.warning(
        CatalogCheck.where(last) + ".on.no-input",
        "a silent caller goes round in a circle, "
            + String.join(" → ", round.map(Ivr::id).toList())
            + ", until a limit of the call ends it",
        "a destination, or hangup"));
  }
}
