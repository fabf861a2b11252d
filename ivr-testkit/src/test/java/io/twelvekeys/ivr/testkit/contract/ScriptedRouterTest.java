package io.twelvekeys.ivr.testkit.contract;

import static io.twelvekeys.ivr.Destination.extension;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.ScriptedLine;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Scripted lines, one for each call, as a router of many. */
class ScriptedRouterTest extends RouterContract {
  final VirtualTime time = new VirtualTime();
  final Map<String, ScriptedLine> lines = new HashMap<>();

  @Override
  protected Time time() {
    return time;
  }

  @Override
  protected Duration length() {
    return Duration.ofSeconds(20);
  }

  @Override
  protected Router router() {
    return (call, destination) -> line(call).route(call, destination);
  }

  ScriptedLine line(CallInfo call) {
    return lines.computeIfAbsent(call.id(), id -> new ScriptedLine(time, script()));
  }

  private LineScript script() {
    LineScript script = LineScript.PLAIN.withSilentRoute(unanswered());
    for (Map.Entry<Destination, RouteOutcome> each : outcomes().entrySet()) {
      script = script.withRoute(each.getKey(), each.getValue(), Duration.ofSeconds(20));
    }
    return script;
  }

  @Override
  protected Map<Destination, RouteOutcome> outcomes() {
    Map<Destination, RouteOutcome> outcomes = new LinkedHashMap<>();
    int number = 201;
    for (RouteOutcome each : RouteOutcome.Success.values()) {
      outcomes.put(extension(String.valueOf(number++)), each);
    }
    for (RouteOutcome each : RouteOutcome.Failure.values()) {
      outcomes.put(extension(String.valueOf(number++)), each);
    }
    return outcomes;
  }

  @Override
  protected Destination unanswered() {
    return extension("300");
  }

  @Override
  protected Optional<Boolean> isRinging(CallInfo call) {
    return Optional.of(line(call).routedTo().isPresent());
  }
}
