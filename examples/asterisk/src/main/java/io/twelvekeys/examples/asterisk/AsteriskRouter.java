package io.twelvekeys.examples.asterisk;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.port.Routing;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes callers where they want to go: by a second call and a bridge, or on in the dialplan. */
final class AsteriskRouter implements Router {
  private static final Logger LOG = LoggerFactory.getLogger(AsteriskRouter.class);

  private final Ari ari;
  private final Legs legs;
  private final AsteriskSettings settings;
  private final Map<String, Line> inMenus = new ConcurrentHashMap<>();

  AsteriskRouter(Ari ari, Legs legs, AsteriskSettings settings) {
    this.ari = ari;
    this.legs = legs;
    this.settings = settings;
  }

  /** The call of this id has this line. */
  void entered(String id, Line line) {
    inMenus.put(id, line);
  }

  /** The menus are done with the call. */
  void left(String id) {
    inMenus.remove(id);
  }

  @Override
  public Routing route(CallInfo call, Destination destination) {
    @Nullable Line line = inMenus.get(call.id());
    if (line == null) {
      return Routing.ended(RouteOutcome.Failure.FAILED); // the caller is gone already
    }
    line.routedTo(destination);
    Optional<Routes.Way> way = settings.routes().way(destination);
    if (way.isEmpty()) {
      LOG.warn("{}: nothing says how {} is reached", call.id(), destination.text());
      return Routing.ended(RouteOutcome.Failure.UNREACHABLE);
    }
    Transfer transfer = transfer(line, way.get());
    transfer.begin();
    return transfer.routing();
  }

  private Transfer transfer(Line line, Routes.Way way) {
    if (way instanceof Routes.Way.GoOn place) {
      return new GoingOn(ari, line, place);
    }
    String endpoint = ((Routes.Way.Dial) way).endpoint();
    String leg = legs.nextId(line.channel());
    return new Dialling(ari, legs, line, endpoint, settings.ari().application(), leg);
  }
}
