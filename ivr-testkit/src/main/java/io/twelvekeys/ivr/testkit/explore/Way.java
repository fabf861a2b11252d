package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.LineEvent;
import io.twelvekeys.ivr.testkit.LineScript;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import io.twelvekeys.ivr.testkit.scenario.ScenarioResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final List<Input> rest;
  private final Function<Prompt, Duration> lengths;
  private final IvrCatalog should;

  private final List<LineEvent> events = new ArrayList<>();
  private final StringBuilder keys = new StringBuilder();
  private final Map<Destination, List<Optional<RouteOutcome>>> routes = new LinkedHashMap<>();
  private final Set<Prompt> heard = new LinkedHashSet<>();
  private final Set<Prompt> failing = new LinkedHashSet<>();
  private String head = "";
  private long at;
  private boolean spent;

  /**
   * @param inputs the way
   * @param rest what happens then to a caller who does nothing; it tells how routes are answered
   * @param should the menus as they ought to be
   */
  Way(
      Menus menus,
      Ivr dialled,
      List<Input> inputs,
      List<Input> rest,
      Function<Prompt, Duration> lengths,
      IvrCatalog should) {
    this.menus = menus;
    this.dialled = dialled;
    this.inputs = inputs;
    this.rest = rest;
    this.lengths = lengths;
    this.should = should;
    events.add(new LineEvent(0, LineEvent.Kind.DIAL, dialled.extension()));
    walk();
  }

  /** The same way with more inputs at its end. */
  Way then(List<Input> more) {
    List<Input> all = new ArrayList<>(inputs);
    all.addAll(more);
    return new Way(menus, dialled, all, List.of(), lengths, should);
  }

  /** The same way, where these lines are the head of its {@link #test}. */
  Way headed(String lines) {
    Way copy = new Way(menus, dialled, inputs, rest, lengths, should);
    copy.head = lines;
    return copy;
  }

  /** Whether something else comes of it than in the menus as they ought to be. */
  boolean differs() {
    return !in(should, "").run().lines().equals(run().lines());
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
    List<String> lines = new ArrayList<>(List.of("definitions " + definitions));
    lines.addAll(script().lines());
    lines.add("");
    events.forEach(event -> lines.add(event.text()));
    return String.join("\n", lines) + "\n----\n";
  }

  /**
   * The way as a scenario file to be kept as a test. For a way that is the example of a {@link
   * Finding}, it expects what would come of the call if those who fail there were hung up on, as is
   * the default, and if the usual number of transfers might fail: so it fails as long as the defect
   * is there. Comments at its head say so, and which finding it is. Whoever mends the menus
   * otherwise lets {@code ivr scenario --update} write down what comes of it then. For any other
   * way it expects what comes of it now.
   *
   * @param definitions the name of the definitions file, relative to where the scenario will stand
   */
  public String test(String definitions) {
    return head + in(should, definitions).run().updatedText();
  }

  /** What comes of the way in these menus, in which the caller then does nothing more. */
  public ScenarioResult run() {
    return in(menus.catalog(), "menus.properties").run();
  }

  private Scenario in(IvrCatalog catalog, String definitions) {
    return Scenario.of(
        definitions, catalog, dialled.customer(), script(), Optional.empty(), events);
  }

  /** How prompts and routes are answered on the way and after it. */
  private LineScript script() {
    LineScript script = LineScript.PLAIN;
    for (Prompt part : heard) {
      if (part instanceof Prompt.AudioFile file) {
        script = failing.contains(part)
            ? script.withFailingPrompt(file.name())
            : script.withPrompt(file.name(), lengths.apply(part));
      }
    }
    for (Map.Entry<Destination, List<Optional<RouteOutcome>>> route : routes.entrySet()) {
      for (Optional<RouteOutcome> outcome : withoutRepeats(route.getValue())) {
        script = outcome.isPresent()
            ? script.withRoute(route.getKey(), outcome.get())
            : script.withSilentRoute(route.getKey());
      }
    }
    return script;
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
      step = go(step, input);
    }
    long there = at;
    for (Input input : rest) {
      step = go(step, input);
    }
    step.next().playing().ifPresent(prompt -> heard.addAll(prompt.parts()));
    at = there;
  }

  /** What a caller does comes first at an instant (rule 13); after anything else it comes later. */
  private Step go(Step before, Input input) {
    CallState state = before.next();
    boolean callers = input.kind() == Input.Kind.KEY || input.kind() == Input.Kind.HANG_UP;
    at += callers && spent ? 1 : 0;
    spent = !callers;
    return Machine.step(state, arrive(state, input), now(state, input));
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
    state.routing().ifPresent(to -> answer(to, input));
    if (input.kind() == Input.Kind.HANG_UP) {
      events.add(new LineEvent(at, LineEvent.Kind.CALLER_HANGS_UP, ""));
    }
    return at;
  }

  private void press(Key key) {
    keys.append(key.symbol());
    events.add(new LineEvent(at, LineEvent.Kind.KEY, String.valueOf(key.symbol())));
  }

  private void answer(Destination destination, Input input) {
    if (input.event() instanceof Event.Routed routed) {
      answers(destination).add(Optional.of(routed.outcome()));
    } else if (input.kind() == Input.Kind.SILENCE) {
      answers(destination).add(Optional.empty());
    }
  }

  /** The last answer of a destination repeats, so that those before it that are like it can go. */
  private static List<Optional<RouteOutcome>> withoutRepeats(List<Optional<RouteOutcome>> answers) {
    int size = answers.size();
    while (size > 1 && answers.get(size - 1).equals(answers.get(size - 2))) {
      size--;
    }
    return answers.subList(0, size);
  }

  private List<Optional<RouteOutcome>> answers(Destination destination) {
    return routes.computeIfAbsent(destination, unused -> new ArrayList<>());
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
