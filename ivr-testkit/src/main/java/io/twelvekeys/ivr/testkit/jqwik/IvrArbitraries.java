package io.twelvekeys.ivr.testkit.jqwik;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Everything that a call is made of, by chance. What a property fails for shrinks to the smallest:
 * one menu instead of five, no key that does not matter, the usual time-outs.
 *
 * <p>Parameters of these types need no more than {@code @ForAll}: {@link Destination}, {@link
 * Action}, {@link Prompt}, {@link Ivr}, {@link IvrCatalog}, {@link BrokenMenus}, {@link Scenario},
 * {@link CallerBehaviour} and {@link EventSequence}. Catalogs and scenarios are reported as the
 * files that they are.
 */
public final class IvrArbitraries {
  /** How many menus a catalog has at most, if nothing else is said. */
  static final int USUAL_MENUS = 5;

  private IvrArbitraries() {}

  /** Destinations outside the menus, of every kind; the simplest is {@code extension:0}. */
  public static Arbitrary<Destination> destinations() {
    return AnyAction.destinations();
  }

  /** Actions of every kind, among them {@code ivr:} with any id. */
  public static Arbitrary<Action> actions() {
    return Arbitraries.oneOf(
        Arbitraries.of(Navigation.class), destinations(), AnyAction.subMenus());
  }

  /** Audio files, spoken texts, silence, and rows of them. */
  public static Arbitrary<Prompt> prompts() {
    return AnyPrompt.any();
  }

  /**
   * Menus with everything that a menu can have, secret keys too. Each is the only one: what leads
   * to a menu leads to itself.
   */
  public static Arbitrary<Ivr> ivrs() {
    return AnyMenu.menus(AnyPrompt.any())
        .flatMap(menu -> Arbitraries.of(false, true).map(menu::alone));
  }

  /** Catalogs of one to five menus: {@link #catalogs(int)}. */
  public static Arbitrary<IvrCatalog> catalogs() {
    return catalogs(USUAL_MENUS);
  }

  /**
   * Catalogs of one customer, acme, with one menu or more that lead to each other. Their ids are
   * {@code m1}, {@code m2}, …, their extensions 6000, 6001, …; all else is by chance. They hold
   * what a definitions file can say, so that each can be written and drawn.
   *
   * @param most how many menus: 1 to 9
   */
  public static Arbitrary<IvrCatalog> catalogs(int most) {
    if (most < 1 || most > 9) {
      throw new IllegalArgumentException(most + " menus; 1 to 9 make a catalog");
    }
    return AnyMenu.catalogs(most);
  }

  /** Menus that cannot be built, for one reason each. */
  public static Arbitrary<BrokenMenus> brokenMenus() {
    return BrokenMenus.any();
  }

  /** How long the prompts of these menus last, which fail, and what becomes of transfers. */
  public static Arbitrary<LineScript> lines(IvrCatalog catalog) {
    return AnyCall.lines(catalog);
  }

  /**
   * What a caller of these menus does when: dials one of them, presses up to twenty keys, and
   * perhaps hangs up.
   */
  public static Arbitrary<List<LineEvent>> events(IvrCatalog catalog) {
    return AnyCall.events(catalog);
  }

  /** Whole calls of any menus. */
  public static Arbitrary<Scenario> scenarios() {
    return AnyCall.scenarios(catalogs());
  }

  /** Whole calls of these menus, which are those of one customer. */
  public static Arbitrary<Scenario> scenarios(IvrCatalog catalog) {
    return AnyCall.scenarios(Arbitraries.just(catalog));
  }

  /** What callers do, whatever they hear; the simplest does nothing. */
  public static Arbitrary<CallerBehaviour> callers() {
    return CallerBehaviour.any();
  }

  /** What happens to a machine, well-behaved or not. */
  public static Arbitrary<EventSequence> eventSequences() {
    return EventSequence.any();
  }
}
