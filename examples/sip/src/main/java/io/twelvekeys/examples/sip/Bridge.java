package io.twelvekeys.examples.sip;

import io.twelvekeys.ivr.port.RouteOutcome;
import java.io.IOException;
import javax.sip.SipException;

/**
 * Calls the destination and, when it answers, passes the sound between both (a back-to-back user
 * agent, RFC 3261 §6). The second call is offered the very terms of the first, so that packets pass
 * as they are.
 */
final class Bridge extends Transfer implements OutgoingLeg.Listener {
  private final SipHost host;
  private final SipCall caller;
  private final String address;
  private volatile boolean cancelled;

  Bridge(SipHost host, SipCall caller, String address) {
    this.host = host;
    this.caller = caller;
    this.address = address;
  }

  @Override
  void begin() throws SipException {
    if (cancelled) {
      return;
    }
    try {
      OutgoingLeg leg = new OutgoingLeg(host, caller.sound().terms(), this);
      caller.accompany(leg);
      leg.dial(host.station().address(address), caller.dialog().getRemoteParty());
    } catch (IOException e) {
      throw new SipException("no port is left for its sound", e);
    }
  }

  @Override
  public void answered(OutgoingLeg leg) {
    if (ended(RouteOutcome.Success.CONNECTED)) {
      leg.line().passTo(caller.sound().line());
      caller.sound().line().passTo(leg.line());
    } else {
      leg.hangUp();
    }
  }

  @Override
  public void failed(RouteOutcome why) {
    caller.accompany(null);
    ended(why);
  }

  @Override
  public void left() {
    caller.hangUp();
  }

  @Override
  void cancel() {
    cancelled = true;
    if (ended(RouteOutcome.Failure.NO_ANSWER)) {
      OutgoingLeg leg = caller.partner();
      caller.accompany(null);
      if (leg != null) {
        leg.hangUp();
      }
    }
  }
}
