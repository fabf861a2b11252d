package io.twelvekeys.examples.asterisk;

import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.RouteOutcome.Failure;

/**
 * What it means for a transfer that a call was not answered: by the cause of ITU-T Q.850 that
 * Asterisk gives, also for the statuses of SIP.
 */
final class HangupCauses {
  private HangupCauses() {}

  static RouteOutcome of(int cause) {
    return switch (cause) {
      case 17 -> Failure.BUSY;
      case 0, 16, 18, 19, 102 -> Failure.NO_ANSWER;
      case 21 -> Failure.REJECTED;
      case 1, 22, 28 -> Failure.INVALID;
      case 2, 3, 20, 27, 34, 38, 41, 42, 44, 58 -> Failure.UNREACHABLE;
      default -> Failure.FAILED;
    };
  }
}
