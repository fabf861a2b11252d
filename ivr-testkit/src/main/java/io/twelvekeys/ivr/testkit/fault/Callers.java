package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.VirtualTime;
import io.twelvekeys.ivr.testkit.VirtualTime.Precedence;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Some callers by chance, and how their lines and routes answer; the same seed, the same calls. */
final class Callers {
  private static final String ANYTHING = "0123456789*#A";
  private static final List<RouteOutcome.Failure> FAILURES = List.of(RouteOutcome.Failure.values());
  private static final int MOST_CALLS = 3;
  private static final int MOST_DOINGS = 24;

  private final Chances chances;
  private final Random random;

  Callers(Chances chances, long seed) {
    this.chances = chances;
    // Neighbouring seeds of Random begin alike, which these do not.
    random = new Random(~seed * 0x9e37_79b9_7f4a_7c15L);
  }

  /** Prompts of any length, and any outcome of routes. */
  LineScript script() {
    LineScript script = LineScript.PLAIN;
    for (String prompt : chances.prompts()) {
      if (prompt.endsWith(".wav") || prompt.endsWith(".pcm")) {
        script = random.nextInt(8) == 0
            ? script.withFailingPrompt(prompt)
            : script.withPrompt(prompt, Duration.ofMillis(length()));
      }
    }
    for (Destination destination : chances.destinations()) {
      for (int answers = random.nextInt(4); answers > 0; answers--) {
        script = answer(script, destination);
      }
    }
    return script;
  }

  private long length() {
    return random.nextInt(3) == 0 ? 0 : random.nextInt(5_000);
  }

  private LineScript answer(LineScript script, Destination destination) {
    Duration after = Duration.ofMillis(random.nextInt(4) == 0 ? 0 : gap());
    return switch (random.nextInt(5)) {
      case 0 -> script.withRoute(destination, RouteOutcome.Success.CONNECTED, after);
      case 1 -> script.withRoute(destination, RouteOutcome.Success.RETURNED, after);
      case 2 -> script.withSilentRoute(destination);
      default -> script.withRoute(destination, oneOf(FAILURES), after);
    };
  }

  /** Lets them call: what each does is due from now on. */
  void call(FaultyHost host) {
    for (int calls = 1 + random.nextInt(MOST_CALLS); calls > 0; calls--) {
      Ivr dialled = oneOf(chances.catalog().ivrs());
      long at = random.nextInt(3) == 0 ? 0 : gap();
      var unused = host.time().at(at, Precedence.CALLER, () -> {
        WatchedCall call = host.dial(dialled.customer(), dialled.extension());
        doings(host, call);
      });
    }
    if (random.nextInt(16) == 0) {
      long patience = gap();
      var unused = host.time()
          .at(sometime(), Precedence.CALLER, () -> host.drain(Duration.ofMillis(patience)));
    }
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Other menus are published in the midst of it. */
  void publish(FaultyHost host, List<IvrCatalog> catalogs) {
    for (int times = random.nextInt(3); times > 0; times--) {
      IvrCatalog next = oneOf(catalogs);
      var unused = host.time().at(sometime(), Precedence.CALLER, () -> host.publish(next));
    }
  }

  private void doings(FaultyHost host, WatchedCall call) {
    long at = host.time().now();
    for (int doings = random.nextInt(MOST_DOINGS); doings > 0; doings--) {
      at += gap();
      String keys = random.nextInt(4) == 0 || chances.typed().isEmpty()
          ? String.valueOf(ANYTHING.charAt(random.nextInt(ANYTHING.length())))
          : oneOf(chances.typed());
      for (int i = 0; i < keys.length(); i++) {
        char key = keys.charAt(i);
        at += i == 0 ? 0 : random.nextInt(500);
        boolean meets = random.nextInt(4) == 0;
        var unused = host.time().at(at, Precedence.CALLER, () -> {
          if (meets) {
            afterTheNext(host.time(), () -> press(call, key));
          } else {
            press(call, key);
          }
        });
      }
    }
    if (random.nextInt(3) == 0) {
      var unused = host.time().at(host.time().now() + sometime(), Precedence.CALLER, call::hangUp);
    }
  }

  private static void press(WatchedCall call, char key) {
    call.press(key);
    call.suffers();
  }

  /** At the very instant of what is due next, and after it: so that a key meets a deadline. */
  private static void afterTheNext(VirtualTime time, Runnable doing) {
    var unused = time.at(time.next().orElse(time.now()), Precedence.DEADLINE, doing);
  }

  private long sometime() {
    return random.nextInt(random.nextBoolean() ? 10_000 : 120_000);
  }

  /** What lies between two things that happen: often just what some time-out says. */
  private long gap() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> 0;
      case 2 -> 1;
      case 3 -> 499 + random.nextInt(3);
      case 4 -> 999 + random.nextInt(3);
      case 5 -> Math.max(0, oneOf(chances.waits()) - 1 + random.nextInt(3));
      default -> random.nextInt(5_000);
    };
  }
}
