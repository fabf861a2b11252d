package io.twelvekeys.examples.asterisk;

import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.util.concurrent.CompletableFuture;

/** A caller on the way to somebody. */
abstract class Transfer {
  private final CompletableFuture<RouteOutcome> outcome = new CompletableFuture<>();

  /** Sets out; what comes of it is told later, by any thread. */
  abstract void begin();

  /** Gives up; harmless when it is too late. */
  abstract void cancel();

  /** It has ended like this; false if it had ended before. */
  final boolean ended(RouteOutcome how) {
    return outcome.complete(how);
  }

  final boolean isOver() {
    return outcome.isDone();
  }

  /** As the engine wants it. */
  final Routing routing() {
    return Routing.of(outcome, this::cancel);
  }
}
