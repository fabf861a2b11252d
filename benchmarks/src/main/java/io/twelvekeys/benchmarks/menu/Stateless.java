package io.twelvekeys.benchmarks.menu;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.github.oxo42.stateless4j.delegates.Func2;
import com.github.oxo42.stateless4j.triggers.TriggerWithParameters1;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import io.twelvekeys.benchmarks.menu.Plan.Move;
import io.twelvekeys.benchmarks.menu.Plan.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Stateless4j: one configuration for all calls, which go along as the trigger's parameter. */
final class Stateless implements Contender {
  private final StateMachineConfig<Place, Happening> config = new StateMachineConfig<>();
  private final Map<Happening, TriggerWithParameters1<Caller, Happening>> triggers =
      new EnumMap<>(Happening.class);

  Stateless() {
    for (Happening on : Happening.ALL) {
      triggers.put(on, config.setTriggerParameters(on, Caller.class));
    }
    for (Place place : Place.ALL) {
      Map<Happening, List<Move>> here = Plan.moves().stream()
          .filter(move -> move.from() == place)
          .collect(Collectors.groupingBy(Move::on));
      here.forEach(
          (on, moves) -> config.configure(place).permitDynamic(triggers.get(on), choice(moves)));
    }
  }

  /** Guards do not see the parameter here, so that the choice is made in the selector. */
  private static Func2<Caller, Place> choice(List<Move> moves) {
    Move first = moves.get(0);
    Move second = moves.get(moves.size() - 1);
    return caller -> {
      Move move = caller.allows(first.guard()) ? first : second;
      caller.make(move);
      return move.to();
    };
  }

  @Override
  public Session call() {
    return new Caller();
  }

  private final class Caller extends Booked {
    private final StateMachine<Place, Happening> machine =
        new StateMachine<>(Place.FIRST_PLAYS, config);

    @Override
    void hears(Happening what, int now) {
      at = now;
      machine.fire(triggers.get(what), this);
    }
  }
}
