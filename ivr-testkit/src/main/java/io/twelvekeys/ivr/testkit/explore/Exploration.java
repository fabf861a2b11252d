package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.Menus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an {@link Explorer} has seen: proofs about all calls, and shortest ways. */
public final class Exploration {
  private final IvrCatalog catalog;
  private final List<Ivr> entries;
  private final List<Integer> begun;
  private final Graph graph;
  private final Function<Prompt, Duration> lengths;
  private final boolean complete;
  private final Menus menus;
  private final SilentCalls silent;
  private final List<Finding> findings;

  Exploration(
      IvrCatalog catalog,
      List<Ivr> entries,
      List<Integer> begun,
      Graph graph,
      Chosen chosen,
      Function<Prompt, Duration> lengths,
      boolean complete) {
    this.catalog = catalog;
    this.entries = entries;
    this.begun = begun;
    this.graph = graph;
    this.lengths = lengths;
    this.complete = complete;
    menus = Menus.of(catalog);
    silent = new SilentCalls(graph);
    findings = new Findings(catalog, graph, silent, chosen, complete, this::way).all();
  }

  /** How many different states calls can be in. */
  public int states() {
    return graph.size();
  }

  /** How many ways lead from one of them to another. */
  public int transitions() {
    return graph.transitions();
  }

  /** Whether everything was visited. If not, what is found is true, and there may be more. */
  public boolean isComplete() {
    return complete;
  }

  /** All that callers will not like. */
  public List<Finding> findings() {
    return findings;
  }

  /** The findings of one kind. */
  public List<Finding> findings(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  /**
   * Whether every call comes to its end by itself: nobody can get to where only hanging up or a
   * limit of the call ends it, whether they press keys or not.
   */
  public boolean everyCallEnds() {
    return complete
        && findings(Finding.Kind.STRANDED).isEmpty()
        && findings(Finding.Kind.SILENT_CIRCLE).isEmpty();
  }

  /** What becomes of callers who press nothing, for each menu that was dialled. */
  public List<SilentStay> silentStays() {
    List<SilentStay> stays = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int state = begun.get(i);
      Optional<Duration> longest = silent.circles(state)
          ? Optional.empty()
          : Optional.of(Duration.ofMillis(silent.longest(state)));
      stays.add(new SilentStay(entries.get(i), silent.ends(state), longest));
    }
    return List.copyOf(stays);
  }

  /**
   * The longest that a silent caller stays, whatever is dialled, failing routes included; empty if
   * there is one whom only a limit of the call ends.
   */
  public Optional<Duration> longestSilentStay() {
    List<SilentStay> stays = silentStays();
    return stays.stream().allMatch(stay -> stay.longest().isPresent())
        ? stays.stream().flatMap(stay -> stay.longest().stream()).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /**
   * The way with the fewest keys, and of those the quickest, to each destination that callers can
   * reach, by its text form.
   */
  public Map<String, Way> shortestWays() {
    Map<String, Integer> nearest = new TreeMap<>();
    for (int i = 0; i < graph.size(); i++) {
      int state = i;
      graph
          .node(i)
          .state()
          .routing()
          .ifPresent(to -> nearest.merge(to.text(), state, this::cheaper));
    }
    Map<String, Way> ways = new TreeMap<>();
    nearest.forEach((destination, state) -> ways.put(destination, way(state)));
    return ways;
  }

  /**
   * Fails unless every call comes to its end by itself.
   *
   * @throws AssertionError with the shortest counter-example as a scenario
   */
  public void assertEveryCallEnds() {
    if (!complete) {
      throw new AssertionError(
          "the menus have more than " + graph.size() + " states; allow more by atMost(…)");
    }
    fail(findings.stream()
        .filter(finding ->
            finding.kind() == Finding.Kind.STRANDED || finding.kind() == Finding.Kind.SILENT_CIRCLE)
        .toList());
  }

  /**
   * Fails unless calls can enter every menu of the catalog.
   *
   * @throws AssertionError with the menus that none can enter
   */
  public void assertEveryMenuIsReachable() {
    fail(findings(Finding.Kind.UNREACHABLE_MENU));
  }

  /**
   * Fails if there is any finding.
   *
   * @throws AssertionError with all of them
   */
  public void assertSound() {
    assertEveryCallEnds();
    fail(findings);
  }

  private static void fail(List<Finding> found) {
    if (!found.isEmpty()) {
      throw new AssertionError(found.stream()
          .map(finding -> finding
              + finding
                  .example()
                  .map(way -> "\n\n" + way.scenario("menus.properties"))
                  .orElse(""))
          .collect(Collectors.joining("\n", "\n", "")));
    }
  }

  private int cheaper(int one, int other) {
    return graph.node(one).cost() <= graph.node(other).cost() ? one : other;
  }

  private Way way(int state) {
    ArrayDeque<Input> inputs = new ArrayDeque<>();
    int number = state;
    Graph.Node node = graph.node(number);
    for (@Nullable Input input = node.input(); input != null; input = node.input()) {
      inputs.addFirst(input);
      number = node.before();
      node = graph.node(number);
    }
    return new Way(menus, entries.get(begun.indexOf(number)), List.copyOf(inputs), lengths);
  }

  /** How much was seen and what was found. */
  @Override
  public String toString() {
    return catalog + ": " + states() + " states, " + transitions() + " transitions, " + findings;
  }
}
