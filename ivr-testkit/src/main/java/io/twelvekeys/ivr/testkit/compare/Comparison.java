package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.IvrCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What callers would notice if menus were changed: what they hear, where they go, how the call
 * ends, and when. What they would not notice is nothing: another id, another name, {@code back}
 * where it leads to the same menu as {@code top}.
 *
 * <p>All calls to both catalogs are gone through side by side, the same keys, silences and answers
 * of the router on both sides, as {@link io.twelvekeys.ivr.testkit.explore.Explorer} goes through
 * those of one. Where the two part, that is told once for each place of the definitions, with the
 * shortest call in which it shows; what lies behind is found on another way if there is one, as
 * every menu can be dialled.
 *
 * <p>Not compared: limits of a call by anything but calls that reach them, prompts by their sound
 * (they are their names here), and what the host does with destinations.
 */
public final class Comparison {
  /** How many pairs of states are visited unless told otherwise. */
  public static final int MOST_STATES = 1_000_000;

  private final List<Difference> differences;
  private final int states;
  private final boolean complete;

  private Comparison(List<Difference> differences, int states, boolean complete) {
    this.differences = List.copyOf(differences);
    this.states = states;
    this.complete = complete;
  }

  /** Compares the menus before a change with those after it. */
  public static Comparison of(IvrCatalog before, IvrCatalog after) {
    return of(before, after, MOST_STATES);
  }

  /**
   * Compares, but gives up after so many pairs of states for each customer; {@link #isComplete}
   * then says no.
   */
  public static Comparison of(IvrCatalog before, IvrCatalog after, int mostStates) {
    List<Difference> differences = new ArrayList<>();
    int states = 0;
    boolean complete = true;
    for (Map.Entry<String, String> pair : customers(before, after).entrySet()) {
      SideBySide run = new SideBySide(
          new Example.Sides(before, pair.getKey(), after, pair.getValue()), mostStates);
      complete &= run.search();
      states += run.states();
      differences.addAll(run.differences());
    }
    return new Comparison(differences, states, complete);
  }

  /** By their names; where there is one on each side, it is that one, whatever it is called. */
  private static Map<String, String> customers(IvrCatalog before, IvrCatalog after) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (before.customers().size() == 1 && after.customers().size() == 1) {
      pairs.put(
          before.customers().iterator().next(), after.customers().iterator().next());
      return pairs;
    }
    before.customers().forEach(customer -> pairs.put(customer, customer));
    after.customers().forEach(customer -> pairs.put(customer, customer));
    return pairs;
  }

  /** What callers would notice, by the place of the change: menu by menu, each place once. */
  public List<Difference> differences() {
    return differences;
  }

  /** How many different pairs of states the calls were in. */
  public int states() {
    return states;
  }

  /** Whether everything was compared. If not, what is told is true, and there may be more. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Fails if callers would notice anything.
   *
   * @throws AssertionError with every difference
   */
  public void assertNothingIsNoticed() {
    if (!complete) {
      throw new AssertionError("the calls have more than " + states + " pairs of states");
    }
    if (!differences.isEmpty()) {
      throw new AssertionError(differences.stream()
          .map(Difference::toString)
          .collect(Collectors.joining("\n", "\n", "")));
    }
  }

  @Override
  public String toString() {
    return states + " pairs of states, " + differences;
  }
}
