package io.twelvekeys.examples.sip;

import io.twelvekeys.ivr.port.RouteOutcome;

/** Sends a caller who was not answered yet elsewhere (302, RFC 3261 §21.3.3). */
final class Redirection extends Transfer {
  private final SipCall caller;
  private final String address;

  Redirection(SipCall caller, String address) {
    this.caller = caller;
    this.address = address;
  }

  @Override
  void begin() {
    if (ended(RouteOutcome.Success.CONNECTED)) { // before the call is over, which it is now
      caller.redirect(address);
    }
  }

  @Override
  void cancel() {
    ended(RouteOutcome.Failure.NO_ANSWER);
  }
}
