package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.testkit.explore.Input.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Goes through every state that calls in these menus can come to, by every event: each key at once
 * and after the time in which keys are swallowed, silence, hanging up, prompts that end and fail,
 * routes that connect, return and fail.
 *
 * <p>It closes because states are compared without their past ({@link CallState#rebased}): without
 * the time that has gone by and the budget that is used up. What it leaves out so changes nothing
 * that it says: digits that all patterns treat alike are one digit, the six failures of a route are
 * one, and of the keys typed ahead one stands for all, since what several would do is done by
 * pressing them one after the other at the same instant.
 *
 * <p>Immutable; not tied to a thread.
 */
public final class Explorer {
  /** How many states are visited unless told otherwise. */
  public static final int MOST_STATES = 3_000_000;

  /** Of digits that all patterns treat alike the least stands for all, so it has to come first. */
  private static final List<Key> KEYS = Stream.of(Key.values())
      .sorted(Comparator.comparing((Key key) -> !key.isDigit()).thenComparingInt(Key::symbol))
      .toList();

  private static final Duration PROMPT = Duration.ofSeconds(1);

  private final IvrCatalog catalog;
  private final List<Ivr> entries;
  private final Function<Prompt, Duration> lengths;
  private final int mostStates;

  private Explorer(
      IvrCatalog catalog, List<Ivr> entries, Function<Prompt, Duration> lengths, int mostStates) {
    this.catalog = catalog;
    this.entries = List.copyOf(entries);
    this.lengths = lengths;
    this.mostStates = mostStates;
  }

  /**
   * All calls to any menu of the catalog, each prompt part lasting a second.
   *
   * @throws IllegalArgumentException if the catalog is empty
   */
  public static Exploration explore(IvrCatalog catalog) {
    return of(catalog).explore();
  }

  /**
   * An explorer of these menus, to be told more.
   *
   * @throws IllegalArgumentException if the catalog is empty
   */
  public static Explorer of(IvrCatalog catalog) {
    if (catalog.ivrs().isEmpty()) {
      throw new IllegalArgumentException("there is no menu to explore in an empty catalog");
    }
    return new Explorer(
        catalog, catalog.ivrs(), prompt -> PROMPT.multipliedBy(prompt.parts().size()), MOST_STATES);
  }

  /**
   * Only calls to these extensions of a customer.
   *
   * @throws IllegalArgumentException if one of them is no menu's
   */
  public Explorer dialling(String customer, String... extensions) {
    List<Ivr> dialled = new ArrayList<>();
    for (String extension : extensions) {
      dialled.add(catalog
          .find(customer, extension)
          .orElseThrow(() -> new IllegalArgumentException(
              "no IVR of " + customer + " has the extension " + extension)));
    }
    return new Explorer(catalog, dialled, lengths, mostStates);
  }

  /** With prompts of these lengths; what is heard changes times, never where calls can go. */
  public Explorer lasting(Function<Prompt, Duration> choice) {
    return new Explorer(catalog, entries, choice, mostStates);
  }

  /** Stops after this many states; {@link Exploration#isComplete} then says no. */
  public Explorer atMost(int states) {
    return new Explorer(catalog, entries, lengths, states);
  }

  /** Explores. */
  public Exploration explore() {
    return new Run().explore();
  }

  /** One exploration: the cheapest states first, so that each is met on its cheapest way. */
  private final class Run {
    private final Menus menus = Menus.of(catalog);
    private final Graph graph = new Graph();
    private final Chosen chosen = new Chosen();
    private final PriorityQueue<long[]> open =
        new PriorityQueue<>((one, other) -> Long.compare(one[0], other[0]));
    private final List<Integer> begun = new ArrayList<>();

    Exploration explore() {
      for (Ivr entry : entries) {
        Step step = Machine.begin(menus, entry);
        chosen.begin(step.next().ivr());
        int number = graph.number(step.next().rebased(0), -1, null, 0);
        begun.add(number);
        open.add(new long[] {0, number});
      }
      boolean complete = true;
      java.util.BitSet done = new java.util.BitSet();
      for (long[] next = open.poll(); next != null; next = open.poll()) {
        int number = (int) next[1];
        if (!done.get(number)) {
          done.set(number);
          complete &= goOn(number);
        }
      }
      return new Exploration(catalog, entries, begun, graph, chosen, lengths, complete);
    }

    private boolean goOn(int number) {
      Graph.Node node = graph.node(number);
      boolean complete = true;
      for (Input input : inputs(node.state())) {
        Step step = Machine.step(node.state(), input.delay(), input.event());
        int known = graph.size();
        if (known >= mostStates) {
          return false;
        }
        long cost = Graph.cost(node.cost(), input);
        int target = graph.number(step.next().rebased(input.delay()), number, input, cost);
        graph.connect(number, input, target);
        chosen.note(number, node.state(), input, target, step);
        if (target == known || graph.node(target).cost() == cost) {
          open.add(new long[] {cost, target});
        }
      }
      return complete;
    }

    private List<Input> inputs(CallState state) {
      List<Input> inputs = new ArrayList<>();
      if (state.end().isPresent()) {
        return inputs;
      }
      state.playing().ifPresent(prompt -> addPrompt(inputs, prompt));
      if (state.routing().isPresent()) {
        inputs.add(Input.routed(Kind.CONNECTED, RouteOutcome.Success.CONNECTED));
        inputs.add(Input.routed(Kind.RETURNED, RouteOutcome.Success.RETURNED));
        inputs.add(Input.routed(Kind.ROUTE_FAILS, RouteOutcome.Failure.BUSY));
      }
      if (state.playing().isEmpty()) {
        inputs.add(Input.silence(Math.max(0, state.deadline())));
      }
      if (state.typedAhead() == 0) {
        addKeys(inputs, state);
      }
      inputs.add(Input.hangUp());
      return inputs;
    }

    private void addPrompt(List<Input> inputs, Prompt prompt) {
      inputs.add(Input.promptEnds(lengths.apply(prompt).toMillis()));
      inputs.add(Input.promptFails());
    }

    private void addKeys(List<Input> inputs, CallState state) {
      long patience = state.strayUntil();
      for (Key key : KEYS) {
        inputs.add(Input.key(key, 0));
        if (patience > 0 && patience < state.deadline()) {
          inputs.add(Input.key(key, patience));
        }
      }
    }
  }
}
