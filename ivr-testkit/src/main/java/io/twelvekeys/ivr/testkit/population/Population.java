package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination.SubMenu;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.testkit.LineScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Random callers of menus. Each wants something that the menus offer, has a habit, makes mistakes
 * and loses patience, as {@link People} says; each call is made on the machine, in virtual time.
 *
 * <pre>{@code
 * Figures figures = Population.of(catalog).callers(10_000).seed(42).simulate();
 * assertTrue(figures.share(Outcome.DEAD_END) < 0.05);
 * }</pre>
 *
 * <p>The same menus, settings and seed give the same figures, on every machine, in every version of
 * Java and in every locale; and the n-th caller is the same one whatever the number of callers.
 * What figures come of a seed may change with a version of this library. Calls do not meet:
 * nobody is busy because another caller is there.
 *
 * <p>Immutable; not tied to a thread.
 */
public final class Population {
  /** How many callers there are unless told otherwise. */
  public static final int USUAL_CALLERS = 10_000;

  private final IvrCatalog catalog;
  private final Settings settings;

  /** What was said about the callers; not changed once a population has it. */
  private static final class Settings {
    private int callers = USUAL_CALLERS;
    private long seed = 1;
    private List<Ivr> dialled;
    private People people = People.USUAL;
    private Wishes wishes = new Wishes(Map.of());
    private LineScript line = LineScript.PLAIN;
    private double failing;

    Settings(List<Ivr> dialled) {
      this.dialled = List.copyOf(dialled);
    }

    Settings(Settings other) {
      callers = other.callers;
      seed = other.seed;
      dialled = other.dialled;
      people = other.people;
      wishes = other.wishes;
      line = other.line;
      failing = other.failing;
    }
  }

  private Population(IvrCatalog catalog, Settings settings) {
    this.catalog = catalog;
    this.settings = settings;
  }

  /**
   * {@value #USUAL_CALLERS} callers of these menus with the seed 1. They dial, each as often as any
   * other, the menus to which no other menu leads (if there is none, the first menu); prompts last
   * a second and transfers are connected at once.
   *
   * @throws IllegalArgumentException if the catalog is empty
   */
  public static Population of(IvrCatalog catalog) {
    if (catalog.ivrs().isEmpty()) {
      throw new IllegalArgumentException("there is no menu to call in an empty catalog");
    }
    return new Population(catalog, new Settings(entries(catalog)));
  }

  private static List<Ivr> entries(IvrCatalog catalog) {
    Set<Ivr> led = new HashSet<>();
    for (Ivr ivr : catalog.ivrs()) {
      Stream<Action> actions = Stream.concat(
          ivr.keys().values().stream(),
          Stream.of(ivr.fallbacks().onNoInput(), ivr.fallbacks().onNoMatch()));
      actions
          .filter(SubMenu.class::isInstance)
          .flatMap(to -> catalog.ivr(ivr.customer(), ((SubMenu) to).ivr()).stream())
          .filter(other -> !other.equals(ivr))
          .forEach(led::add);
    }
    List<Ivr> entries =
        catalog.ivrs().stream().filter(ivr -> !led.contains(ivr)).toList();
    return entries.isEmpty() ? catalog.ivrs().subList(0, 1) : entries;
  }

  /**
   * So many callers.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Population callers(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("there must be a caller at least: " + number);
    }
    return with(copy -> copy.callers = number);
  }

  /** Other callers of the same kind. */
  public Population seed(long number) {
    return with(copy -> copy.seed = number);
  }

  /**
   * Callers of these extensions of a customer, each as often as any other; one that is given twice
   * is dialled twice as often.
   *
   * @throws IllegalArgumentException if none is given, or one of them is no menu's
   */
  public Population dialling(String customer, String... extensions) {
    List<Ivr> dialled = new ArrayList<>();
    for (String extension : extensions) {
      dialled.add(catalog
          .find(customer, extension)
          .orElseThrow(() -> new IllegalArgumentException(
              "no IVR of " + customer + " has the extension " + extension)));
    }
    if (dialled.isEmpty()) {
      throw new IllegalArgumentException("callers dial one extension at least");
    }
    return with(copy -> copy.dialled = List.copyOf(dialled));
  }

  /** Callers who are so. */
  public Population people(People choice) {
    return with(copy -> copy.people = choice);
  }

  /**
   * Callers who want this so often. What is not named here has the weight 1.
   *
   * @param what a destination ({@code group:sales}), a direct-dial pattern as one ({@code
   *     extension:2xx}), or a menu that leads nowhere and is called for its words ({@code
   *     ivr:hours})
   * @param weight 0: nobody wants it; at most a million
   * @throws IllegalArgumentException if no menu offers it, with what the menus offer
   */
  public Population wanting(String what, int weight) {
    if (weight < 0 || weight > 1_000_000) {
      throw new IllegalArgumentException("a weight is 0 to 1000000: " + weight);
    }
    Set<String> offered = new Ways(catalog).offers();
    if (!offered.contains(what)) {
      Problem unknown = Problem.unknown("", "way to", what, offered);
      throw new IllegalArgumentException(unknown.what() + "; " + unknown.remedy());
    }
    Map<String, Integer> weights = new LinkedHashMap<>(settings.wishes.weights());
    weights.put(what, weight);
    return with(copy -> copy.wishes = new Wishes(Map.copyOf(weights)));
  }

  /**
   * On a line that answers so: how long prompts last, and what becomes of routes.
   *
   * @throws IllegalArgumentException if it names a prompt that no menu plays
   */
  public Population line(LineScript script) {
    return with(copy -> copy.line = script.checkedFor(catalog));
  }

  /**
   * Where this share of all transfers fails, whatever the line says: three in five are busy at
   * once, the others ring for 20 s without an answer.
   *
   * @param share 0 to 1
   */
  public Population failingTransfers(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("the share of failing transfers must be 0 to 1: " + share);
    }
    return with(copy -> copy.failing = share);
  }

  private Population with(Consumer<Settings> change) {
    Settings copy = new Settings(settings);
    change.accept(copy);
    return new Population(catalog, copy);
  }

  /** Makes all calls, one after the other, in the calling thread. */
  public Figures simulate() {
    Menus menus = Menus.of(catalog);
    Ways ways = new Ways(catalog);
    Tally tally = new Tally(catalog);
    for (int caller = 0; caller < settings.callers; caller++) {
      Ivr dialled = dialled(new Dice(settings.seed, caller));
      tally.add(call(menus, ways, caller, tally.listener(dialled), Journal.NONE).run());
    }
    return tally.figures(settings.seed);
  }

  /**
   * The call of one caller as the text of a scenario without its expected part: it leads to the
   * same end on the real engine.
   *
   * @param caller counted from 0
   * @param definitions the name of the definitions file, relative to where the scenario will stand
   */
  public String scenario(int caller, String definitions) {
    Journal.Kept journal = new Journal.Kept();
    call(Menus.of(catalog), new Ways(catalog), caller, fact -> {}, journal).run();
    Ivr dialled = dialled(new Dice(settings.seed, caller));
    return journal.scenario(definitions, settings.line, dialled.extension());
  }

  private Ivr dialled(Dice dice) {
    return dice.oneOf(settings.dialled);
  }

  private SimulatedCall call(
      Menus menus, Ways ways, int caller, Consumer<CallFact> facts, Journal journal) {
    Dice dice = new Dice(settings.seed, caller);
    Ivr dialled = dialled(dice);
    Person person = new Person(dice, settings.people, ways, settings.wishes, dialled);
    Answers answers = new Answers(settings.line, settings.failing, dice);
    return new SimulatedCall(menus, dialled, person, answers, facts, journal);
  }

  /** How many callers, with which seed, of which menus. */
  @Override
  public String toString() {
    return settings.callers + " callers, seed " + settings.seed + ", of a " + catalog;
  }
}
