package io.twelvekeys.ivr.port;

import io.twelvekeys.ivr.Destination;

/**
 * The last word on a call that leaves the PBX and may cost money. Asked for every external
 * destination, which is always one that the customer's definition holds, in its canonical form;
 * one that is not allowed has the outcome {@link RouteOutcome.Failure#REJECTED}.
 */
@FunctionalInterface
public interface OutboundPolicy {
  /** Allows what the definitions hold. Premium and unknown prefixes are the host's to deny. */
  OutboundPolicy DEFINED = (call, destination) -> true;

  /** Allows nothing external. */
  OutboundPolicy NONE = (call, destination) -> false;

  /** Whether the call may go there. An exception counts as no. */
  boolean allows(CallInfo call, Destination.External destination);
}
