package io.twelvekeys.examples.sip;

import static io.twelvekeys.ivr.Destination.extension;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.testkit.contract.RouterContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Transfers of real callers to real telephones keep the contract. */
class SipRouterContractTest extends RouterContract {
  private Colleagues colleagues;
  private Callers callers;

  @Override
  protected Router router() throws Exception {
    colleagues = new Colleagues();
    callers = new Callers(settings ->
        settings.withDirectory(new Directory(Map.of(), Optional.of(colleagues.address()))));
    colleagues.areCalledBy(callers.fixture().address);
    return new SipRouter(callers.host());
  }

  @AfterEach
  void close() throws Exception {
    callers.close();
    colleagues.close();
  }

  @Override
  protected CallInfo call() {
    try {
      return callers.call().menus().info();
    } catch (Exception broken) {
      throw new AssertionError("no call", broken);
    }
  }

  @Override
  protected Map<Destination, RouteOutcome> outcomes() {
    return Map.of(
        extension("201"), RouteOutcome.Success.CONNECTED,
        extension("202"), RouteOutcome.Failure.BUSY,
        extension("204"), RouteOutcome.Failure.REJECTED,
        extension("205"), RouteOutcome.Failure.INVALID);
  }

  @Override
  protected Destination unanswered() {
    return extension("203");
  }

  @Override
  protected Optional<Boolean> isRinging(CallInfo call) {
    return Optional.of(colleagues.ringing() > 0);
  }

  @Override
  protected Optional<Boolean> isConnected(CallInfo call) {
    return Optional.of(colleagues.hungUp() == 0);
  }
}
