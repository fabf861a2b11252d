package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.explore.Input.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** States from which only hanging up leads to an end, in a world where some things happen. */
final class Stranded {
  private final Graph graph;
  private final Predicate<Kind> world;
  private final BitSet safe;

  Stranded(Graph graph, Predicate<Kind> world) {
    this.graph = graph;
    this.world = world;
    BitSet ends = new BitSet();
    int[][] leaving = graph.leaving(kind -> kind != Kind.HANG_UP);
    for (int i = 0; i < graph.size(); i++) {
      Optional<EndCause> end = graph.node(i).state().end();
      boolean unknown = leaving[i].length == 0 && end.isEmpty();
      ends.set(
          i, unknown || end.filter(cause -> cause != EndCause.CALLER_HUNG_UP).isPresent());
    }
    safe = graph.reaching(ends, kind -> kind != Kind.HANG_UP && world.test(kind));
  }

  boolean contains(int state) {
    return !safe.get(state) && graph.node(state).state().end().isEmpty();
  }

  /**
   * The nearest such state of each menu.
   *
   * @param among only of these
   * @param when the beginning of the sentence, or nothing
   */
  List<Finding> findings(Finding.Kind kind, BitSet among, String when, Examples examples) {
    List<Finding> found = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    Mended mended = new Mended(graph.node(0).state().catalog());
    for (int i : graph.cheapestFirst()) {
      Ivr ivr = graph.node(i).state().ivr();
      boolean stranded = among.get(i) && contains(i);
      if (stranded && reported.add(ivr.customer() + "/" + ivr.id())) {
        found.add(new Finding(
            kind,
            Findings.where(ivr),
            when + "from here callers can only hang up, or wait until a limit of the call ends it",
            Optional.of(
                examples.of(i, mended.hangingUp(ivr), this::happensInSilence, this::contains))));
      }
    }
    return List.copyOf(found);
  }

  private boolean happensInSilence(Kind kind) {
    return kind.isSilent() && world.test(kind);
  }
}
