package io.twelvekeys.ivr;

import io.twelvekeys.ivr.Destination.SubMenu;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What keeps menus from being used together. */
final class CatalogCheck {
  /** How many words are compared with misspelt ones. */
  private static final int COMPARISONS = 2_000_000;

  /** How many are compared with one word after that. */
  private static final int FEW = 21;

  private final List<Ivr> ivrs;
  private final Map<String, IvrCatalog.Customer> customers;
  private final Map<String, Set<String>> declaredServers;
  private final List<Problem> problems = new ArrayList<>();
  private int compared;

  CatalogCheck(
      List<Ivr> ivrs,
      Map<String, IvrCatalog.Customer> customers,
      Map<String, Set<String>> declaredServers) {
    this.ivrs = ivrs;
    this.customers = customers;
    this.declaredServers = declaredServers;
  }

  List<Problem> problems() {
    declaredServers.values().forEach(this::checkDeclared);
    Set<List<String>> ids = new HashSet<>();
    for (Ivr ivr : ivrs) {
      IvrCatalog.Customer customer = customerOf(ivr);
      if (!ids.add(List.of(ivr.customer(), ivr.id()))) {
        problems.add(Problem.error(
            where(ivr),
            "two IVRs of " + Words.quoted(ivr.customer()) + " with this id",
            "one id for each"));
      }
      checkExtension(ivr, customer);
      checkServers(ivr, customer);
      actions(ivr).forEach((place, action) -> checkAction(ivr, customer, place, action));
    }
    return List.copyOf(problems);
  }

  private void checkDeclared(Set<String> servers) {
    for (String server : servers) {
      try {
        String unused = Words.word(server, ".-_", "server");
      } catch (InvalidValueException wrong) {
        problems.add(wrong.at("servers"));
      }
    }
  }

  private void checkExtension(Ivr ivr, IvrCatalog.Customer customer) {
    Ivr first = customer.byExtension().getOrDefault(ivr.extension(), ivr);
    if (!first.equals(ivr)) {
      problems.add(Problem.error(
          where(ivr) + ".extension",
          "the extension " + ivr.extension() + " belongs to " + where(first) + " already",
          "one extension for each IVR"));
    }
  }

  private void checkServers(Ivr ivr, IvrCatalog.Customer customer) {
    if (declaredServers.containsKey(ivr.customer())) {
      for (String server : ivr.servers()) {
        if (!customer.servers().contains(server)) {
          problems.add(unknown(where(ivr) + ".servers", "server", server, customer.servers()));
        }
      }
    }
  }

  private void checkAction(Ivr ivr, IvrCatalog.Customer customer, String place, Action action) {
    if (action instanceof SubMenu menu && !customer.byId().containsKey(menu.ivr())) {
      problems.add(
          unknown(where(ivr) + "." + place, "IVR", menu.ivr(), customer.byId().keySet()));
    }
  }

  /** With the nearest known word, as long as looking for it is cheap; then with some of them. */
  private Problem unknown(String where, String kind, String word, Set<String> known) {
    boolean cheap = compared < COMPARISONS;
    compared += cheap ? known.size() : 0;
    return Problem.unknown(
        where, kind, word, cheap ? known : known.stream().limit(FEW).toList());
  }

  private IvrCatalog.Customer customerOf(Ivr ivr) {
    return customers.getOrDefault(ivr.customer(), new IvrCatalog.Customer());
  }

  /** The place of a menu, as in a definitions file. */
  static String where(Ivr ivr) {
    return "ivr." + ivr.id();
  }

  /** Every action of a menu by its place, as in a definitions file. */
  static Map<String, Action> actions(Ivr ivr) {
    Map<String, Action> actions = new LinkedHashMap<>();
    ivr.keys().forEach((key, action) -> actions.put("key." + key.symbol(), action));
    actions.put("on.no-input", ivr.fallbacks().onNoInput());
    actions.put("on.no-match", ivr.fallbacks().onNoMatch());
    actions.put("on.transfer-failed", ivr.fallbacks().onTransferFailed());
    return actions;
  }
}
