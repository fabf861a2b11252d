package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A router whose routes a test answers; it counts what is done with them. */
class Switchboard implements Router {
  final List<Routed> routed = new ArrayList<>();
  int resumed;

  /** One route. */
  static class Routed implements io.twelvekeys.ivr.port.Routing {
    final Destination destination;
    final CompletableFuture<RouteOutcome> outcome = new CompletableFuture<>();
    int cancels;

    Routed(Destination destination) {
      this.destination = destination;
    }

    @Override
    public CompletableFuture<RouteOutcome> outcome() {
      return outcome;
    }

    @Override
    public void cancel() {
      cancels++;
    }

    void answers(RouteOutcome with) {
      outcome.complete(with);
    }

    /** Whether the far side rings. */
    boolean rings() {
      return cancels == 0 && !outcome.isDone();
    }
  }

  @Override
  public io.twelvekeys.ivr.port.Routing route(CallInfo call, Destination destination) {
    Routed next = new Routed(destination);
    routed.add(next);
    return next;
  }

  @Override
  public io.twelvekeys.ivr.port.Routing resume(CallInfo call, Destination destination) {
    resumed++;
    return route(call, destination);
  }

  Routed last() {
    return routed.get(routed.size() - 1);
  }

  /** How many far sides ring at once. */
  long ringing() {
    return routed.stream().filter(Routed::rings).count();
  }
}
