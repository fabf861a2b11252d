package io.twelvekeys.examples.embedding;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.Routing;

/** What stands for the PBX of a host: it takes callers where they want to go. */
public interface Pbx {
  /** Begins to transfer a call and returns at once. */
  Routing transfer(CallInfo call, Destination destination);
}
