package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallFact;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which menus one call has been in, and the way back (semantics rules 2, 17 to 19 and 26). */
final class Visits {
  private static final String LIMIT = "limit max-menus";

  private final IvrCatalog catalog;
  private final Deque<Ivr> way = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private Ivr menu;
  private int count;

  Visits(IvrCatalog catalog, Ivr dialled) {
    this.catalog = catalog;
    menu = dialled;
  }

  /** The menu that the caller is in. */
  Ivr menu() {
    return menu;
  }

  /** What has to be told when a call goes there, or about there; never to a destination. */
  String goTo(Destination.SubMenu sub) {
    Ivr target = catalog.ivr(menu.customer(), sub.ivr()).orElseThrow();
    if (way.contains(target)) {
      while (!way.pop().equals(target)) {
        // further back
      }
    } else if (!target.equals(menu)) {
      if (way.size() == CallLimits.LONGEST_WAY_BACK) {
        return LIMIT;
      }
      way.push(menu);
    }
    return enter(target);
  }

  /** The same for what leads back, or round. */
  String goTo(Navigation where) {
    Ivr target = menu;
    if (where == Navigation.BACK && !way.isEmpty()) {
      target = way.pop();
    } else if (where == Navigation.TOP && !way.isEmpty()) {
      target = way.getLast();
      way.clear();
    }
    return enter(target);
  }

  /** The same for this menu, once more. */
  String again() {
    return enter(menu);
  }

  private String enter(Ivr target) {
    return count == catalog.limits().maxMenus()
        ? LIMIT
        : "entered ivr:" + target.id() + ", visit " + (count + 1);
  }

  /** A menu is entered: what it says first. */
  Prompt entered(CallFact.MenuEntered entered, Complaints complaints) {
    Optional<Ivr> next = catalog.ivr(menu.customer(), entered.ivr());
    complaints.must(next.isPresent(), "S10", "a menu is entered that is not of this catalog");
    menu = next.orElse(menu);
    count = entered.visit();
    return seen.add(menu.id()) ? menu.prompts().greeting() : menu.prompts().again();
  }

  /** What a retry says (rules 15 and 22). */
  Prompt retry(Optional<Prompt> words) {
    Prompt again = menu.prompts().again();
    return words.map(first -> Prompt.sequence(List.of(first, again))).orElse(again);
  }
}
