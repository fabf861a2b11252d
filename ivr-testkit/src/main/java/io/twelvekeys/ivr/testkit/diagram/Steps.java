package io.twelvekeys.ivr.testkit.diagram;

import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.util.ArrayList;
import java.util.List;

/** A call, step by step. */
final class Steps {
  private Steps() {}

  /**
   * What happened at one instant.
   *
   * @param at call time as scenarios write it
   * @param menu the number of the box that the call is in then
   * @param field what in it was chosen, as in a definitions file: {@code key.1}; may be empty
   * @param event what came from outside
   * @param outcome what came of it
   * @param doing what the call does then
   */
  record One(String at, int menu, String field, String event, List<String> outcome, String doing) {}

  /** Plays the events of a trace once more; those that changed nothing are left out. */
  static List<One> of(Trace trace, Chart chart, Menus menus) {
    List<One> steps = new ArrayList<>();
    List<String> events = new ArrayList<>(List.of("the caller dials"));
    trace.events().forEach(timed -> events.add(words(timed.event())));
    List<CallState> before = new ArrayList<>();
    int[] number = {0};
    CallState unused = trace.replay(menus, (at, step) -> {
      String event = events.get(number[0]++);
      boolean waking = event.equals("the time is up") && step.facts().isEmpty();
      if (!waking) {
        CallState from = before.isEmpty() ? step.next() : before.get(before.size() - 1);
        steps.add(one(at, event, from, step, chart));
      }
      before.add(step.next());
    });
    return steps;
  }

  private static One one(long at, String event, CallState from, Step step, Chart chart) {
    List<String> outcome = new ArrayList<>();
    for (CallFact fact : step.facts()) {
      outcome.add(fact.text() + (fact.rule() == 0 ? "" : " (rule " + fact.rule() + ")"));
    }
    return new One(
        VirtualTime.seconds(at),
        chart.number(step.next().ivr()),
        field(from, step),
        event,
        outcome,
        step.next().doing());
  }

  /** The line of the menu before that says where the call goes on. */
  private static String field(CallState from, Step step) {
    for (CallFact fact : step.facts()) {
      if (fact instanceof CallFact.ActionChosen chosen) {
        return switch (chosen.rule()) {
          case 16 -> has(step, CallFact.NoInput.class) ? "on.no-input" : "on.no-match";
          case 22 -> "on.transfer-failed";
          case 30 -> "direct-dial";
          default ->
            from.ivr().keys().entrySet().stream()
                .filter(bound -> bound.getValue().equals(chosen.action()))
                .map(bound -> "key." + bound.getKey().symbol())
                .findFirst()
                .orElse("");
        };
      }
    }
    return "";
  }

  private static boolean has(Step step, Class<? extends CallFact> kind) {
    return step.facts().stream().anyMatch(kind::isInstance);
  }

  private static String words(Event event) {
    String text = event.text();
    String first = text.split(" ", 2)[0];
    return switch (first) {
      case "key" -> "the caller presses " + text.substring(4);
      case "hung-up" -> "the caller hangs up";
      case "played" -> "the prompt was heard to its end";
      case "failed" -> "the prompt failed";
      case "routed" -> "the router answers: " + text.split(" ", 3)[2];
      case "time-up" -> "the time is up";
      default -> text;
    };
  }
}
