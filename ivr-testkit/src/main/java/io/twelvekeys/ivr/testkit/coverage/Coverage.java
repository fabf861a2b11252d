package io.twelvekeys.ivr.testkit.coverage;

import io.twelvekeys.ivr.testkit.traffic.Place;
import io.twelvekeys.ivr.testkit.traffic.Place.Kind;
import io.twelvekeys.ivr.testkit.traffic.Traffic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How much of some menus calls went through: each menu, each bound key and direct-dial pattern, and
 * each way in which something can fail there (no-input, no-match, failed transfers, each also for
 * the last time, and a prompt that fails). Immutable.
 */
public final class Coverage {
  private final Traffic traffic;
  private final Map<Place, Long> counts;

  private Coverage(Traffic traffic, Map<Place, Long> counts) {
    this.traffic = traffic;
    this.counts = Collections.unmodifiableMap(counts);
  }

  /** The coverage by calls that were counted. */
  public static Coverage of(Traffic traffic) {
    return new Coverage(traffic, traffic.counts());
  }

  /** The same, where places of these kinds are not asked for. */
  public Coverage without(Kind... kinds) {
    Set<Kind> left = EnumSet.noneOf(Kind.class);
    left.addAll(Arrays.asList(kinds));
    Map<Place, Long> wanted = new LinkedHashMap<>(counts);
    wanted.keySet().removeIf(place -> left.contains(place.kind()));
    return new Coverage(traffic, wanted);
  }

  /** Every place that is asked for, in the order of the menus, and how often calls were there. */
  public Map<Place, Long> counts() {
    return counts;
  }

  /** How many places are asked for. */
  public int total() {
    return total(place -> true);
  }

  /** How many of them calls went through. */
  public int covered() {
    return covered(place -> true);
  }

  /** How many menus, or keys, or places of another kind are asked for. */
  public int total(Kind kind) {
    return total(place -> place.kind() == kind);
  }

  /** How many of them calls went through. */
  public int covered(Kind kind) {
    return covered(place -> place.kind() == kind);
  }

  int total(Predicate<Place> wanted) {
    return (int) counts.keySet().stream().filter(wanted).count();
  }

  int covered(Predicate<Place> wanted) {
    return (int) counts.entrySet().stream()
        .filter(count -> count.getValue() > 0 && wanted.test(count.getKey()))
        .count();
  }

  /** The covered share in per cent, rounded down; 100 where nothing is asked for. */
  public int percent() {
    return total() == 0 ? 100 : (int) (100L * covered() / total());
  }

  /** The places that no call went through, in the order of the menus. */
  public List<Place> missed() {
    List<Place> missed = new ArrayList<>();
    counts.forEach((place, count) -> {
      if (count == 0) {
        missed.add(place);
      }
    });
    return List.copyOf(missed);
  }

  /**
   * Fails where less is covered.
   *
   * @param percent of the places that are asked for: 0 to 100
   * @throws AssertionError with every place that was missed
   */
  public void assertAtLeast(int percent) {
    if (100L * covered() < (long) percent * total()) {
      StringBuilder message = new StringBuilder("calls went through ")
          .append(this)
          .append(", less than the ")
          .append(percent)
          .append(" % that are wanted; nobody came through");
      missed().forEach(place -> message.append("\n  ").append(place.text()));
      throw new AssertionError(message.toString());
    }
  }

  /** A page for people: one HTML file that needs no other and no network. */
  public String page() {
    return new CoveragePage(this, traffic.catalog()).html();
  }

  /** {@code 17 of 20 places (85 %)}. */
  @Override
  public String toString() {
    return covered() + " of " + total() + " places (" + percent() + " %)";
  }
}
