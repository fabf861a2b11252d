package io.twelvekeys.benchmarks.menu;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import io.twelvekeys.benchmarks.menu.Plan.Move;
import io.twelvekeys.benchmarks.menu.Plan.Place;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Pekko: a typed actor for each call, whose logic is written by hand around the plan's table. */
final class Pekko implements Contender {
  /** One thread, since all is measured on one core. */
  private static final Config CONFIG =
      ConfigFactory.parseString("""
      pekko.loglevel = "OFF"
      pekko.stdout-loglevel = "OFF"
      pekko.actor.default-dispatcher {
        executor = "thread-pool-executor"
        thread-pool-executor.fixed-pool-size = 1
      }
      """).withFallback(ConfigFactory.load());

  private final Move[][] table = new Move[Place.ALL.length * Happening.ALL.length][];
  private final Outstanding outstanding = new Outstanding();
  private final ActorSystem<Caller> system = ActorSystem.create(
      Behaviors.setup(context -> Behaviors.receiveMessage(caller -> {
        caller.actor = context.spawnAnonymous(caller.behaviour(Place.FIRST_PLAYS));
        outstanding.done();
        return Behaviors.same();
      })),
      "menus",
      CONFIG);

  Pekko() {
    List<Move> moves = Plan.moves();
    for (Move move : moves) {
      table[cell(move.from(), move.on())] = moves.stream()
          .filter(other -> other.from() == move.from() && other.on() == move.on())
          .toArray(Move[]::new);
    }
  }

  private static int cell(Place place, Happening on) {
    return place.ordinal() * Happening.ALL.length + on.ordinal();
  }

  @Override
  public Session call() {
    Caller caller = new Caller();
    outstanding.add();
    system.tell(caller);
    return caller;
  }

  @Override
  public void settle() {
    outstanding.await();
  }

  @Override
  public void close() {
    system.terminate();
  }

  private record Heard(Happening what, int at) {}

  private final class Caller extends Booked {
    private volatile ActorRef<Heard> actor;

    /** The place is the behaviour, as actors have it. */
    Behavior<Heard> behaviour(Place place) {
      return Behaviors.receiveMessage(heard -> {
        Move move = null;
        for (Move possible : table[cell(place, heard.what())]) {
          if (allows(possible.guard())) {
            move = possible;
          }
        }
        at = heard.at();
        make(move);
        outstanding.done();
        return move.to() == Place.ENDED ? Behaviors.stopped() : behaviour(move.to());
      });
    }

    @Override
    void hears(Happening what, int now) {
      outstanding.add();
      actor.tell(new Heard(what, now));
    }
  }
}
