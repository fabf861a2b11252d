package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.testkit.explore.Input.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The states that calls can reach, each with the cheapest way to it, and what leads from one to
 * another. States are numbered in the order in which they were met.
 */
final class Graph {
  private final Map<CallState, Integer> numbers = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Ints from = new Ints();
  private final Ints to = new Ints();
  private final List<Kind> kinds = new ArrayList<>();
  private final Ints delays = new Ints();

  /**
   * A state and the cheapest way to it.
   *
   * @param before the state before; -1 for one that begins a call
   * @param input what led here from there; null for a state that begins a call
   * @param cost fewer keys first, then less time: {@link #cost}
   */
  record Node(CallState state, int before, @Nullable Input input, long cost) {}

  /** The cost of a way: its keys count before its failures, and those before its milliseconds. */
  static long cost(long before, Input input) {
    long key = input.kind() == Kind.KEY ? 1L << 48 : 0;
    long failure = input.kind().isFailure() ? 1L << 36 : 0;
    return before + key + failure + Math.min(input.delay(), 1L << 30);
  }

  int size() {
    return nodes.size();
  }

  int transitions() {
    return to.size();
  }

  Node node(int number) {
    return nodes.get(number);
  }

  /** The state's number; it is new if {@link #size} has grown. */
  int number(CallState state, int before, @Nullable Input input, long cost) {
    Integer known = numbers.get(state);
    if (known != null) {
      if (cost < nodes.get(known).cost()) {
        nodes.set(known, new Node(state, before, input, cost));
      }
      return known;
    }
    numbers.put(state, nodes.size());
    nodes.add(new Node(state, before, input, cost));
    return nodes.size() - 1;
  }

  void connect(int one, Input input, int other) {
    from.add(one);
    to.add(other);
    kinds.add(input.kind());
    delays.add((int) Math.min(input.delay(), Integer.MAX_VALUE));
  }

  /** All states, those with the cheapest ways first. */
  List<Integer> cheapestFirst() {
    List<Integer> states = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      states.add(i);
    }
    states.sort(Comparator.comparingLong(state -> nodes.get(state).cost()));
    return states;
  }

  /**
   * What happens from a state on by such inputs, through such states, until one is met again or
   * nothing happens any more.
   */
  List<Input> onwards(int state, Predicate<Kind> wanted, IntPredicate through) {
    int[][] leaving = leaving(wanted);
    List<Input> inputs = new ArrayList<>();
    BitSet met = new BitSet();
    int next = state;
    while (next >= 0 && !met.get(next)) {
      met.set(next);
      int here = next;
      next = -1;
      for (int transition : leaving[here]) {
        if (next < 0 && through.test(target(transition))) {
          next = target(transition);
          inputs.add(Input.of(kind(transition), delay(transition)));
        }
      }
    }
    return List.copyOf(inputs);
  }

  Kind kind(int transition) {
    return kinds.get(transition);
  }

  int target(int transition) {
    return to.at(transition);
  }

  int delay(int transition) {
    return delays.at(transition);
  }

  /** The transitions of these kinds by the state that they leave: first index, then transitions. */
  int[][] leaving(Predicate<Kind> wanted) {
    return grouped(from, wanted);
  }

  /** All states from which one of these can be reached by transitions of these kinds. */
  BitSet reaching(BitSet goals, Predicate<Kind> wanted) {
    int[][] entering = grouped(to, wanted);
    BitSet reaching = (BitSet) goals.clone();
    Ints open = new Ints();
    goals.stream().forEach(open::add);
    for (int next = 0; next < open.size(); next++) {
      for (int transition : entering[open.at(next)]) {
        int before = from.at(transition);
        if (!reaching.get(before)) {
          reaching.set(before);
          open.add(before);
        }
      }
    }
    return reaching;
  }

  /** All states that can be reached from these by transitions of these kinds, they included. */
  BitSet reachable(Iterable<Integer> starts, Predicate<Kind> wanted) {
    int[][] leaving = leaving(wanted);
    BitSet reached = new BitSet();
    Ints open = new Ints();
    for (int start : starts) {
      if (!reached.get(start)) {
        reached.set(start);
        open.add(start);
      }
    }
    for (int next = 0; next < open.size(); next++) {
      for (int transition : leaving[open.at(next)]) {
        int after = to.at(transition);
        if (!reached.get(after)) {
          reached.set(after);
          open.add(after);
        }
      }
    }
    return reached;
  }

  private int[][] grouped(Ints ends, Predicate<Kind> wanted) {
    int[] counts = new int[nodes.size()];
    for (int i = 0; i < to.size(); i++) {
      if (wanted.test(kind(i))) {
        counts[ends.at(i)]++;
      }
    }
    int[][] groups = new int[nodes.size()][];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = new int[counts[i]];
    }
    for (int i = to.size() - 1; i >= 0; i--) {
      if (wanted.test(kind(i))) {
        groups[ends.at(i)][--counts[ends.at(i)]] = i;
      }
    }
    return groups;
  }
}
