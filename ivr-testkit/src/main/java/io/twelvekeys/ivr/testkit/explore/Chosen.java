package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.traffic.Dialled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was entered, chosen and dialled by any call, by the menu in which it was. States come here
 * cheapest first, so that the first one in which something is seen has the shortest way.
 */
final class Chosen {
  private static final int AFTER_A_WAIT = 8;
  private static final int LAST_TRANSFER = 22;
  private static final int DIRECT_DIAL = 30;

  private final Map<Ivr, Set<Action>> actions = new HashMap<>();
  private final Map<Ivr, Set<String>> dialled = new HashMap<>();
  private final Map<Ivr, LastResort> lastResorts = new LinkedHashMap<>();
  private final Map<List<Object>, Wait> waits = new LinkedHashMap<>();
  private OptionalInt onlyFailure = OptionalInt.empty();

  /**
   * What was tried last before a menu's {@code on.transfer-failed} was chosen.
   *
   * @param state the first state after that choice
   */
  record LastResort(Action action, Set<Destination> failed, int state) {}

  /**
   * A number was taken only when nothing followed it.
   *
   * @param state in which the caller waits
   * @param millis how long
   */
  record Wait(Ivr ivr, Action action, int state, long millis) {}

  /** A menu in which a call begins. */
  void begin(Ivr ivr) {
    actions.computeIfAbsent(ivr, unused -> new HashSet<>());
  }

  /** A step from one state to another. */
  void note(int from, CallState before, Input input, int to, Step step) {
    Ivr ivr = before.ivr();
    actions.computeIfAbsent(step.next().ivr(), unused -> new HashSet<>());
    for (CallFact fact : step.facts()) {
      if (fact instanceof CallFact.ActionChosen choice) {
        actions.computeIfAbsent(ivr, unused -> new HashSet<>()).add(choice.action());
        noteChoice(from, before, input, to, choice);
      }
    }
    if (input.kind() == Input.Kind.ROUTE_FAILS && endsByFailure(before, step.next())) {
      onlyFailure = onlyFailure.isPresent() ? onlyFailure : OptionalInt.of(to);
    }
  }

  private void noteChoice(
      int from, CallState before, Input input, int to, CallFact.ActionChosen choice) {
    Ivr ivr = before.ivr();
    if (choice.rule() == DIRECT_DIAL
        && choice.action() instanceof Destination.Extension extension) {
      dialled.computeIfAbsent(ivr, unused -> new HashSet<>()).add(extension.digits());
    }
    boolean waited = input.kind() == Input.Kind.SILENCE && before.doing().equals("collecting");
    if (waited && (choice.rule() == AFTER_A_WAIT || choice.rule() == DIRECT_DIAL)) {
      waits.putIfAbsent(
          List.of(ivr, choice.action()), new Wait(ivr, choice.action(), from, input.delay()));
    }
    if (choice.rule() == LAST_TRANSFER) {
      LastResort known = lastResorts.computeIfAbsent(
          ivr, unused -> new LastResort(choice.action(), new HashSet<>(), to));
      before.routing().ifPresent(known.failed::add);
    }
  }

  /** Whether a call that never failed before is ended by this one failure. */
  private static boolean endsByFailure(CallState before, CallState next) {
    boolean saysGoodbye = next.doing().equals("goodbye");
    boolean over = next.end().filter(EndCause.TRANSFER_FAILED::equals).isPresent();
    return before.failedTransfers() == 0 && (saysGoodbye || over);
  }

  boolean isEntered(Ivr ivr) {
    return actions.containsKey(ivr);
  }

  boolean isChosen(Ivr ivr, Action action) {
    return actions.getOrDefault(ivr, Set.of()).contains(action);
  }

  boolean isDialled(Ivr ivr, String pattern) {
    return dialled.getOrDefault(ivr, Set.of()).stream()
        .anyMatch(digits -> Dialled.fits(digits, pattern));
  }

  /** The last resorts that were taken, by their menu. */
  Map<Ivr, LastResort> lastResorts() {
    return lastResorts;
  }

  /** Where callers wait after a number, since it could go on. */
  List<Wait> waits() {
    return new ArrayList<>(waits.values());
  }

  /** The first state to which a call comes that its first failed transfer ends; empty if none. */
  OptionalInt onlyFailure() {
    return onlyFailure;
  }
}
