package io.twelvekeys.examples.asterisk;

import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.group;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.testkit.contract.RouterContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Transfers of calls in a real Asterisk keep the contract, as Asterisk sees them. */
class AsteriskRouterContractTest extends RouterContract {
  @TempDir
  private static Path folder;

  private static RealAsterisk asterisk;

  private final Map<String, String> channels = new ConcurrentHashMap<>();

  @BeforeAll
  static void start() throws Exception {
    asterisk = RealAsterisk.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (asterisk != null) {
      asterisk.close();
    }
  }

  @Override
  protected Router router() {
    return asterisk.host().router();
  }

  @Override
  protected CallInfo call() {
    try {
      Line line = asterisk.call();
      CallInfo call = line.menus().info();
      channels.put(call.id(), line.channel());
      return call;
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
        extension("205"), RouteOutcome.Failure.INVALID,
        group("sales"), RouteOutcome.Success.CONNECTED);
  }

  @Override
  protected Destination unanswered() {
    return extension("203");
  }

  /** Whether a channel that was made for this call has not been answered. */
  @Override
  protected Optional<Boolean> isRinging(CallInfo call) {
    AriMessage all = told("channels");
    boolean rings = false;
    for (int i = 0; !all.text(i + ".id").isEmpty(); i++) {
      rings |= all.text(i + ".id").startsWith(channels.get(call.id()) + "-to-")
          && !all.text(i + ".state").equals("Up");
    }
    return Optional.of(rings);
  }

  /** Whether its channel is there, and is joined with another or runs elsewhere in the dialplan. */
  @Override
  protected Optional<Boolean> isConnected(CallInfo call) {
    String channel = channels.get(call.id());
    AriMessage bridges = told("bridges");
    for (int i = 0; !bridges.text(i + ".id").isEmpty(); i++) {
      if (bridges.texts(i + ".channels").contains(channel)) {
        return Optional.of(true);
      }
    }
    AriMessage all = told("channels");
    for (int i = 0; !all.text(i + ".id").isEmpty(); i++) {
      if (all.text(i + ".id").equals(channel)) {
        return Optional.of(!all.text(i + ".dialplan.app_name").equals("Stasis"));
      }
    }
    return Optional.of(false);
  }

  private static AriMessage told(String path) {
    try {
      return asterisk.ask("GET", path).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
