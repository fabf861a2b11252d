package io.twelvekeys.ivr;

import io.twelvekeys.ivr.Destination.SubMenu;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What callers will not like about menus that can be used. */
final class CatalogWarnings {
  private final Map<String, IvrCatalog.Customer> customers;
  private final Map<String, Set<String>> declaredServers;
  private final List<Problem> problems = new ArrayList<>();

  CatalogWarnings(
      Map<String, IvrCatalog.Customer> customers, Map<String, Set<String>> declaredServers) {
    this.customers = customers;
    this.declaredServers = declaredServers;
  }

  List<Problem> problems() {
    customers.forEach((name, customer) -> {
      Collection<Ivr> menus = customer.byId().values();
      Set<String> entered = enteredByAnAction(menus);
      SilentCaller silent = new SilentCaller(customer);
      for (Ivr ivr : menus) {
        warnOfKeys(ivr, entered.contains(ivr.id()));
        AmbiguityWarnings.of(ivr).forEach(problems::add);
        silent.circleFrom(ivr).ifPresent(problems::add);
      }
      warnOfServers(declaredServers.getOrDefault(name, Set.of()), menus);
      new MenuGraph(customer).tooDeep().ifPresent(problems::add);
    });
    return List.copyOf(problems);
  }

  private void warnOfKeys(Ivr ivr, boolean entered) {
    String where = CatalogCheck.where(ivr);
    ivr.keys().forEach((key, action) -> {
      if (leadsTo(action, ivr)) {
        problems.add(Problem.warning(
            where + ".key." + key.symbol(),
            "the key leads to its own menu",
            "write repeat where the caller shall hear the menu again"));
      }
    });
    if (ivr.keys().isEmpty() && ivr.directDial().patterns().isEmpty()) {
      problems.add(Problem.warning(where, "the menu has no key", "bind at least one key"));
    } else if (ivr.directDial().patterns().isEmpty()
        && CatalogCheck.actions(ivr).values().stream()
            .noneMatch(action -> leaves(action, ivr, entered))) {
      problems.add(Problem.warning(
          where,
          "callers cannot leave the menu but by hanging up",
          "bind a key to a destination, or to back or top where callers come from another menu"));
    }
  }

  private static boolean leaves(Action action, Ivr ivr, boolean entered) {
    if (action instanceof Navigation navigation) {
      return entered && (navigation == Navigation.BACK || navigation == Navigation.TOP);
    }
    return !leadsTo(action, ivr);
  }

  private static boolean leadsTo(Action action, Ivr ivr) {
    return action instanceof SubMenu menu && menu.ivr().equals(ivr.id());
  }

  private static Set<String> enteredByAnAction(Collection<Ivr> menus) {
    Set<String> entered = new HashSet<>();
    for (Ivr ivr : menus) {
      for (Action action : CatalogCheck.actions(ivr).values()) {
        if (action instanceof SubMenu menu && !menu.ivr().equals(ivr.id())) {
          entered.add(menu.ivr());
        }
      }
    }
    return entered;
  }

  private void warnOfServers(Set<String> declared, Collection<Ivr> menus) {
    Set<String> idle = new TreeSet<>(declared);
    for (Ivr ivr : menus) {
      if (ivr.servers().isEmpty()) {
        return; // a distributed menu is served by all of them
      }
      idle.removeAll(ivr.servers());
    }
    for (String server : idle) {
      problems.add(Problem.warning(
          "servers",
          "the server " + server + " serves nothing",
          "name it in the servers of an IVR"));
    }
  }
}
