package io.twelvekeys.examples.asterisk;

import io.twelvekeys.ivr.port.RouteOutcome;

/** Hands a caller over to the dialplan, which has the call from then on, whatever it does. */
final class GoingOn extends Transfer {
  private final Ari ari;
  private final Line line;
  private final Routes.Way.GoOn way;

  GoingOn(Ari ari, Line line, Routes.Way.GoOn way) {
    this.ari = ari;
    this.line = line;
    this.way = way;
  }

  @Override
  void begin() {
    line.handOver(() -> ended(RouteOutcome.Success.CONNECTED));
    ari.request(
            "POST",
            "channels/" + line.channel() + "/continue",
            "context",
            way.context(),
            "extension",
            way.extension(),
            "priority",
            "1")
        .thenAccept(reply -> {
          if (reply.isGood()) {
            ended(RouteOutcome.Success.CONNECTED);
          } else {
            line.handOver(null);
            line.warn("it cannot go on in the dialplan: " + reply.text());
            ended(RouteOutcome.Failure.FAILED);
          }
        });
  }

  /** Asterisk cannot be told to give up. */
  @Override
  void cancel() {
    ended(RouteOutcome.Failure.NO_ANSWER);
  }
}
