package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A router that does anything that a router may not do, by chance. */
class FaultyRouter implements Router {
  private final Random random;
  private final Map<String, Witness> witnesses;
  private final HandTime time;
  private final double faults;

  FaultyRouter(Random random, Map<String, Witness> witnesses, HandTime time, double faults) {
    this.random = random;
    this.witnesses = witnesses;
    this.time = time;
    this.faults = faults;
  }

  @Override
  public Routing route(CallInfo call, Destination destination) {
    Witness witness = witnesses.get(call.id());
    witness.enters("route");
    try {
      double chance = random.nextDouble();
      if (chance < faults / 2) {
        throw new IllegalStateException("faulty router");
      }
      if (chance < faults) {
        return null;
      }
      witness.ringBegins();
      Ring ring = new Ring(witness);
      switch (random.nextInt(6)) {
        case 0 -> ring.end(outcome());
        case 1 -> {
          // never answers
        }
        case 2 -> ring.mute = random.nextDouble() < faults;
        case 3 -> ring.end(null);
        default -> time.after(random.nextInt(80_000), () -> ring.end(outcome()));
      }
      return ring;
    } finally {
      witness.leaves();
    }
  }

  private RouteOutcome outcome() {
    int choice = random.nextInt(4);
    RouteOutcome[] some =
        choice == 0 ? RouteOutcome.Success.values() : RouteOutcome.Failure.values();
    return some[random.nextInt(some.length)];
  }

  /** A far side that rings; a mute one cannot say how it went. */
  private final class Ring implements Routing {
    private final Witness witness;
    private final CompletableFuture<RouteOutcome> outcome = new CompletableFuture<>();
    private boolean over;
    private boolean mute;

    Ring(Witness witness) {
      this.witness = witness;
    }

    /** With null it fails. */
    private void end(RouteOutcome how) {
      stop();
      if (how == null) {
        outcome.completeExceptionally(new IllegalStateException("faulty router"));
      } else {
        outcome.complete(how);
      }
    }

    private synchronized void stop() {
      if (!over) {
        over = true;
        witness.ringEnds();
      }
    }

    @Override
    public CompletionStage<RouteOutcome> outcome() {
      return mute ? null : outcome;
    }

    @Override
    public void cancel() {
      stop();
      if (random.nextInt(3) == 0) {
        outcome.complete(RouteOutcome.Success.CONNECTED); // too late
      }
      if (random.nextDouble() < faults) {
        throw new IllegalStateException("faulty router");
      }
    }
  }
}
