package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Fallbacks;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.testkit.explore.Input.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for what callers will not like in the graph of all calls. */
final class Findings {
  private final IvrCatalog catalog;
  private final Graph graph;
  private final SilentCalls silent;
  private final Chosen chosen;
  private final List<Integer> begun;
  private final boolean complete;
  private final Examples examples;
  private final Mended mended;
  private final List<Finding> found = new ArrayList<>();

  Findings(
      IvrCatalog catalog,
      Graph graph,
      SilentCalls silent,
      Chosen chosen,
      List<Integer> begun,
      boolean complete,
      Examples examples) {
    this.catalog = catalog;
    this.graph = graph;
    this.silent = silent;
    this.chosen = chosen;
    this.begun = begun;
    this.complete = complete;
    this.examples = examples;
    mended = new Mended(catalog);
  }

  List<Finding> all() {
    findStranded();
    findSilentCircles();
    findFailures();
    if (complete) {
      catalog.ivrs().forEach(this::findUnreachable);
    }
    return List.copyOf(found);
  }

  /** Those whom nothing helps, and those who have no way out but a transfer. */
  private void findStranded() {
    BitSet all = new BitSet();
    all.set(0, graph.size());
    Stranded always = new Stranded(graph, kind -> true);
    found.addAll(always.findings(Finding.Kind.STRANDED, all, "", examples));
    Trouble trouble = Trouble.EVERY_TRANSFER_FAILS;
    Stranded failing = new Stranded(graph, trouble::allows);
    BitSet others = graph.reachable(begun, trouble::allows);
    others.stream().filter(always::contains).forEach(others::clear);
    found.addAll(
        failing.findings(Finding.Kind.STRANDED_BY_FAILURE, others, trouble.text() + " ", examples));
  }

  private void findFailures() {
    chosen
        .onlyFailure()
        .ifPresent(state -> found.add(new Finding(
            Finding.Kind.ENDED_BY_FAILURE,
            "limit.max-failed-transfers",
            "the first transfer that fails ends the call",
            Optional.of(
                examples.of(state, mended.withUsualLimits(), Kind::isSilent, all -> true)))));
    chosen.lastResorts().forEach((ivr, last) -> {
      if (last.failed().equals(Set.of(last.action()))) {
        found.add(new Finding(
            Finding.Kind.USELESS_LAST_RESORT,
            where(ivr) + ".on.transfer-failed",
            "the last resort is " + last.action().text() + ", which alone can have failed here",
            Optional.of(
                examples.of(last.state(), mended.hangingUp(ivr), Kind::isSilent, all -> true))));
      }
    });
  }

  private void findSilentCircles() {
    Set<String> reported = new HashSet<>();
    for (int i : graph.cheapestFirst()) {
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
            Optional.of(
                examples.of(i, mended.hangingUp(last(circle)), Kind::isSilent, silent::circles))));
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
            dialling(ivr, pattern)));
      }
    }
  }

  /** Dials a number of the pattern where the menu listens for it. */
  private Optional<Way> dialling(Ivr ivr, String pattern) {
    List<Input> digits = pattern
        .replace('x', '0')
        .chars()
        .mapToObj(digit -> Input.key(Key.of((char) digit), 0))
        .toList();
    IvrCatalog should = mended.diallingOnly(ivr, pattern);
    return graph.cheapestFirst().stream()
        .filter(i -> graph.node(i).state().ivr().equals(ivr))
        .filter(i -> graph.node(i).state().doing().equals("listening"))
        .findFirst()
        .map(i -> examples.of(i, should, kind -> false, all -> false).then(digits))
        .filter(Way::differs);
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

  /** The menu by whose doing the circle goes round: that of a state before it is entered anew. */
  private Ivr last(Set<Integer> circle) {
    return graph.node(circle.iterator().next()).state().ivr();
  }

  private String name(int state) {
    Ivr ivr = graph.node(state).state().ivr();
    return ivr.customer() + "/" + ivr.id();
  }

  static String where(Ivr ivr) {
    return "ivr." + ivr.id();
  }
}
