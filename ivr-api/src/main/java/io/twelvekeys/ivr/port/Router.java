package io.twelvekeys.ivr.port;

import io.twelvekeys.ivr.Destination;

/**
 * Takes callers where they want to go. A host implements it; one object serves all calls, from any
 * number of threads.
 */
@FunctionalInterface
public interface Router {
  /**
   * Begins to route a call and returns at once. Whatever is thrown harms this call alone: an
   * exception counts as {@link RouteOutcome.Failure#FAILED}, an {@link Error} ends the call.
   *
   * @param call which call
   * @param destination one that the customer's menus declare, or an extension inside their
   *     direct-dial patterns; never a {@link Destination.SubMenu}
   * @return the routing; null is taken as failed
   */
  Routing route(CallInfo call, Destination destination);

  /**
   * Finds the routing that was under way when a call's snapshot was taken, when the call is
   * resumed. Unless overridden it is begun again, since a router that knows nothing of the time
   * before has nothing to find.
   */
  default Routing resume(CallInfo call, Destination destination) {
    return route(call, destination);
  }
}
