package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.VirtualTime.Precedence;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Each fault at each step of a call: the call of a scenario is made once for every moment at which
 * a fault can strike, on a {@link FaultyHost}, whose watch looks on. What can be done to a call at
 * any time, such as a hang-up, is done before and after each thing that happens.
 *
 * <pre>{@code
 * Drill.of(Scenario.read(Path.of("busy.scenario"))).assertNothingIsWrong();
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Drill {
  private final Scenario scenario;
  private final Adapters adapters;
  private final Journey usual;

  private Drill(Scenario scenario, Adapters adapters) {
    this.scenario = scenario;
    this.adapters = adapters;
    usual = Journey.of(made(FaultSwitch.allOff(0)));
  }

  /** The call that is made; its lines and routes answer as the scenario says. */
  public static Drill of(Scenario scenario) {
    return new Drill(scenario, Adapters.scripted(scenario.script()));
  }

  /** The same over a host's own adapters. */
  public Drill on(Adapters host) {
    return new Drill(scenario, host);
  }

  /**
   * What became of the call when a fault struck.
   *
   * @param when at which moments: {@code 3} is the third at which it could, {@code all} every one
   * @param end how the call ended; empty if no menu took it, or it goes on
   * @param complaints what must not be and was seen, each with the fault and the moment; or nothing
   */
  public record Struck(
      Fault fault, String when, Met met, Optional<EndCause> end, List<String> complaints) {}

  /** What the caller met. */
  public enum Met {
    /** The same prompts, transfers and end as without a fault, perhaps at other times. */
    NOTHING,
    /** Other prompts or transfers, but the same end, and where the call was connected, there. */
    ANOTHER_WAY,
    /** Another end. */
    ANOTHER_END
  }

  /** Makes the call once for each moment at which this fault can strike, and strikes there. */
  public List<Struck> atEachMoment(Fault fault) {
    List<Struck> all = new ArrayList<>();
    Optional<Struck> next;
    do {
      int before = all.size();
      FaultSwitch faults = FaultSwitch.allOff(before).on(fault).sparing(before).atMost(1);
      next = strike(fault, String.valueOf(before + 1), faults);
      next.ifPresent(all::add);
    } while (next.isPresent());
    return all;
  }

  /** Makes the call once, and strikes wherever this fault can; empty if it never can. */
  public Optional<Struck> atAllMoments(Fault fault) {
    return strike(fault, "all", FaultSwitch.allOff(0).on(fault));
  }

  private Optional<Struck> strike(Fault fault, String when, FaultSwitch faults) {
    FaultyHost host = made(faults);
    if (faults.struck(fault) == 0) {
      return Optional.empty();
    }
    Journey journey = Journey.of(host);
    List<String> complaints = host.complaints().stream()
        .map(complaint -> fault + " at moment " + when + ", " + complaint)
        .toList();
    return Optional.of(
        new Struck(fault, when, journey.comparedWith(usual), journey.end(), complaints));
  }

  private FaultyHost made(FaultSwitch faults) {
    FaultyHost host = new FaultyHost(scenario.catalog(), faults, adapters, scenario.server());
    for (LineEvent event : scenario.events()) {
      var unused = host.time().at(event.at(), Precedence.CALLER, () -> happen(host, event));
    }
    host.letAllSuffer();
    return host;
  }

  private void happen(FaultyHost host, LineEvent event) {
    if (event.kind() == LineEvent.Kind.DIAL) {
      WatchedCall unused = host.dial(scenario.customer(), event.what());
    } else if (event.kind() == LineEvent.Kind.KEY) {
      host.calls().get(0).press(event.what().charAt(0));
    } else {
      host.calls().get(0).hangUp();
    }
  }

  /**
   * Makes the call for every fault at each of its moments, and at all of them.
   *
   * @throws AssertionError with all that must not be and was seen
   */
  public void assertNothingIsWrong() {
    List<String> complaints = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      atEachMoment(fault).forEach(struck -> complaints.addAll(struck.complaints()));
      atAllMoments(fault).ifPresent(struck -> complaints.addAll(struck.complaints()));
    }
    if (!complaints.isEmpty()) {
      throw new AssertionError(scenario.name() + "\n" + String.join("\n", complaints));
    }
  }

  @Override
  public String toString() {
    return "drill of " + scenario;
  }
}
