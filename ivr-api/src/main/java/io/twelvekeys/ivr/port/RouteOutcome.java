package io.twelvekeys.ivr.port;

/** How a transfer went, as data (semantics rule 21). */
public sealed interface RouteOutcome permits RouteOutcome.Success, RouteOutcome.Failure {
  /** As it is written in scenarios and traces: {@code connected}, {@code busy}, … */
  String text();

  /** The transfer came to be. */
  enum Success implements RouteOutcome {
    /** The caller is handed over; the call has ended for the menus. */
    CONNECTED("connected"),
    /** The far side is done and the caller is still here: the same menu again. */
    RETURNED("returned");

    private final String text;

    Success(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /** The transfer did not come to be; the caller is still here. */
  enum Failure implements RouteOutcome {
    /** The destination is engaged (SIP 486, 600). */
    BUSY("busy"),
    /** Nobody answered in time (SIP 408, 480, or the route time-out). */
    NO_ANSWER("no-answer"),
    /** The destination declined, or a policy did (SIP 403, 603). */
    REJECTED("rejected"),
    /** There is no way there now (SIP 503, no trunk). */
    UNREACHABLE("unreachable"),
    /** There is no such destination (SIP 404, 484). */
    INVALID("invalid"),
    /** Something else went wrong. */
    FAILED("failed");

    private final String text;

    Failure(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /**
   * The outcome with this text.
   *
   * @throws IllegalArgumentException if there is none
   */
  static RouteOutcome parse(String text) {
    for (Success success : Success.values()) {
      if (success.text.equals(text)) {
        return success;
      }
    }
    for (Failure failure : Failure.values()) {
      if (failure.text.equals(text)) {
        return failure;
      }
    }
    throw new io.twelvekeys.ivr.InvalidValueException(
        "there is no such outcome of a route",
        "connected, returned, busy, no-answer, rejected, unreachable, invalid or failed");
  }
}
