package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.ScriptedLine;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.util.HashMap;
import java.util.Map;

/** A host's own adapters, made by a test in virtual time: a line for each call, one router. */
public interface Adapters {
  /** A line for a call that comes in. */
  MediaPort media(VirtualTime time);

  /** The router of all calls. */
  Router router(VirtualTime time);

  /** Lines and routes that answer by a script, each call for itself. */
  static Adapters scripted(LineScript script) {
    return new Adapters() {
      @Override
      public MediaPort media(VirtualTime time) {
        return new ScriptedLine(time, script);
      }

      @Override
      public Router router(VirtualTime time) {
        Map<String, ScriptedLine> routers = new HashMap<>();
        return (call, destination) -> routers
            .computeIfAbsent(call.id(), unused -> new ScriptedLine(time, script))
            .route(call, destination);
      }
    };
  }
}
