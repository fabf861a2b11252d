package io.twelvekeys.examples.embedding;

import static io.twelvekeys.ivr.Destination.extension;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.testkit.VirtualTime;
import io.twelvekeys.ivr.testkit.contract.RouterContract;
import java.util.Map;

/** A router keeps the contract, in virtual time: the sample of the testkit's README. */
class PbxTest extends RouterContract {
  private final VirtualTime time = new VirtualTime();

  @Override
  protected Time time() {
    return time;
  }

  @Override
  protected Router router() {
    return new TestPbx(time)::transfer;
  }

  @Override
  protected Map<Destination, RouteOutcome> outcomes() {
    return Map.of(
        extension("201"), RouteOutcome.Success.CONNECTED,
        extension("202"), RouteOutcome.Failure.BUSY);
  }

  @Override
  protected Destination unanswered() {
    return extension("203");
  }
}
