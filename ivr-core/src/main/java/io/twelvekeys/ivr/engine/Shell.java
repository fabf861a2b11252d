package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.OutboundPolicy;
import io.twelvekeys.ivr.port.Router;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What all calls of an engine share.
 *
 * @param traces whether calls keep what happens to them
 * @param whenEnded is told of every call that has ended
 */
record Shell(
    Router router,
    OutboundPolicy policy,
    CallListener listener,
    Executor executor,
    Time time,
    boolean traces,
    Consumer<Call> whenEnded) {
  /** Whether anybody listens, so that facts are not made for nobody. */
  boolean listens() {
    return !listener.equals(CallListener.NONE);
  }

  void ended(Call call) {
    whenEnded.accept(call);
  }
}
