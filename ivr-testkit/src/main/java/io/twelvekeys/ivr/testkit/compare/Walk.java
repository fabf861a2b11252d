package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.compare.Input.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes two calls once more by the same inputs, now with their own time and past, and writes down
 * what their callers and routers do. Where a prompt or a time-out is longer than it was, the
 * callers wait for the longer one before they press the next key.
 */
final class Walk {
  private static final int LONGEST = 8;

  private final List<LineEvent> events = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private LineScript script = LineScript.PLAIN;
  private Move before;
  private Move after;
  private boolean keyBefore = true;
  private final StringBuilder typed = new StringBuilder();

  private Walk(Menus menus, Ivr ivr, Menus menusNow, Ivr ivrNow) {
    before = Move.begin(menus, ivr);
    after = Move.begin(menusNow, ivrNow);
    events.add(Example.dial(ivr.extension()));
  }

  static Walk of(Menus menus, Ivr ivr, Menus menusNow, Ivr ivrNow, List<Input> inputs) {
    Walk walk = new Walk(menus, ivr, menusNow, ivrNow);
    inputs.forEach(walk::go);
    return walk;
  }

  /** What the last input made of the call before. */
  Move before() {
    return before;
  }

  /** What the last input made of the call after. */
  Move after() {
    return after;
  }

  Example example(Example.Sides sides) {
    sayTyped();
    return new Example(sides, script, Optional.empty(), events, String.join(", ", words));
  }

  private void go(Input input) {
    say(input);
    if (input.kind() == Kind.KEY) {
      press(Objects.requireNonNull(input.key()), input.delay() > 0);
      return;
    }
    answer(input);
    before = Move.of(before.next(), before.at(), input);
    after = Move.of(after.next(), after.at(), input);
    keyBefore = false;
  }

  /** A key after something that happens by itself comes a millisecond later than that. */
  private void press(Key key, boolean waits) {
    long at = Math.max(before.at(), after.at()) + (keyBefore ? 0 : 1);
    if (waits) {
      at = Math.max(at, Math.max(before.next().strayUntil(), after.next().strayUntil()));
    }
    events.add(new LineEvent(at, LineEvent.Kind.KEY, String.valueOf(key.symbol())));
    before = Move.of(before.next(), at, Input.key(key, 0));
    after = Move.of(after.next(), at, Input.key(key, 0));
    keyBefore = true;
  }

  private void answer(Input input) {
    Set<Destination> asked = new LinkedHashSet<>();
    before.next().routing().ifPresent(asked::add);
    after.next().routing().ifPresent(asked::add);
    for (Destination destination : asked) {
      script = switch (input.kind()) {
        case RETURNED -> script.withRoute(destination, RouteOutcome.Success.RETURNED);
        case FAILS -> script.withRoute(destination, RouteOutcome.Failure.BUSY);
        default -> script.withSilentRoute(destination);
      };
    }
  }

  /** Keys in a row are one thing to say; many times the same is shorter still. */
  private void sayTyped() {
    String keys = typed.toString();
    boolean same = keys.length() > LONGEST && keys.chars().distinct().count() == 1;
    if (same) {
      words.add("press " + keys.charAt(0) + " " + keys.length() + " times");
    } else if (!keys.isEmpty()) {
      words.add("press " + keys);
    }
    typed.setLength(0);
  }

  private void say(Input input) {
    CallState state = before.next();
    if (input.key() != null) {
      typed.append(input.key().symbol());
      return;
    }
    if (state.playing().isPresent()) {
      return;
    }
    sayTyped();
    String who = state.routing().map(Destination::text).orElse("");
    switch (input.kind()) {
      case RETURNED -> words.add("come back from " + who);
      case FAILS -> words.add("find " + who + " busy");
      default -> words.add(who.isEmpty() ? "wait" : "wait for " + who + " in vain");
    }
  }
}
