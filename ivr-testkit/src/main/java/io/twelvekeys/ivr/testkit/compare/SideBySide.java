package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.testkit.compare.Change.Sort;
import io.twelvekeys.ivr.testkit.compare.Input.Kind;
import io.twelvekeys.ivr.testkit.compare.Search.Node;
import io.twelvekeys.ivr.testkit.compare.Search.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All calls to one customer's menus before and after a change. */
final class SideBySide implements Search.Visitor {
  private final Example.Sides sides;
  private final Pairing pairing;
  private final Menus menus;
  private final Menus menusNow;
  private final int most;
  private final Search search;
  private final Differences found;
  private final List<Ivr[]> starts = new ArrayList<>();
  private final Map<List<Ivr>, Node> entered = new LinkedHashMap<>();

  SideBySide(Example.Sides sides, int most) {
    this.sides = sides;
    this.most = most;
    pairing = new Pairing(sides);
    menus = Menus.of(sides.before());
    menusNow = Menus.of(sides.after());
    search = new Search(most);
    found = new Differences(sides);
  }

  /** Whether everything was compared. */
  boolean search() {
    new Dialling(sides, pairing, found).tell();
    begin();
    boolean complete = search.run(this);
    entered.forEach(this::visitAgain);
    new Limits(sides, found).tell(this::longestWay);
    return complete;
  }

  int states() {
    return search.size();
  }

  List<Difference> differences() {
    return found.all();
  }

  /** Every menu that answers its extension before and after. */
  private void begin() {
    Set<String> extensions = new TreeSet<>();
    Pairing.of(sides.before(), sides.customer()).forEach(ivr -> extensions.add(ivr.extension()));
    for (String extension : extensions) {
      var ivr = sides.before().find(sides.customer(), extension);
      var now = sides.after().find(sides.customerNow(), extension);
      if (ivr.isPresent() && now.isPresent()) {
        begin(ivr.get(), now.get());
      }
    }
  }

  private void begin(Ivr ivr, Ivr now) {
    Move move = Move.begin(menus, ivr);
    Move moveNow = Move.begin(menusNow, now);
    starts.add(new Ivr[] {ivr, now});
    boolean same = move.heard().equals(moveNow.heard());
    boolean pair = pairing.isPair(ivr, now);
    if (!same) {
      Walk walk = Walk.of(menus, ivr, menusNow, now, List.of());
      String place = pair ? ".greeting" : ".extension";
      found.add(
          new Change("ivr." + ivr.id() + place, pair ? Sort.WORDS : Sort.WAY),
          walk.example(sides),
          Phrases.of(walk.before(), walk.after()));
    }
    if (same || pair) {
      Pair states = new Pair(move.next().rebased(0), moveNow.next().rebased(0));
      search.add(states, 0, starts.size() - 1);
    }
  }

  @Override
  public boolean visit(Node node, Input input, Move moved, Move movedNow) {
    List<Ivr> here = List.of(node.pair().before().ivr(), node.pair().after().ivr());
    entered.putIfAbsent(here, node);
    Contrast contrast = new Contrast(
        pairing,
        node.pair().before(),
        node.pair().after(),
        input,
        node.undecided(),
        moved,
        movedNow);
    List<Change> changes = contrast.changes();
    for (Change change : changes) {
      if (!found.knows(change)) {
        tell(change, node, input, moved, movedNow);
      }
    }
    return contrast.goesOn(changes);
  }

  private void tell(Change change, Node node, Input input, Move moved, Move movedNow) {
    List<Input> inputs = new ArrayList<>(node.way());
    inputs.add(input);
    Walk walk = walk(node.start(), inputs);
    boolean seen = !walk.before().heard().equals(walk.after().heard());
    String words = seen ? Phrases.of(walk.before(), walk.after()) : Phrases.of(moved, movedNow);
    found.add(change, walk.example(sides), change.what().isEmpty() ? words : change.what());
  }

  private Walk walk(int start, List<Input> inputs) {
    Ivr[] dialled = starts.get(start);
    return Walk.of(menus, dialled[0], menusNow, dialled[1], inputs);
  }

  /**
   * A later visit has another greeting, and states do not remember the first: where it is other
   * than it was, and no retry has shown it, a second visit is looked for.
   */
  private void visitAgain(List<Ivr> pair, Node node) {
    Ivr ivr = pair.get(0);
    Ivr now = pair.get(1);
    boolean same = ivr.prompts().again().equals(now.prompts().again());
    boolean shortened = ivr.prompts().shortGreeting().isPresent()
        || now.prompts().shortGreeting().isPresent();
    Change change = new Change("ivr." + ivr.id() + ".short-greeting", Sort.WORDS);
    if (same || !shortened || !pairing.isPair(ivr, now) || found.knows(change)) {
      return;
    }
    Return back = new Return(node, entering(ivr, now));
    if (back.find(most)) {
      Walk walk = walk(node.start(), back.inputs());
      found.add(change, walk.example(sides), Phrases.of(walk.before(), walk.after()));
    }
  }

  private static Return.Goal entering(Ivr ivr, Ivr now) {
    return (moved, movedNow) -> moved.has(CallFact.MenuEntered.class)
        && moved.next().ivr().equals(ivr)
        && movedNow.next().ivr().equals(now);
  }

  /** The call that comes to so many visits of menus by the fewest inputs, found by a circle. */
  private Optional<Example> longestWay(int visits) {
    long least = Long.MAX_VALUE;
    List<Input> best = List.of();
    int start = 0;
    for (Map.Entry<List<Ivr>, Node> entry : entered.entrySet()) {
      Node node = entry.getValue();
      Return back =
          new Return(node, entering(entry.getKey().get(0), entry.getKey().get(1)));
      if (back.find(most)) {
        List<Input> way = node.way();
        List<Input> circle = back.inputs().subList(way.size(), back.inputs().size());
        long pressed =
            circle.stream().filter(input -> input.kind() != Kind.NEXT).count();
        long cost = way.size() + visits * (100 * Math.max(1, pressed) + circle.size());
        if (cost < least) {
          least = cost;
          best = repeat(way, circle, visits);
          start = node.start();
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(walk(start, best).example(sides));
  }

  private static List<Input> repeat(List<Input> way, List<Input> circle, int times) {
    List<Input> inputs = new ArrayList<>(way);
    for (int i = 0; i < times; i++) {
      inputs.addAll(circle);
    }
    return inputs;
  }
}
