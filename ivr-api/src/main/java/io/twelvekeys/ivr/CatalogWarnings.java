package io.twelvekeys.ivr;

import io.twelvekeys.ivr.Destination.SubMenu;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What callers will not like about menus that can be used. */
final class CatalogWarnings {
  /** How many steps the search for a chain of menus that is too long may take for a customer. */
  private static final int SEARCH = 20_000;

  private static final int LONGEST_CHAIN = CallLimits.LONGEST_WAY_BACK + 1;

  private final Map<String, IvrCatalog.Customer> customers;
  private final Map<String, Set<String>> declaredServers;
  private final List<Problem> problems = new ArrayList<>();
  private int steps;

  CatalogWarnings(
      Map<String, IvrCatalog.Customer> customers, Map<String, Set<String>> declaredServers) {
    this.customers = customers;
    this.declaredServers = declaredServers;
  }

  List<Problem> problems() {
    customers.forEach((name, customer) -> {
      Collection<Ivr> menus = customer.byId().values();
      Set<String> entered = enteredByAnAction(menus);
      for (Ivr ivr : menus) {
        warnOfKeys(ivr, entered.contains(ivr.id()));
        AmbiguityWarnings.of(ivr).forEach(problems::add);
        SilentCaller.circleFrom(ivr, customer).ifPresent(problems::add);
      }
      warnOfServers(declaredServers.getOrDefault(name, Set.of()), menus);
      warnOfChains(customer);
    });
    return problems.stream().distinct().toList();
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
    if (menus.stream().anyMatch(ivr -> ivr.servers().isEmpty())) {
      return; // a distributed menu is served by all of them
    }
    for (String server : declared) {
      if (menus.stream().noneMatch(ivr -> ivr.servers().contains(server))) {
        problems.add(Problem.warning(
            "servers",
            "the server " + server + " serves nothing",
            "name it in the servers of an IVR"));
      }
    }
  }

  /** Rule 19: where more than 17 menus can be reached, the way back may become too long. */
  private void warnOfChains(IvrCatalog.Customer customer) {
    if (customer.byId().size() <= LONGEST_CHAIN) {
      return;
    }
    steps = 0;
    Ivr first = null;
    for (Ivr entry : customer.byId().values()) {
      if (!reachesTooMany(entry, customer)) {
        continue;
      }
      first = first == null ? entry : first;
      Set<Ivr> chain = new LinkedHashSet<>();
      if (chain(entry, chain, customer)) {
        warnOfChain(
            entry, "as by " + String.join(" → ", chain.stream().map(Ivr::id).toList()));
        return;
      }
    }
    if (first != null) {
      warnOfChain(first, "though no such chain was found");
    }
  }

  private void warnOfChain(Ivr entry, String how) {
    problems.add(Problem.warning(
        CatalogCheck.where(entry),
        "callers can go more than " + CallLimits.LONGEST_WAY_BACK
            + " menus deep, where the call ends with max-menus, " + how,
        "fewer menus behind each other"));
  }

  private boolean chain(Ivr menu, Set<Ivr> chain, IvrCatalog.Customer customer) {
    if (steps++ > SEARCH) {
      return false;
    }
    chain.add(menu);
    if (chain.size() > LONGEST_CHAIN) {
      return true;
    }
    for (Ivr next : next(menu, customer)) {
      if (!chain.contains(next) && chain(next, chain, customer)) {
        return true;
      }
    }
    chain.remove(menu);
    return false;
  }

  private static boolean reachesTooMany(Ivr entry, IvrCatalog.Customer customer) {
    Set<Ivr> seen = new HashSet<>(Set.of(entry));
    Deque<Ivr> open = new ArrayDeque<>(seen);
    for (Ivr menu = open.poll(); menu != null && seen.size() <= LONGEST_CHAIN; menu = open.poll()) {
      for (Ivr next : next(menu, customer)) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return seen.size() > LONGEST_CHAIN;
  }

  private static List<Ivr> next(Ivr menu, IvrCatalog.Customer customer) {
    List<Ivr> next = new ArrayList<>();
    for (Action action : CatalogCheck.actions(menu).values()) {
      @Nullable
      Ivr target = action instanceof SubMenu other ? customer.byId().get(other.ivr()) : null;
      if (target != null) {
        next.add(target);
      }
    }
    return next;
  }
}
