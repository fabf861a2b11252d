package io.twelvekeys.examples.asterisk;

import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.RouteOutcome.Failure;
import io.twelvekeys.ivr.port.RouteOutcome.Success;

/**
 * Calls a destination and, when it answers, joins it with the caller in a bridge.
 *
 * <pre>
 *   originate ──┬── it enters our application: answered ── bridge ── connected
 *               └── it is destroyed: busy, rejected, …
 * </pre>
 */
final class Dialling extends Transfer {
  /** What Asterisk tells us with a channel that we dialled. */
  static final String MARK = "dialled";

  /** Longer than menus wait: they cancel. It is for a host that is gone by then. */
  private static final String TIMEOUT_S = "120";

  private final Ari ari;
  private final Legs legs;
  private final Line line;
  private final String endpoint;
  private final String application;
  private final String leg;

  /** @param leg the id of the channel that is made */
  Dialling(Ari ari, Legs legs, Line line, String endpoint, String application, String leg) {
    this.ari = ari;
    this.legs = legs;
    this.line = line;
    this.endpoint = endpoint;
    this.application = application;
    this.leg = leg;
  }

  @Override
  void begin() {
    legs.dials(leg, this);
    ari.request(
            "POST",
            "channels/" + leg,
            "endpoint",
            endpoint,
            "app",
            application,
            "appArgs",
            MARK,
            "originator",
            line.channel(),
            "callerId",
            line.number(),
            "timeout",
            TIMEOUT_S)
        .thenAccept(reply -> {
          if (!reply.isGood()) {
            line.warn(endpoint + " cannot be dialled: " + reply.text());
            over(Failure.UNREACHABLE);
          }
        });
  }

  /** It has answered. */
  void answered() {
    if (isOver()) {
      hangUpOnIt();
      return;
    }
    String bridge = leg + "-bridge";
    ari.request("POST", "bridges/" + bridge, "type", "mixing", "name", application);
    ari.request("POST", "bridges/" + bridge + "/addChannel", "channel", line.channel() + "," + leg)
        .thenAccept(reply -> {
          if (reply.isGood()) {
            legs.joined(new Legs.Pair(bridge, line.channel(), leg));
            if (!ended(Success.CONNECTED)) {
              hangUpOnIt();
            }
          } else {
            line.warn("it cannot be joined with " + endpoint + ": " + reply.text());
            ari.request("DELETE", "bridges/" + bridge);
            hangUpOnIt();
            over(Failure.FAILED);
          }
        });
  }

  /** It is gone, and was not joined with the caller. */
  void gone(int cause) {
    over(HangupCauses.of(cause));
  }

  @Override
  void cancel() {
    if (ended(Failure.NO_ANSWER)) {
      hangUpOnIt();
    }
  }

  private void over(RouteOutcome how) {
    legs.forget(leg);
    ended(how);
  }

  private void hangUpOnIt() {
    ari.request("DELETE", "channels/" + leg);
  }
}
