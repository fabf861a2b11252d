package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.port.EndCause;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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
  private final Chosen chosen;
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
    this.chosen = chosen;
    silent = new SilentCalls(graph, Input.Kind::isSilent);
    findings = new Findings(catalog, graph, silent, chosen, begun, complete, this::example).all();
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
   * reach, by its text form. Silence and failing transfers are part of it where they save keys: a
   * voicemail that takes whoever is not answered needs none.
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
   * The keys and numbers after which callers wait, since more could follow (semantics rule 7), the
   * longest waits first.
   */
  public List<AmbiguousWait> waits() {
    return chosen.waits().stream()
        .sorted(Comparator.comparingLong(wait -> -wait.millis()))
        .map(wait -> new AmbiguousWait(
            wait.ivr(), wait.action(), Duration.ofMillis(wait.millis()), way(wait.state())))
        .toList();
  }

  /** What becomes of callers when this goes wrong everywhere, all the time. */
  public Aftermath when(Trouble trouble) {
    BitSet reached = graph.reachable(begun, trouble::allows);
    Set<EndCause> ends = EnumSet.noneOf(EndCause.class);
    reached.stream().forEach(state -> graph.node(state).state().end().ifPresent(ends::add));
    ends.remove(EndCause.CALLER_HUNG_UP);
    Set<String> asked = asked(reached);
    BitSet all = new BitSet();
    all.set(0, graph.size());
    Set<String> lost = asked(all);
    lost.removeAll(asked);
    SilentCalls silence = new SilentCalls(graph, trouble::isSilent);
    boolean circle = begun.stream().anyMatch(silence::circles);
    long longest = begun.stream().mapToLong(silence::longest).max().orElse(0);
    List<Finding> stranded = new Stranded(graph, trouble::allows)
        .findings(Finding.Kind.STRANDED_BY_FAILURE, reached, trouble.text() + " ", this::example);
    return new Aftermath(
        trouble,
        Collections.unmodifiableSet(ends),
        Collections.unmodifiableSet(asked),
        Collections.unmodifiableSet(lost),
        circle ? Optional.empty() : Optional.of(Duration.ofMillis(longest)),
        stranded);
  }

  private Set<String> asked(BitSet states) {
    Set<String> asked = new TreeSet<>();
    states.stream()
        .forEach(
            state -> graph.node(state).state().routing().ifPresent(to -> asked.add(to.text())));
    return asked;
  }

  /**
   * Fails unless every call comes to its end by itself, if some transfer does not fail: on {@link
   * Finding.Kind#STRANDED} and {@link Finding.Kind#SILENT_CIRCLE} alone. The calls of both do end,
   * but only because the caller hangs up or a limit of the call has come.
   *
   * @throws AssertionError with the shortest counter-example of each as a scenario, or if not every
   *     state was seen
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
   * Fails if there is a finding of any {@link Finding.Kind}; those of {@link #assertEveryCallEnds}
   * first, and alone.
   *
   * @throws AssertionError with them, or if not every state was seen
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
    return way(state, List.of(), catalog);
  }

  /** A way on which then nothing is done any more, in menus that ought to be otherwise. */
  private Way example(
      int state, IvrCatalog should, Predicate<Input.Kind> silence, IntPredicate through) {
    return way(state, graph.onwards(state, silence, through), should);
  }

  private Way way(int state, List<Input> rest, IvrCatalog should) {
    ArrayDeque<Input> inputs = new ArrayDeque<>();
    int number = state;
    Graph.Node node = graph.node(number);
    for (@Nullable Input input = node.input(); input != null; input = node.input()) {
      inputs.addFirst(input);
      number = node.before();
      node = graph.node(number);
    }
    Ivr dialled = entries.get(begun.indexOf(number));
    return new Way(menus, dialled, List.copyOf(inputs), rest, lengths, should);
  }

  /** How much was seen and what was found. */
  @Override
  public String toString() {
    return catalog + ": " + states() + " states, " + transitions() + " transitions, " + findings;
  }
}
