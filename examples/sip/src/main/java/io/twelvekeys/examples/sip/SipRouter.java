package io.twelvekeys.examples.sip;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import java.util.Optional;
import javax.sip.SipException;
import javax.sip.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes callers where they want to go, in the way that fits: who was not answered yet is sent there
 * (302); whose side understands REFER is asked to call there; everybody else is joined with a
 * second call that this host makes.
 */
final class SipRouter implements Router {
  private static final Logger LOG = LoggerFactory.getLogger(SipRouter.class);

  private final SipHost host;

  SipRouter(SipHost host) {
    this.host = host;
  }

  @Override
  public Routing route(CallInfo call, Destination destination) {
    SipCall caller = host.calls().inMenus(call.id());
    if (caller == null) {
      return Routing.ended(RouteOutcome.Failure.FAILED); // the caller is gone already
    }
    caller.routedTo(destination);
    Optional<String> address = host.settings().directory().address(destination);
    if (address.isEmpty()) {
      LOG.warn("{}: there is no trunk, and no address of {}", call.id(), destination.text());
      return Routing.ended(RouteOutcome.Failure.UNREACHABLE);
    }
    Transfer transfer = transfer(caller, address.get());
    // on a thread of its own, since a host's name may have to be looked up
    host.work().execute(() -> begin(transfer));
    return transfer.routing();
  }

  private Transfer transfer(SipCall caller, String address) {
    if (!caller.isAnswered()) {
      return new Redirection(caller, address);
    }
    Transfer bridge = new Bridge(host, caller, address);
    boolean refers = host.settings().refer() && caller.understands(Request.REFER);
    return refers ? new Referral(host, caller, address, bridge) : bridge;
  }

  private static void begin(Transfer transfer) {
    try {
      transfer.begin();
    } catch (SipException e) {
      LOG.warn("a transfer could not begin: {}", e.toString());
      transfer.ended(RouteOutcome.Failure.UNREACHABLE);
    }
  }
}
