package io.twelvekeys.ivr.machine;

import static io.twelvekeys.ivr.machine.Violation.must;
import static io.twelvekeys.ivr.machine.Violation.same;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the caller is and how often something failed, by the facts (rules 14 to 19, 22, 26). */
final class VisitModel {
  /** A full queue handed on, key by key, enters that many menus and one more. */
  private static final int MOST_ENTERED = 34;

  private final IvrCatalog catalog;
  private Ivr menu;
  private int visits;
  private int noInputs;
  private int noMatches;
  private int failedTransfers;
  private int entered;
  private Expected expected = Expected.ANYTHING;
  private @Nullable Place seen;

  /** What a failure must be followed by. */
  private enum Expected {
    ANYTHING,
    RETRY,
    NO_INPUT_ACTION,
    NO_MATCH_ACTION
  }

  VisitModel(IvrCatalog catalog, Ivr dialled) {
    this.catalog = catalog;
    menu = dialled;
  }

  Ivr menu() {
    return menu;
  }

  void open() {
    entered = 0;
  }

  void hear(CallFact fact) {
    if (expected != Expected.ANYTHING && !(fact instanceof CallFact.KeyDropped)) {
      follow(fact);
    }
    if (fact instanceof CallFact.MenuEntered entry) {
      enter(entry);
    } else if (fact instanceof CallFact.NoInput silence) {
      must(silence.count() == ++noInputs, "rule 14", "no-inputs are not counted one by one");
      boolean last = noInputs >= menu.patience().attempts();
      expected = last ? Expected.NO_INPUT_ACTION : Expected.RETRY;
    } else if (fact instanceof CallFact.NoMatch wrong) {
      must(wrong.count() == ++noMatches, "rule 14", "no-matches are not counted one by one");
      boolean last = noMatches >= menu.patience().attempts();
      expected = last ? Expected.NO_MATCH_ACTION : Expected.RETRY;
    } else if (fact instanceof CallFact.TransferEnded end
        && end.outcome() instanceof RouteOutcome.Failure) {
      failedTransfers++;
    }
  }

  private void follow(CallFact fact) {
    if (expected == Expected.RETRY) {
      must(
          fact instanceof CallFact.PromptStarted prompt && prompt.rule() == 15,
          "rule 15",
          "a failure that is not final is not followed by a retry");
    } else {
      Action action = expected == Expected.NO_INPUT_ACTION
          ? menu.fallbacks().onNoInput()
          : menu.fallbacks().onNoMatch();
      must(
          fact instanceof CallFact.ActionChosen chosen
              && chosen.rule() == 16
              && chosen.action() == action,
          "rule 16",
          "a final failure is not followed by its action");
    }
    expected = Expected.ANYTHING;
  }

  private void enter(CallFact.MenuEntered entry) {
    visits++;
    entered++;
    must(entry.visit() == visits, "L1", "a visit is not counted");
    must(visits <= catalog.limits().maxMenus(), "L1", "more visits than max-menus allows");
    must(entered <= MOST_ENTERED, "S9", "one event enters menus without end");
    menu = catalog
        .ivr(menu.customer(), entry.ivr())
        .orElseThrow(() -> new Violation("S10", "a menu is entered that is not there"));
    noInputs = 0;
    noMatches = 0;
  }

  void close(CallState state) {
    must(expected == Expected.ANYTHING, "rule 16", "a failure is followed by nothing");
    must(same(state.ivr(), menu), "S10", "the call is in a menu of another catalog or customer");
    wayBack(state);
    must(
        state.visits() == visits
            && state.noInputs() == noInputs
            && state.noMatches() == noMatches
            && state.failedTransfers() == failedTransfers,
        "L1",
        "the state counts otherwise than the facts");
  }

  /** Looked at whenever it changes. */
  private void wayBack(CallState state) {
    if (state.place().equals(seen)) {
      return;
    }
    seen = state.place();
    List<Ivr> way = state.wayBack();
    must(way.stream().allMatch(this::isOurs), "S10", "the way back is of another customer");
    must(
        way.size() <= CallLimits.LONGEST_WAY_BACK
            && !way.contains(menu)
            && way.stream().distinct().count() == way.size(),
        "rule 19",
        "the way back is too long or comes round to a menu again");
  }

  private boolean isOurs(Ivr ivr) {
    return catalog
        .ivr(menu.customer(), ivr.id())
        .filter(known -> same(known, ivr))
        .isPresent();
  }
}
