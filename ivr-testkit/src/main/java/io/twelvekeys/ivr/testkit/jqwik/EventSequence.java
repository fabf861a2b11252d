package io.twelvekeys.ivr.testkit.jqwik;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What happens to a machine, well-behaved or not: keys, ends of prompts and routes that are due,
 * late or doubled, wakes that come at the deadline, late, early or twice, hang-ups at any instant.
 * For those who hand {@link Machine} its events themselves.
 *
 * @param moments in this order
 */
public record EventSequence(List<Moment> moments) {
  /** Copies the moments. */
  public EventSequence {
    moments = List.copyOf(moments);
  }

  /**
   * An event and when it comes.
   *
   * @param after how long after the moment before, in ms; of {@link Event.TimeUp} how long after
   *     the deadline, where there is one
   * @param event what happens; its token, where it has one, counts from the live one: 0 ends what
   *     plays or is routed, -1 comes too late, 1 was never given
   */
  public record Moment(long after, Event event) {
    /** Makes the step that this moment is, after one that was made at {@code now}. */
    private Made after(Made before) {
      CallState state = before.step.next();
      long from = event instanceof Event.TimeUp && state.deadline() != CallState.NO_DEADLINE
          ? Math.max(before.at, state.deadline())
          : before.at;
      return new Made(from + after, Machine.step(state, from + after, withToken(state)));
    }

    private Event withToken(CallState state) {
      int live = state.liveToken();
      if (event instanceof Event.PromptPlayed played) {
        return new Event.PromptPlayed(live + played.token());
      }
      if (event instanceof Event.PromptFailed failed) {
        return new Event.PromptFailed(live + failed.token());
      }
      if (event instanceof Event.Routed routed) {
        return new Event.Routed(live + routed.token(), routed.outcome());
      }
      return event;
    }

    @Override
    public String toString() {
      return "+" + after + " " + event.text();
    }
  }

  /** A step and when it was made. */
  private record Made(long at, Step step) {}

  /**
   * Makes a call of it, from its beginning in a menu.
   *
   * @return the first step, and one for each moment
   */
  public List<Step> happenTo(Menus menus, Ivr ivr) {
    List<Step> steps = new ArrayList<>();
    Made made = new Made(0, Machine.begin(menus, ivr));
    steps.add(made.step);
    for (Moment moment : moments) {
      made = moment.after(made);
      steps.add(made.step);
    }
    return steps;
  }

  /** The moments, as a list. */
  @Override
  public String toString() {
    return moments.toString();
  }

  static Arbitrary<EventSequence> any() {
    return Combinators.combine(AnyCall.times(), events())
        .as(Moment::new)
        .list()
        .ofMaxSize(40)
        .map(EventSequence::new);
  }

  private static Arbitrary<Event> events() {
    Arbitrary<Integer> live =
        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, -1), Tuple.of(1, 1));
    Arbitrary<Event> keys = Arbitraries.of(Key.class).map(Event.Pressed::new);
    Arbitrary<Event> rare = Arbitraries.of(
        new Event.HungUp(),
        new Event.OtherSymbol('A'),
        new Event.PressedSecretly(),
        new Event.ShutDown(),
        new Event.Broken());
    return Arbitraries.frequencyOf(
        Tuple.of(8, keys),
        Tuple.of(6, live.map(Event.PromptPlayed::new)),
        Tuple.of(1, live.map(Event.PromptFailed::new)),
        Tuple.of(5, Arbitraries.just(new Event.TimeUp())),
        Tuple.of(4, Combinators.combine(live, AnyCall.outcomes()).as(Event.Routed::new)),
        Tuple.of(1, rare));
  }
}
