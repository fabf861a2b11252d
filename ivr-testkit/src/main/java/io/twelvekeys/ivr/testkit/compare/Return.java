package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.testkit.compare.Search.Node;
import java.util.ArrayList;
import java.util.List;

/** The shortest way from a pair of states to where something happens to both. */
final class Return implements Search.Visitor {
  private final Node from;
  private final Goal goal;
  private final List<Input> inputs = new ArrayList<>();

  /** What has to happen. */
  interface Goal {
    boolean isReached(Move moved, Move movedNow);
  }

  Return(Node from, Goal goal) {
    this.from = from;
    this.goal = goal;
  }

  /** Whether there is a way. */
  boolean find(int most) {
    Search search = new Search(most);
    search.add(from.pair(), 0, from.start());
    boolean unused = search.run(this);
    return isDone();
  }

  /** The whole way from the beginning of the call. */
  List<Input> inputs() {
    return List.copyOf(inputs);
  }

  @Override
  public boolean visit(Node node, Input input, Move moved, Move movedNow) {
    if (!isDone() && goal.isReached(moved, movedNow)) {
      inputs.addAll(from.way());
      inputs.addAll(node.way());
      inputs.add(input);
    }
    return !isDone()
        && moved.next().end().isEmpty()
        && moved.next().doing().equals(movedNow.next().doing());
  }

  @Override
  public boolean isDone() {
    return !inputs.isEmpty();
  }
}
