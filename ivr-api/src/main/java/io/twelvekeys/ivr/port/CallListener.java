package io.twelvekeys.ivr.port;

/**
 * Hears what happens in calls, for records and metrics. It decides nothing.
 *
 * <p>Called by the call's own thread of the moment, in order, for one call never by two threads at
 * once. What it throws is logged and forgotten; as long as it blocks, its call waits, and no
 * other.
 */
@FunctionalInterface
public interface CallListener {
  /** Hears nothing. */
  CallListener NONE = (call, at, fact) -> {};

  /**
   * Something happened.
   *
   * @param call in which call
   * @param at milliseconds since the call began
   * @param fact what; new kinds of facts may come with any version
   */
  void onFact(CallInfo call, long at, CallFact fact);

  /** This listener, then the other one. */
  default CallListener andThen(CallListener other) {
    CallListener first = this;
    return (call, at, fact) -> {
      try {
        first.onFact(call, at, fact);
      } finally {
        other.onFact(call, at, fact);
      }
    };
  }
}
