package io.twelvekeys.examples.sip;

import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.RouteOutcome.Failure;
import io.twelvekeys.ivr.port.RouteOutcome.Success;

/** What a final SIP status means for a transfer (RFC 3261 §21). */
final class Outcomes {
  private Outcomes() {}

  static RouteOutcome of(int status) {
    if (status >= 200 && status < 300) {
      return Success.CONNECTED;
    }
    return switch (status) {
      case 486, 600 -> Failure.BUSY;
      case 408, 480, 487 -> Failure.NO_ANSWER;
      case 401, 403, 407, 603, 607, 608 -> Failure.REJECTED;
      case 404, 410, 416, 484, 485, 604 -> Failure.INVALID;
      case 430, 502, 503 -> Failure.UNREACHABLE;
      default -> Failure.FAILED;
    };
  }
}
