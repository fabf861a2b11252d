package io.twelvekeys.examples.sip;

import io.twelvekeys.ivr.port.RouteOutcome;
import java.io.IOException;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;

/**
 * Calls the destination and, when it answers, passes the sound between both (a back-to-back user
 * agent, RFC 3261 §6). The second call is offered the very terms of the first, so that packets pass
 * as they are.
 */
final class Bridge extends Transfer implements OutgoingLeg.Listener {
  private final SipHost host;
  private final SipCall caller;
  private final String address;
  private boolean cancelled;
  private @Nullable OutgoingLeg called;

  Bridge(SipHost host, SipCall caller, String address) {
    this.host = host;
    this.caller = caller;
    this.address = address;
  }

  @Override
  void begin() throws SipException {
    OutgoingLeg leg = leg();
    if (leg != null) {
      leg.dial(host.station().address(address), caller.dialog().getRemoteParty());
    }
  }

  /** Null if it was given up before it began. */
  private synchronized @Nullable OutgoingLeg leg() throws SipException {
    if (cancelled) {
      return null;
    }
    try {
      called = new OutgoingLeg(host, caller.sound().terms(), this);
      caller.accompany(called);
      return called;
    } catch (IOException e) {
      throw new SipException("no port is left for its sound", e);
    }
  }

  /** The leg that was called, which the caller then has no more. */
  private synchronized @Nullable OutgoingLeg giveUp() {
    cancelled = true;
    caller.part(called);
    return called;
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
    giveUp();
    ended(why);
  }

  @Override
  public void left() {
    caller.hangUp();
  }

  @Override
  void cancel() {
    if (ended(RouteOutcome.Failure.NO_ANSWER)) {
      OutgoingLeg leg = giveUp();
      if (leg != null) {
        leg.hangUp();
      }
    }
  }
}
