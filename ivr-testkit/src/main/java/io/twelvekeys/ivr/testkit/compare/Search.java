package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.testkit.compare.Input.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the states that two calls come to together when the same happens to both, those with
 * the fewest inputs first, and of those the quickest.
 */
final class Search {
  /** Two states, each as if its call had begun now: {@link CallState#rebased}. */
  record Pair(CallState before, CallState after) {}

  /**
   * A pair on its cheapest way.
   *
   * @param from the node before; null where calls begin
   * @param start which of the starts it began from
   * @param number of equally cheap ones the first comes first
   */
  record Node(
      Pair pair, @Nullable Node from, @Nullable Input input, long cost, int start, long number) {
    /** The inputs that lead to it. */
    List<Input> way() {
      ArrayDeque<Input> inputs = new ArrayDeque<>();
      for (Node node = this; node != null && node.input != null; node = node.from) {
        inputs.addFirst(node.input);
      }
      return List.copyOf(inputs);
    }

    /** The first key that has come and is not decided; null if there is none. */
    @Nullable
    Key undecided() {
      Node node = this;
      Key key = null;
      while (node != null && node.isUndecided()) {
        key = node.input == null || node.input.key() == null ? key : node.input.key();
        node = node.from;
      }
      return key;
    }

    private boolean isUndecided() {
      return isUndecided(pair.before()) || isUndecided(pair.after());
    }

    private static boolean isUndecided(CallState state) {
      return state.typedAhead() > 0
          || state.doing().equals("collecting")
          || state.doing().equals("swallowing");
    }
  }

  /** Is shown each input of each node. */
  interface Visitor {
    /** Whether the search goes on from what came of it. */
    boolean visit(Node node, Input input, Move moved, Move movedNow);

    /** Whether enough is known. */
    default boolean isDone() {
      return false;
    }
  }

  private static final long INPUT = 1L << 40;

  private final PriorityQueue<Node> open =
      new PriorityQueue<>(Comparator.comparingLong(Node::cost).thenComparingLong(Node::number));
  private final Map<Pair, Boolean> known = new HashMap<>();
  private final int most;
  private long numbers;

  /** @param most how many pairs are visited */
  Search(int most) {
    this.most = most;
  }

  /** How many pairs were visited. */
  int size() {
    return known.size();
  }

  void add(Pair pair, long cost, int start) {
    open.add(new Node(pair, null, null, cost, start, numbers++));
  }

  /** Searches; false if there was more than it may visit. */
  boolean run(Visitor visitor) {
    for (Node node = open.poll(); node != null && !visitor.isDone(); node = open.poll()) {
      if (known.putIfAbsent(node.pair(), Boolean.TRUE) != null) {
        continue;
      }
      if (known.size() > most) {
        return false;
      }
      for (Input input : inputs(node.pair())) {
        goOn(node, input, visitor);
      }
    }
    return true;
  }

  private void goOn(Node node, Input input, Visitor visitor) {
    Move moved = Move.of(node.pair().before(), 0, input);
    Move movedNow = Move.of(node.pair().after(), 0, input);
    if (!visitor.visit(node, input, moved, movedNow)) {
      return;
    }
    Pair next = new Pair(moved.next().rebased(moved.at()), movedNow.next().rebased(movedNow.at()));
    if (!known.containsKey(next)) {
      long millis = Math.max(moved.at(), movedNow.at());
      boolean heard =
          input.kind() == Kind.NEXT && node.pair().before().playing().isPresent();
      long cost = node.cost() + millis + (heard ? 0 : INPUT);
      open.add(new Node(next, node, input, cost, node.start(), numbers++));
    }
  }

  /** What can happen to both; in the end of a call nothing does. */
  private static List<Input> inputs(Pair pair) {
    List<Input> inputs = new ArrayList<>();
    CallState state = pair.before();
    CallState now = pair.after();
    if (state.playing().isPresent()) {
      inputs.add(Input.NEXT);
    }
    if (state.routing().isPresent()) {
      inputs.add(Input.RETURNED);
      inputs.add(Input.FAILS);
    } else if (state.typedAhead() == 0 && now.typedAhead() == 0) {
      long stray = Math.max(state.strayUntil(), now.strayUntil());
      if (stray < Math.min(state.deadline(), now.deadline())) {
        for (Key key : Key.values()) {
          inputs.add(Input.key(key, stray));
        }
      }
    }
    if (state.playing().isEmpty()) {
      inputs.add(Input.NEXT); // the slowest comes last
    }
    return inputs;
  }
}
