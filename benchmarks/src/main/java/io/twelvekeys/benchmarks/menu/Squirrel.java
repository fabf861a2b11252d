package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Guard;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import io.twelvekeys.benchmarks.menu.Plan.Move;
import io.twelvekeys.benchmarks.menu.Plan.Place;
import org.squirrelframework.foundation.fsm.AnonymousAction;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** Squirrel: one builder for all calls, which go along as the context of an event. */
final class Squirrel implements Contender {
  private final StateMachineBuilder<Menus, Place, Happening, Booked> builder =
      StateMachineBuilderFactory.create(Menus.class, Place.class, Happening.class, Booked.class);

  Squirrel() {
    for (Move move : Plan.moves()) {
      var transition =
          builder.externalTransition().from(move.from()).to(move.to()).on(move.on());
      if (move.guard() == Guard.NONE) {
        transition.perform(new Making(move));
      } else {
        transition.when(new Allowed(move.guard())).perform(new Making(move));
      }
    }
  }

  @Override
  public Session call() {
    return new Caller(builder.newStateMachine(Place.FIRST_PLAYS));
  }

  /** The library makes one for each call. */
  public static final class Menus extends AbstractStateMachine<Menus, Place, Happening, Booked> {}

  private static final class Allowed extends AnonymousCondition<Booked> {
    private final Guard guard;

    Allowed(Guard guard) {
      this.guard = guard;
    }

    @Override
    public boolean isSatisfied(Booked caller) {
      return caller != null && caller.allows(guard);
    }

    @Override
    public String name() {
      return guard.name();
    }
  }

  private static final class Making extends AnonymousAction<Menus, Place, Happening, Booked> {
    private final Move move;

    Making(Move move) {
      this.move = move;
    }

    @Override
    public void execute(Place from, Place to, Happening on, Booked caller, Menus menus) {
      caller.make(move);
    }
  }

  private static final class Caller extends Booked {
    private final Menus menus;

    Caller(Menus menus) {
      this.menus = menus;
    }

    @Override
    void hears(Happening what, int now) {
      at = now;
      menus.fire(what, this);
    }
  }
}
