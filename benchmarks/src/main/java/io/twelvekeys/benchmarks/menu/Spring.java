package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Guard;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import io.twelvekeys.benchmarks.menu.Plan.Move;
import io.twelvekeys.benchmarks.menu.Plan.Place;
import java.util.EnumSet;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.StateMachineFactory;
import reactor.core.publisher.Mono;

/** Spring Statemachine: one factory for all calls, which are a variable of their machine. */
final class Spring implements Contender {
  private static final String CALLER = "caller";

  private final StateMachineFactory<Place, Happening> factory;

  Spring() {
    try {
      StateMachineBuilder.Builder<Place, Happening> builder = StateMachineBuilder.builder();
      builder.configureConfiguration().withConfiguration().autoStartup(false);
      builder
          .configureStates()
          .withStates()
          .initial(Place.FIRST_PLAYS)
          .states(EnumSet.allOf(Place.class))
          .end(Place.ENDED);
      for (Move move : Plan.moves()) {
        var transition = builder
            .configureTransitions()
            .withExternal()
            .source(move.from())
            .target(move.to())
            .event(move.on())
            .action(context -> caller(context).make(move));
        if (move.guard() != Guard.NONE) {
          transition.guard(context -> caller(context).allows(move.guard()));
        }
      }
      factory = builder.createFactory();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Booked caller(StateContext<Place, Happening> context) {
    return context.getExtendedState().get(CALLER, Booked.class);
  }

  @Override
  public Session call() {
    return new Caller(factory.getStateMachine());
  }

  private static final class Caller extends Booked {
    private final StateMachine<Place, Happening> machine;

    Caller(StateMachine<Place, Happening> machine) {
      this.machine = machine;
      machine.getExtendedState().getVariables().put(CALLER, this);
      machine.startReactively().block();
    }

    @Override
    void hears(Happening what, int now) {
      at = now;
      machine.sendEvent(Mono.just(MessageBuilder.withPayload(what).build())).blockLast();
    }
  }
}
