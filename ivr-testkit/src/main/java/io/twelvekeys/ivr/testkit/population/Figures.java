package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.traffic.Place;
import io.twelvekeys.ivr.testkit.traffic.Place.Kind;
import io.twelvekeys.ivr.testkit.traffic.Traffic;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of the calls of a {@link Population}. Immutable. */
public final class Figures {
  private final long seed;
  private final int callers;
  private final long keys;
  private final Map<Outcome, Long> outcomes;
  private final Map<EndCause, Long> ends;
  private final Map<Habit, Map<Outcome, Long>> habits;
  private final Times connected;
  private final Map<String, Times> destinations;
  private final LostIn lostIn;
  private final Traffic traffic;

  /** How many callers were lost in which menu. */
  record LostIn(Map<Ivr, Long> gaveUp, Map<Ivr, Long> deadEnds) {}

  Figures(
      long seed,
      int callers,
      long keys,
      Map<Outcome, Long> outcomes,
      Map<EndCause, Long> ends,
      Map<Habit, Map<Outcome, Long>> habits,
      Times connected,
      Map<String, Times> destinations,
      LostIn lostIn,
      Traffic traffic) {
    this.seed = seed;
    this.callers = callers;
    this.keys = keys;
    this.outcomes = new EnumMap<>(outcomes);
    this.ends = Collections.unmodifiableMap(new EnumMap<>(ends));
    this.habits = new EnumMap<>(habits);
    this.connected = connected;
    this.destinations = Collections.unmodifiableMap(destinations);
    this.lostIn = lostIn;
    this.traffic = traffic;
  }

  /** The seed that gives these figures once more. */
  public long seed() {
    return seed;
  }

  /** How many callers there were; each made one call. */
  public int callers() {
    return callers;
  }

  /** How many keys were pressed in all calls together. */
  public long keys() {
    return keys;
  }

  /** How many calls came to this. */
  public long count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** The share of the calls that came to this: 0 to 1. The dead-end rate is one of them. */
  public double share(Outcome outcome) {
    return (double) count(outcome) / callers;
  }

  /** How many callers had this habit. */
  public long count(Habit habit) {
    return habits.getOrDefault(habit, Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** How many calls of callers with this habit came to this. */
  public long count(Habit habit, Outcome outcome) {
    return habits.getOrDefault(habit, Map.of()).getOrDefault(outcome, 0L);
  }

  /** How calls ended, in the order of the causes; those that did not occur are missing. */
  public Map<EndCause, Long> ends() {
    return ends;
  }

  /** From dialling until connected, whatever with. */
  public Times times() {
    return connected;
  }

  /**
   * From dialling until connected, by the destination's text form, sorted; those that nobody
   * reached are missing. Extensions that callers dial themselves are one destination for each
   * direct-dial pattern: {@code extension:2xx}.
   */
  public Map<String, Times> destinations() {
    return destinations;
  }

  /** What callers met in each menu, in the order of the catalog. */
  public List<MenuFigures> menus() {
    return traffic.catalog().ivrs().stream().map(this::menu).toList();
  }

  /** The menus where callers gave up or came to a dead end, the worst first. */
  public List<MenuFigures> losingMenus() {
    Comparator<MenuFigures> worst = Comparator.comparingLong(menu -> -lost(menu));
    return menus().stream().filter(menu -> lost(menu) > 0).sorted(worst).toList();
  }

  private static long lost(MenuFigures menu) {
    return menu.gaveUp() + menu.deadEnds();
  }

  private MenuFigures menu(Ivr ivr) {
    return new MenuFigures(
        ivr,
        traffic.entered(ivr),
        lostIn.gaveUp().getOrDefault(ivr, 0L),
        lostIn.deadEnds().getOrDefault(ivr, 0L),
        traffic.count(Place.of(ivr, Kind.NO_INPUT)),
        traffic.count(Place.of(ivr, Kind.NO_MATCH)),
        traffic.count(Place.of(ivr, Kind.TRANSFER_FAILED)));
  }

  /** The keys and direct-dial patterns that no caller used, in the order of the menus. */
  public List<Place> neverUsed() {
    return traffic.untouched().stream()
        .filter(place -> place.kind() == Kind.KEY || place.kind() == Kind.DIRECT_DIAL)
        .toList();
  }

  /** How many calls came through each menu, key and failure: the flow. */
  public Traffic traffic() {
    return traffic;
  }

  /** All of it as a table for people, in lines that end with a line feed; the same everywhere. */
  public String text() {
    return new FiguresText(this).text();
  }

  /** The most important of it. */
  @Override
  public String toString() {
    return callers + " callers, seed " + seed + ": " + outcomes + ", median "
        + connected.percentile(50);
  }
}
