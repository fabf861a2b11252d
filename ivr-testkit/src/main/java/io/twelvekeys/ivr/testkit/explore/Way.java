package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A shortest way that a call can take: from a dialled menu by keys, waiting and answers of the
 * router to wherever it was asked for. As a scenario it can be kept as a test.
 */
public final class Way {
  private final Menus menus;
  private final Ivr dialled;
  private final List<Input> inputs;
  private final Function<Prompt, Duration> lengths;

  private final List<String> events = new ArrayList<>();
  private final StringBuilder keys = new StringBuilder();
  private final Map<String, List<String>> routes = new LinkedHashMap<>();
  private final Set<Prompt> heard = new LinkedHashSet<>();
  private final Set<Prompt> failing = new LinkedHashSet<>();
  private long at;

  Way(Menus menus, Ivr dialled, List<Input> inputs, Function<Prompt, Duration> lengths) {
    this.menus = menus;
    this.dialled = dialled;
    this.inputs = inputs;
    this.lengths = lengths;
    walk();
  }

  /** The menu that is dialled. */
  public Ivr dialled() {
    return dialled;
  }

  /** The keys that are pressed, in order: {@code "21"}. */
  public String keys() {
    return keys.toString();
  }

  /** How long it takes. */
  public Duration time() {
    return Duration.ofMillis(at);
  }

  /**
   * The way as a scenario file without its expected part.
   *
   * @param definitions the name of the definitions file, relative to where the scenario will stand
   */
  public String scenario(String definitions) {
    StringBuilder text = new StringBuilder("definitions ").append(definitions).append('\n');
    for (Prompt part : heard) {
      String length = failing.contains(part) ? "fails" : lengths.apply(part).toMillis() + "ms";
      text.append("prompt ").append(part.text()).append(' ').append(length).append('\n');
    }
    routes.forEach((destination, outcomes) -> outcomes.forEach(outcome ->
        text.append("route ").append(destination).append(' ').append(outcome).append('\n')));
    text.append('\n').append("0.000 dial ").append(dialled.extension()).append('\n');
    events.forEach(event -> text.append(event).append('\n'));
    return text.append("----\n").toString();
  }

  /** The menu, the keys and the time, for people. */
  @Override
  public String toString() {
    String pressed = keys.isEmpty() ? "no key" : keys.toString();
    return "dial " + dialled.extension() + ", press " + pressed + ", " + seconds(at) + " s";
  }

  /** Goes the way once more, now with the call's own time and tokens. */
  private void walk() {
    Step step = Machine.begin(menus, dialled);
    for (Input input : inputs) {
      step = Machine.step(step.next(), arrive(step.next(), input), now(step.next(), input));
    }
  }

  private long arrive(CallState state, Input input) {
    state.playing().ifPresent(prompt -> heard.addAll(prompt.parts()));
    switch (input.kind()) {
      case SILENCE -> at = Math.max(at, state.deadline());
      case PROMPT_ENDS ->
        at += state.playing().map(lengths).orElse(Duration.ZERO).toMillis();
      case KEY -> at = input.delay() == 0 ? at : Math.max(at, state.strayUntil());
      default -> at += input.delay();
    }
    if (input.kind() == Input.Kind.PROMPT_FAILS) {
      state.playing().ifPresent(prompt -> failing.addAll(prompt.parts()));
    }
    input.key().ifPresent(this::press);
    state.routing().ifPresent(to -> answer(to.text(), input));
    if (input.kind() == Input.Kind.HANG_UP) {
      events.add(seconds(at) + " hangup");
    }
    return at;
  }

  private void press(Key key) {
    keys.append(key.symbol());
    events.add(seconds(at) + " key " + key.symbol());
  }

  private void answer(String destination, Input input) {
    String outcome = input.event() instanceof Event.Routed routed
        ? routed.outcome().text()
        : input.kind() == Input.Kind.SILENCE ? "never" : "";
    if (!outcome.isEmpty()) {
      routes.computeIfAbsent(destination, unused -> new ArrayList<>()).add(outcome);
    }
  }

  private static Event now(CallState state, Input input) {
    int token = state.liveToken();
    return switch (input.kind()) {
      case PROMPT_ENDS -> new Event.PromptPlayed(token);
      case PROMPT_FAILS -> new Event.PromptFailed(token);
      case CONNECTED -> new Event.Routed(token, RouteOutcome.Success.CONNECTED);
      case RETURNED -> new Event.Routed(token, RouteOutcome.Success.RETURNED);
      case ROUTE_FAILS -> new Event.Routed(token, RouteOutcome.Failure.BUSY);
      default -> input.event();
    };
  }

  static String seconds(long millis) {
    return java.math.BigDecimal.valueOf(millis, 3).toPlainString();
  }
}
