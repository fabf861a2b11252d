package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import java.util.ArrayList;
import java.util.List;

/**
 * One call, random by its seed, that is checked after every step: faulty events first; then it is
 * left alone, and must end.
 */
final class History {
  /** Histories whose seeds are the same but for the last six bits share their menus. */
  private static final int SEEDS_PER_CATALOG = 64;

  private static final int MOST_STEPS_TO_END = 1_000;
  private static final int EVENTS_AFTER_END = 3;

  private final long seed;
  private final Dice dice;
  private final Ivr dialled;
  private final Menus menus;
  private final List<Trace.Timed> events = new ArrayList<>();

  /** Sees a call at each instant. */
  interface Visitor {
    void at(long at, Event event, Step step);
  }

  private History(long seed, Menus menus) {
    this.seed = seed;
    this.menus = menus;
    dice = new Dice(seed ^ 0x5EED);
    dialled = menus.catalog().ivr(RandomMenus.CUSTOMER, "m0").orElseThrow();
  }

  static Menus menus(long seed) {
    return Menus.of(RandomMenus.catalog(Math.floorDiv(seed, SEEDS_PER_CATALOG)));
  }

  /** The menus of the first seed of each group, kept for the rest of it. */
  static Menus menus(long seed, Menus before) {
    return Math.floorMod(seed, SEEDS_PER_CATALOG) == 0 ? menus(seed) : before;
  }

  static int run(long seed, Stepper stepper) {
    return run(seed, menus(seed), stepper, (at, event, step) -> {});
  }

  /** Runs a history and returns how many steps it had. */
  static int run(long seed, Menus menus, Stepper stepper, Visitor visitor) {
    History history = new History(seed, menus);
    try {
      return history.run(stepper, visitor);
    } catch (Violation violation) {
      throw new Violation(violation.invariant(), history + violation.getMessage(), violation);
    } catch (RuntimeException | StackOverflowError thrown) {
      throw new Violation("S13", history + "the machine throws " + thrown, thrown);
    }
  }

  private int run(Stepper stepper, Visitor visitor) {
    Invariants invariants = new Invariants(stepper, menus, dialled);
    RandomEvents random = new RandomEvents(dice);
    Step step = stepper.begin(menus, dialled);
    invariants.begun(step);
    long now = 0;
    int steps = 1;
    int most = 5 + dice.below(60);
    int after = 0;
    boolean patient = dice.oneIn(20);
    while (after < EVENTS_AFTER_END) {
      CallState before = step.next();
      now = random.time(before, now);
      Event event = steps < most ? random.event(before) : alone(before, patient);
      if (steps >= most && event instanceof Event.TimeUp && !invariants.isOver()) {
        now = Math.max(now, before.deadline());
      }
      events.add(new Trace.Timed(now, event));
      step = stepper.step(before, now, event);
      invariants.stepped(before, now, event, step);
      visitor.at(now, event, step);
      steps++;
      after += invariants.isOver() ? 1 : 0;
      Violation.must(steps < most + MOST_STEPS_TO_END, "L1", "a call that is left alone goes on");
    }
    return steps;
  }

  /** Nobody does anything any more; the prompts end, if they are patient. */
  private static Event alone(CallState state, boolean patient) {
    boolean speaks = state.liveToken() > 0 && !state.doing().equals("routing");
    return speaks && patient ? new Event.PromptPlayed(state.liveToken()) : new Event.TimeUp();
  }

  IvrCatalog catalog() {
    return menus.catalog();
  }

  /** The seed and what happened, to be read in a failure. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("seed ").append(seed).append("\n");
    Trace trace =
        new Trace(catalog().fingerprint(), RandomMenus.CUSTOMER, dialled.id(), List.copyOf(events));
    return text.append(trace.text()).toString();
  }
}
