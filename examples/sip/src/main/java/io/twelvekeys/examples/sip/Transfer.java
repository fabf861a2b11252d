package io.twelvekeys.examples.sip;

import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.util.concurrent.CompletableFuture;
import javax.sip.SipException;

/** A caller on the way to somebody: one of the ways to do it. */
abstract class Transfer {
  private final CompletableFuture<RouteOutcome> outcome = new CompletableFuture<>();

  /** Sets out; what comes of it is told later, by any thread. */
  abstract void begin() throws SipException;

  /** Gives up; harmless when it is too late. */
  abstract void cancel();

  /** It has ended like this, unless it had ended before. */
  boolean ended(RouteOutcome how) {
    return outcome.complete(how);
  }

  /** As the engine wants it. */
  Routing routing() {
    return Routing.of(outcome, this::cancel);
  }
}
