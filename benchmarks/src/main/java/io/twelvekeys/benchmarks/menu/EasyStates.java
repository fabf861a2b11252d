package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Guard;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import io.twelvekeys.benchmarks.menu.Plan.Move;
import io.twelvekeys.benchmarks.menu.Plan.Place;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jeasy.states.api.AbstractEvent;
import org.jeasy.states.api.FiniteStateMachine;
import org.jeasy.states.api.FiniteStateMachineException;
import org.jeasy.states.api.State;
import org.jeasy.states.core.FiniteStateMachineBuilder;
import org.jeasy.states.core.TransitionBuilder;

/**
 * Easy States: a machine for each call, since its state is inside. It knows no guards and tells
 * events apart by their class, so that a final failure is an event of its own.
 */
final class EasyStates implements Contender {
  private static final List<Move> MOVES = Plan.moves();

  private final Map<Place, State> states = new EnumMap<>(Place.class);
  private final Set<State> all = new LinkedHashSet<>();

  EasyStates() {
    Arrays.stream(Place.ALL).forEach(place -> states.put(place, new State(place.name())));
    all.addAll(states.values());
  }

  @Override
  public Session call() {
    return new Caller();
  }

  private final class Caller extends Booked {
    private final FiniteStateMachine machine;

    Caller() {
      var builder = new FiniteStateMachineBuilder(all, states.get(Place.FIRST_PLAYS))
          .registerFinalState(states.get(Place.ENDED));
      for (Move move : MOVES) {
        builder.registerTransition(new TransitionBuilder()
            .sourceState(states.get(move.from()))
            .targetState(states.get(move.to()))
            .eventType(Kind.of(move.on(), !isFinal(move.guard())).type)
            .eventHandler(unused -> make(move))
            .build());
      }
      machine = builder.build();
    }

    private static boolean isFinal(Guard guard) {
      return guard == Guard.MISTYPED_TOO_OFTEN || guard == Guard.SILENT_TOO_OFTEN;
    }

    @Override
    void hears(Happening what, int now) {
      at = now;
      boolean allowed = (what != Happening.HASH || allows(Guard.MAY_MISTYPE))
          && (what != Happening.SILENCE || allows(Guard.MAY_BE_SILENT));
      try {
        machine.fire(Kind.of(what, allowed).event.get());
      } catch (FiniteStateMachineException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }

  /** The classes of events. */
  private enum Kind {
    ONE(One.class, One::new),
    TWO(Two.class, Two::new),
    THREE(Three.class, Three::new),
    FOUR(Four.class, Four::new),
    FIVE(Five.class, Five::new),
    SIX(Six.class, Six::new),
    SEVEN(Seven.class, Seven::new),
    EIGHT(Eight.class, Eight::new),
    NINE(Nine.class, Nine::new),
    STAR(Star.class, Star::new),
    ZERO(Zero.class, Zero::new),
    HASH(Hash.class, Hash::new),
    PROMPT_PLAYED(PromptPlayed.class, PromptPlayed::new),
    SILENCE(Silence.class, Silence::new),
    CONNECTED(Connected.class, Connected::new),
    HUNG_UP(HungUp.class, HungUp::new),
    LAST_HASH(LastHash.class, LastHash::new),
    LAST_SILENCE(LastSilence.class, LastSilence::new);

    private static final Kind[] ALL = values();

    private final Class<? extends AbstractEvent> type;
    private final Supplier<AbstractEvent> event;

    Kind(Class<? extends AbstractEvent> type, Supplier<AbstractEvent> event) {
      this.type = type;
      this.event = event;
    }

    static Kind of(Happening happening, boolean allowed) {
      return allowed
          ? ALL[happening.ordinal()]
          : happening == Happening.HASH ? LAST_HASH : LAST_SILENCE;
    }
  }

  private static final class One extends AbstractEvent {}

  private static final class Two extends AbstractEvent {}

  private static final class Three extends AbstractEvent {}

  private static final class Four extends AbstractEvent {}

  private static final class Five extends AbstractEvent {}

  private static final class Six extends AbstractEvent {}

  private static final class Seven extends AbstractEvent {}

  private static final class Eight extends AbstractEvent {}

  private static final class Nine extends AbstractEvent {}

  private static final class Star extends AbstractEvent {}

  private static final class Zero extends AbstractEvent {}

  private static final class Hash extends AbstractEvent {}

  private static final class PromptPlayed extends AbstractEvent {}

  private static final class Silence extends AbstractEvent {}

  private static final class Connected extends AbstractEvent {}

  private static final class HungUp extends AbstractEvent {}

  private static final class LastHash extends AbstractEvent {}

  private static final class LastSilence extends AbstractEvent {}
}
