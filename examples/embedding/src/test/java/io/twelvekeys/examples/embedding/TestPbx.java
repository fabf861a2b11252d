package io.twelvekeys.examples.embedding;

import static io.twelvekeys.ivr.Destination.extension;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.util.concurrent.CompletableFuture;

/** Telephones that ring for a second: 201 answers, 203 never does, all others are busy. */
final class TestPbx implements Pbx {
  private final Time time;

  TestPbx(Time time) {
    this.time = time;
  }

  @Override
  public Routing transfer(CallInfo call, Destination destination) {
    if (destination.equals(extension("203"))) {
      return Routing.of(new CompletableFuture<>(), () -> {});
    }
    boolean answers = destination.equals(extension("201"));
    RouteOutcome outcome = answers ? RouteOutcome.Success.CONNECTED : RouteOutcome.Failure.BUSY;
    CompletableFuture<RouteOutcome> told = new CompletableFuture<>();
    Time.Wake answer = time.wakeAt(time.now() + 1_000, () -> told.complete(outcome));
    return Routing.of(told, answer::cancel);
  }
}
