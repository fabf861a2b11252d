package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.RouteOutcome.Success;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A router that routes as the host's does, but for what the switch says. */
final class FaultyRouter implements Router {
  private final Router router;
  private final FaultyPorts ports;
  private final FaultSwitch faults;

  FaultyRouter(Router router, FaultyPorts ports) {
    this.router = router;
    this.ports = ports;
    faults = ports.faults();
  }

  @Override
  public Routing route(CallInfo call, Destination destination) {
    return routed(() -> router.route(call, destination));
  }

  @Override
  public Routing resume(CallInfo call, Destination destination) {
    return routed(() -> router.resume(call, destination));
  }

  @SuppressWarnings("NullAway") // null is one of the faults
  private Routing routed(Supplier<Routing> host) {
    ports.throwIf(Fault.ROUTE_THROWS);
    ports.breakIf(Fault.ROUTE_BREAKS);
    return faults.strikes(Fault.ROUTE_RETURNS_NULL) ? null : new Faulty(host.get());
  }

  /** A route of the host's router. */
  private final class Faulty implements Routing {
    private final Routing routing;
    private final Told<RouteOutcome> told = new Told<>(faults.strikes(Fault.ROUTE_ANSWERS_TWICE));

    Faulty(Routing routing) {
      this.routing = routing;
      if (faults.strikes(Fault.ROUTE_FAILS_AT_ONCE)) {
        told.tell(RouteOutcome.Failure.UNREACHABLE, null);
      }
      var unused = routing.outcome().whenComplete(this::answered);
    }

    private void answered(@Nullable RouteOutcome outcome, @Nullable Throwable failure) {
      if (faults.strikes(Fault.ROUTE_NEVER_ANSWERS)) {
        return;
      }
      Throwable why = faults.strikes(Fault.ROUTE_FAILS)
          ? new IllegalStateException(Fault.ROUTE_FAILS.sentence())
          : failure;
      RouteOutcome what = faults.strikes(Fault.ROUTE_OUTCOME_IS_NULL) ? null : outcome;
      if (faults.strikes(Fault.ROUTE_ANSWERS_LATE)) {
        ports.later(() -> told.tell(what, why));
      } else {
        told.tell(what, why);
      }
    }

    @Override
    @SuppressWarnings("NullAway") // null is one of the faults
    public CompletionStage<RouteOutcome> outcome() {
      return faults.strikes(Fault.ROUTE_HAS_NO_OUTCOME) ? null : told;
    }

    @Override
    public void cancel() {
      routing.cancel();
      if (faults.strikes(Fault.CANCELLED_ROUTE_CONNECTS)) {
        told.tell(Success.CONNECTED, null);
      }
      if (faults.strikes(Fault.CANCELLED_ROUTE_CONNECTS_LATE)) {
        ports.later(() -> told.tell(Success.CONNECTED, null));
      }
      ports.throwIf(Fault.CANCEL_THROWS);
      ports.breakIf(Fault.CANCEL_BREAKS);
    }
  }
}
