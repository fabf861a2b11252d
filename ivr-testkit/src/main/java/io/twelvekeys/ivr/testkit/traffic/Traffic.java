package io.twelvekeys.ivr.testkit.traffic;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.CallListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often calls came through each place of a catalog's menus. Immutable.
 *
 * <pre>{@code
 * Traffic.Recorder recorder = Traffic.recorder(catalog);
 * IvrEngine engine = IvrEngine.builder(catalog).router(pbx).listener(recorder).build();
 * …
 * long callers = recorder.traffic().entered(support);
 * }</pre>
 */
public final class Traffic {
  private final IvrCatalog catalog;
  private final Map<Place, Long> counts;

  private Traffic(IvrCatalog catalog, Map<Place, Long> counted) {
    this.catalog = catalog;
    Map<Place, Long> ordered = new LinkedHashMap<>();
    catalog
        .ivrs()
        .forEach(ivr ->
            Place.all(ivr).forEach(place -> ordered.put(place, counted.getOrDefault(place, 0L))));
    counts = java.util.Collections.unmodifiableMap(ordered);
  }

  /** Counts from now on what calls in these menus come through. */
  public static Recorder recorder(IvrCatalog catalog) {
    return new Recorder(catalog);
  }

  /** The menus. */
  public IvrCatalog catalog() {
    return catalog;
  }

  /**
   * Every place of the menus, in their order, and how often calls came through it; 0 where none
   * did.
   */
  public Map<Place, Long> counts() {
    return counts;
  }

  /** How often calls came through here; 0 for a place that these menus do not have. */
  public long count(Place place) {
    return counts.getOrDefault(place, 0L);
  }

  /** How many visits this menu had. */
  public long entered(Ivr ivr) {
    return count(Place.of(ivr));
  }

  /** How often this key was taken in this menu. */
  public long pressed(Ivr ivr, Key key) {
    return count(Place.of(ivr, key));
  }

  /** The places that no call came through, in the order of the menus. */
  public List<Place> untouched() {
    List<Place> untouched = new ArrayList<>();
    counts.forEach((place, count) -> {
      if (count == 0) {
        untouched.add(place);
      }
    });
    return List.copyOf(untouched);
  }

  /** How many places there are, and how many calls came through. */
  @Override
  public String toString() {
    return counts.size() + " places, " + untouched().size() + " of them untouched";
  }

  /**
   * Counts. Any number of threads may tell it of any number of calls at once; tell it of calls in
   * its own menus alone.
   */
  public static final class Recorder implements CallListener {
    private final IvrCatalog catalog;
    private final Map<Place, Long> counts = new HashMap<>();
    private final Map<String, CallReader> calls = new HashMap<>();

    private Recorder(IvrCatalog catalog) {
      this.catalog = catalog;
    }

    /** The menus that it counts in. */
    public IvrCatalog catalog() {
      return catalog;
    }

    @Override
    public synchronized void onFact(CallInfo call, long at, CallFact fact) {
      calls.computeIfAbsent(call.id(), unused -> reader(call.customer())).note(fact);
      if (fact instanceof CallFact.Ended) {
        calls.remove(call.id());
      }
    }

    /**
     * Counts a call that was recorded.
     *
     * @throws io.twelvekeys.ivr.InvalidValueException if it was made in other menus, or a key was
     *     hidden that matters
     */
    public synchronized void add(Trace trace) {
      CallReader reader = reader(trace.customer());
      trace.replay(Menus.of(catalog), (at, step) -> step.facts().forEach(reader::note));
    }

    /** What was counted up to now. */
    public synchronized Traffic traffic() {
      return new Traffic(catalog, counts);
    }

    private CallReader reader(String customer) {
      return new CallReader(catalog, customer, place -> counts.merge(place, 1L, Long::sum));
    }
  }
}
