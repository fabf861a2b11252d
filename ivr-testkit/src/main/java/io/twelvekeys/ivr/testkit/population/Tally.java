package io.twelvekeys.ivr.testkit.population;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.population.Times.Collected;
import io.twelvekeys.ivr.testkit.traffic.Traffic;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Adds up what came of calls. */
final class Tally {
  private final Traffic.Recorder recorder;
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final Map<EndCause, Long> ends = new EnumMap<>(EndCause.class);
  private final Map<Habit, Map<Outcome, Long>> habits = new EnumMap<>(Habit.class);
  private final Map<Ivr, Long> gaveUp = new HashMap<>();
  private final Map<Ivr, Long> deadEnds = new HashMap<>();
  private final Collected connected = new Collected();
  private final Map<String, Collected> destinations = new TreeMap<>();
  private int calls;
  private long keys;

  Tally(IvrCatalog catalog) {
    recorder = Traffic.recorder(catalog);
  }

  /** Hears the facts of the next call. */
  Consumer<CallFact> listener(Ivr dialled) {
    CallInfo call = new CallInfo(
        String.valueOf(calls), dialled.customer(), dialled.extension(), Optional.empty());
    return fact -> recorder.onFact(call, 0, fact);
  }

  void add(CallEnd end) {
    calls++;
    keys += end.keys();
    outcomes.merge(end.outcome(), 1L, Long::sum);
    ends.merge(end.cause(), 1L, Long::sum);
    habits
        .computeIfAbsent(end.habit(), unused -> new EnumMap<>(Outcome.class))
        .merge(end.outcome(), 1L, Long::sum);
    if (end.outcome() == Outcome.GAVE_UP) {
      gaveUp.merge(end.menu(), 1L, Long::sum);
    } else if (end.outcome() == Outcome.DEAD_END) {
      deadEnds.merge(end.menu(), 1L, Long::sum);
    }
    end.reached().ifPresent(destination -> {
      connected.add(end.at());
      destinations.computeIfAbsent(destination, unused -> new Collected()).add(end.at());
    });
  }

  Figures figures(long seed) {
    Map<String, Times> times = new TreeMap<>();
    destinations.forEach((destination, collected) -> times.put(destination, collected.sorted()));
    return new Figures(
        seed,
        calls,
        keys,
        outcomes,
        ends,
        habits,
        connected.sorted(),
        times,
        new Figures.LostIn(gaveUp, deadEnds),
        recorder.traffic());
  }
}
