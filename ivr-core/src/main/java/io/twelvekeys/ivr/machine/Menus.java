package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Navigation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A catalog compiled for {@link Machine}. Made once for each catalog that is published; a call
 * keeps the one it started with (semantics rule 28). Immutable; any number of threads may use it.
 */
public final class Menus {
  private final IvrCatalog catalog;
  private final List<Menu> all = new ArrayList<>();
  private final Map<String, Map<String, Menu>> byCustomer = new HashMap<>();
  private final Set<String> leadingBack = new HashSet<>();
  private final long maxDuration;
  private final int maxMenus;
  private final long routeTimeout;

  private Menus(IvrCatalog catalog) {
    this.catalog = catalog;
    maxDuration = catalog.limits().maxDuration().toMillis();
    maxMenus = catalog.limits().maxMenus();
    routeTimeout = catalog.limits().routeTimeout().toMillis();
    for (Ivr ivr : catalog.ivrs()) {
      Menu menu = new Menu(this, all.size(), ivr);
      all.add(menu);
      byCustomer.computeIfAbsent(ivr.customer(), unused -> new HashMap<>()).put(ivr.id(), menu);
    }
    for (Menu menu : all) {
      menu.link(id -> menu(menu.ivr().customer(), id));
      if (menu.declares(Navigation.BACK)) {
        leadingBack.add(menu.ivr().customer());
      }
    }
  }

  /** Compiles a catalog. */
  public static Menus of(IvrCatalog catalog) {
    return new Menus(catalog);
  }

  /** What was compiled. */
  public IvrCatalog catalog() {
    return catalog;
  }

  /** The menu of this customer with this id. */
  Optional<Menu> find(String customer, String id) {
    return Optional.ofNullable(byCustomer.getOrDefault(customer, Map.of()).get(id));
  }

  /** The menu with this index. */
  Menu menu(int index) {
    return all.get(index);
  }

  int size() {
    return all.size();
  }

  /** Whether an action of this customer's menus is {@code back}. */
  boolean leadsBack(String customer) {
    return leadingBack.contains(customer);
  }

  /** {@code max-duration} in milliseconds. */
  long maxDuration() {
    return maxDuration;
  }

  /** {@code route-timeout} in milliseconds. */
  long routeTimeout() {
    return routeTimeout;
  }

  int maxMenus() {
    return maxMenus;
  }

  int maxFailedTransfers() {
    return catalog.limits().maxFailedTransfers();
  }

  private Menu menu(String customer, String id) {
    return Objects.requireNonNull(find(customer, id).orElse(null), id);
  }

  /** How many menus there are. */
  @Override
  public String toString() {
    return "compiled " + catalog;
  }
}
