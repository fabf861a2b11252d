package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.testkit.explore.Input.Kind;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What happens when callers do nothing. States whose silent ways all end are taken away one after
 * the other, from the ends inwards; what remains leads into a circle.
 */
final class SilentCalls {
  private final Graph graph;
  private final int[][] leaving;
  private final long[] longest;
  private final BitSet ending = new BitSet();

  /** @param silent what happens to callers who do nothing */
  SilentCalls(Graph graph, Predicate<Kind> silent) {
    this.graph = graph;
    leaving = graph.leaving(silent);
    longest = new long[graph.size()];
    takeAway();
  }

  /** Whether only a limit of the call ends it, if the caller does nothing from here on. */
  boolean circles(int state) {
    return !ending.get(state);
  }

  /** How many milliseconds a silent caller may stay from here on; only where it does not circle. */
  long longest(int state) {
    return longest[state];
  }

  /** The states of one circle, from this state that leads into it. */
  Set<Integer> circle(int state) {
    Set<Integer> way = new LinkedHashSet<>();
    int next = state;
    while (way.add(next)) {
      next = intoCircle(next);
    }
    Set<Integer> circle = new LinkedHashSet<>();
    while (circle.add(next)) {
      next = intoCircle(next);
    }
    return circle;
  }

  /** The destinations that are asked for and the causes that are met on the way. */
  Set<String> ends(int state) {
    Set<String> ends = new TreeSet<>();
    BitSet seen = new BitSet();
    Ints open = new Ints();
    open.add(state);
    seen.set(state);
    for (int next = 0; next < open.size(); next++) {
      var here = graph.node(open.at(next)).state();
      here.routing().ifPresent(to -> ends.add(to.text()));
      here.end().ifPresent(cause -> ends.add(cause.text()));
      for (int transition : leaving[open.at(next)]) {
        int target = graph.target(transition);
        if (!seen.get(target)) {
          seen.set(target);
          open.add(target);
        }
      }
    }
    return ends;
  }

  private int intoCircle(int state) {
    for (int transition : leaving[state]) {
      if (circles(graph.target(transition))) {
        return graph.target(transition);
      }
    }
    throw new IllegalStateException("a state that circles has a successor that does");
  }

  private void takeAway() {
    int[] left = new int[graph.size()];
    int[][] entering = new int[graph.size()][];
    int[] counts = new int[graph.size()];
    for (int[] transitions : leaving) {
      for (int transition : transitions) {
        counts[graph.target(transition)]++;
      }
    }
    for (int i = 0; i < entering.length; i++) {
      entering[i] = new int[counts[i]];
      left[i] = leaving[i].length;
    }
    for (int state = 0; state < leaving.length; state++) {
      for (int transition : leaving[state]) {
        int target = graph.target(transition);
        entering[target][--counts[target]] = state;
      }
    }
    Ints open = new Ints();
    for (int state = 0; state < left.length; state++) {
      if (left[state] == 0) {
        open.add(state);
      }
    }
    for (int next = 0; next < open.size(); next++) {
      int state = open.at(next);
      ending.set(state);
      for (int transition : leaving[state]) {
        long stay = graph.delay(transition) + longest[graph.target(transition)];
        longest[state] = Math.max(longest[state], stay);
      }
      for (int before : entering[state]) {
        if (--left[before] == 0) {
          open.add(before);
        }
      }
    }
  }
}
