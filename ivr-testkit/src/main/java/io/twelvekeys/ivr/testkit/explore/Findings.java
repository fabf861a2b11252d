package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Fallbacks;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.explore.Input.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Looks for what callers will not like in the graph of all calls. */
final class Findings {
  private final IvrCatalog catalog;
  private final Graph graph;
  private final SilentCalls silent;
  private final Chosen chosen;
  private final boolean complete;
  private final IntFunction<Way> way;
  private final List<Finding> found = new ArrayList<>();

  Findings(
      IvrCatalog catalog,
      Graph graph,
      SilentCalls silent,
      Chosen chosen,
      boolean complete,
      IntFunction<Way> way) {
    this.catalog = catalog;
    this.graph = graph;
    this.silent = silent;
    this.chosen = chosen;
    this.complete = complete;
    this.way = way;
  }

  List<Finding> all() {
    findStranded();
    findSilentCircles();
    if (complete) {
      catalog.ivrs().forEach(this::findUnreachable);
    }
    return List.copyOf(found);
  }

  /** States from which no input but hanging up leads to an end; the nearest for each menu. */
  private void findStranded() {
    BitSet ends = new BitSet();
    int[][] leaving = graph.leaving(kind -> kind != Kind.HANG_UP);
    for (int i = 0; i < graph.size(); i++) {
      boolean ended = graph
          .node(i)
          .state()
          .end()
          .filter(cause -> cause != EndCause.CALLER_HUNG_UP)
          .isPresent();
      boolean unknown = leaving[i].length == 0 && graph.node(i).state().end().isEmpty();
      ends.set(i, ended || unknown);
    }
    BitSet safe = graph.reaching(ends, kind -> kind != Kind.HANG_UP);
    Set<String> reported = new HashSet<>();
    for (int i : cheapestFirst()) {
      Ivr ivr = graph.node(i).state().ivr();
      boolean stranded = !safe.get(i) && graph.node(i).state().end().isEmpty();
      if (stranded && reported.add(ivr.customer() + "/" + ivr.id())) {
        found.add(new Finding(
            Finding.Kind.STRANDED,
            where(ivr),
            "from here callers can only hang up, or wait until a limit of the call ends it",
            Optional.of(way.apply(i))));
      }
    }
  }

  private void findSilentCircles() {
    Set<String> reported = new HashSet<>();
    for (int i : cheapestFirst()) {
      if (!silent.circles(i) || reported.contains(name(i))) {
        continue;
      }
      Set<String> menus = new LinkedHashSet<>();
      Set<Integer> circle = silent.circle(i);
      circle.forEach(state -> menus.add(graph.node(state).state().ivr().id()));
      boolean known = circle.stream().allMatch(state -> reported.contains(name(state)));
      circle.forEach(state -> reported.add(name(state)));
      if (!known) {
        found.add(new Finding(
            Finding.Kind.SILENT_CIRCLE,
            where(graph.node(circle.iterator().next()).state().ivr()) + ".on.no-input",
            "a silent caller goes round in " + String.join(" → ", menus)
                + " until a limit of the call ends it",
            Optional.of(way.apply(i))));
      }
    }
  }

  private void findUnreachable(Ivr ivr) {
    if (!chosen.isEntered(ivr)) {
      found.add(new Finding(
          Finding.Kind.UNREACHABLE_MENU, where(ivr), "no call enters it", Optional.empty()));
      return;
    }
    ivr.keys().forEach((key, action) -> findAction(ivr, "key." + key.symbol(), action));
    Fallbacks fallbacks = ivr.fallbacks();
    findAction(ivr, "on.no-input", fallbacks.onNoInput());
    findAction(ivr, "on.no-match", fallbacks.onNoMatch());
    findAction(ivr, "on.transfer-failed", fallbacks.onTransferFailed());
    for (String pattern : ivr.directDial().patterns()) {
      if (!chosen.isDialled(ivr, pattern)) {
        found.add(new Finding(
            Finding.Kind.UNREACHABLE_PATTERN,
            where(ivr) + ".direct-dial",
            "no number of " + pattern + " can be dialled",
            Optional.empty()));
      }
    }
  }

  private void findAction(Ivr ivr, String place, Action action) {
    boolean stated = !action.equals(Navigation.HANG_UP);
    if (stated && !chosen.isChosen(ivr, action)) {
      found.add(new Finding(
          Finding.Kind.UNREACHABLE_ACTION,
          where(ivr) + "." + place,
          "nothing that a caller does leads to " + action.text(),
          Optional.empty()));
    }
  }

  private List<Integer> cheapestFirst() {
    List<Integer> states = new ArrayList<>(graph.size());
    for (int i = 0; i < graph.size(); i++) {
      states.add(i);
    }
    states.sort(
        (one, other) -> Long.compare(graph.node(one).cost(), graph.node(other).cost()));
    return states;
  }

  private String name(int state) {
    Ivr ivr = graph.node(state).state().ivr();
    return ivr.customer() + "/" + ivr.id();
  }

  private static String where(Ivr ivr) {
    return "ivr." + ivr.id();
  }
}
