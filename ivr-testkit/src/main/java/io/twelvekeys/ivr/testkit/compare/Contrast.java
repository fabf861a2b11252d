package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.testkit.compare.Change.Sort;
import io.twelvekeys.ivr.testkit.compare.Input.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one input makes of the call before and of the call after, side by side: whether it differs,
 * and which place in the definitions that is to be put down to.
 *
 * @param first the first key that the menu has not decided yet; null if there is none
 */
record Contrast(
    Pairing pairing,
    CallState before,
    CallState after,
    Input input,
    @Nullable Key first,
    Move moved,
    Move movedNow) {

  /** All changes that show. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    if (!moved.heard().equals(movedNow.heard())) {
      List<Noticed> parts = Said.parts(moved, menu());
      List<Noticed> partsNow = Said.parts(movedNow, menuNow());
      if (isSameWay(parts, partsNow)) {
        addWords(parts, partsNow, changes);
      } else {
        changes.add(change(decision(), Sort.WAY));
      }
    }
    if (input.kind() == Kind.NEXT && before.playing().isEmpty() && waits(before) != waits(after)) {
      Change change = change(waiting(), Sort.TIME);
      String what = Phrases.later(moved, waits(before), waits(after));
      changes.add(new Change(change.where(), Sort.TIME, what));
    }
    return changes;
  }

  /** Whether what follows can be compared, too. */
  boolean goesOn(List<Change> changes) {
    boolean apart = changes.stream().anyMatch(change -> change.sort() == Sort.WAY);
    CallState next = moved.next();
    CallState nextNow = movedNow.next();
    return !apart
        && next.end().isEmpty()
        && nextNow.end().isEmpty()
        && (next.doing().equals(nextNow.doing()) || (isSilent(next) && isSilent(nextNow)));
  }

  private static boolean isSilent(CallState state) {
    return state.playing().isEmpty() && state.routing().isEmpty();
  }

  private Ivr menu() {
    return before.ivr();
  }

  private Ivr menuNow() {
    return after.ivr();
  }

  /** Rebased states begin now. */
  private static long waits(CallState state) {
    return Math.max(0, state.deadline());
  }

  private boolean isSameWay(List<Noticed> parts, List<Noticed> partsNow) {
    if (parts.size() != partsNow.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      Noticed one = parts.get(i);
      Noticed other = partsNow.get(i);
      boolean said = one.kind().isSaid() && pairing.isPair(one.menu(), other.menu());
      if (one.kind() != other.kind() || (!said && !one.text().equals(other.text()))) {
        return false;
      }
    }
    return true;
  }

  private void addWords(List<Noticed> parts, List<Noticed> partsNow, List<Change> changes) {
    for (int i = 0; i < parts.size(); i++) {
      Noticed one = parts.get(i);
      Noticed other = partsNow.get(i);
      if (!one.text().equals(other.text())) {
        changes.add(new Change(
            "ivr." + one.menu().id() + "." + one.place(other),
            Sort.WORDS,
            Phrases.words(one.text(), other.text())));
      }
    }
  }

  private Change change(String place, Sort sort) {
    boolean ofCall = place.startsWith("limit.");
    return new Change(ofCall ? place : "ivr." + menu().id() + "." + place, sort);
  }

  /** Where the definitions say how the call goes on. */
  private String decision() {
    if (before.routing().isPresent()) {
      return chooses(moved) == chooses(movedNow)
          ? "on.transfer-failed"
          : "limit.max-failed-transfers";
    }
    if (before.doing().equals("prompting") && menu().bargeIn() != menuNow().bargeIn()) {
      return "barge-in";
    }
    if (fails(CallFact.NoInput.class)) {
      return failure("no-input");
    }
    if (fails(CallFact.NoMatch.class)) {
      return failure("no-match");
    }
    return keys();
  }

  private boolean fails(Class<? extends CallFact> kind) {
    return moved.has(kind) && movedNow.has(kind);
  }

  private static boolean chooses(Move move) {
    return move.has(CallFact.ActionChosen.class);
  }

  private String failure(String kind) {
    return chooses(moved) == chooses(movedNow) ? "on." + kind : "attempts";
  }

  private String keys() {
    Key key = first == null ? input.key() : first;
    if (key != null
        && !pairing.isSame(
            menu(),
            menu().action(key).orElse(null),
            menuNow(),
            menuNow().action(key).orElse(null))) {
      return "key." + key.symbol();
    }
    Key last = input.key();
    if (last != null
        && menu().action(last).isPresent() != menuNow().action(last).isPresent()) {
      return "key." + last.symbol(); // a bound # does not end a number, an unbound one does
    }
    if (!menu().directDial().equals(menuNow().directDial())) {
      return "direct-dial";
    }
    if (!menu().patience().ambiguity().equals(menuNow().patience().ambiguity())) {
      return "ambiguity-timeout";
    }
    return key == null ? "greeting" : "key." + key.symbol();
  }

  /** Where the definitions say how long it takes until something happens by itself. */
  private String waiting() {
    if (moved.has(CallFact.LimitReached.class) || movedNow.has(CallFact.LimitReached.class)) {
      return "limit.max-duration";
    }
    if (before.routing().isPresent()) {
      return "limit.route-timeout";
    }
    if (!before.doing().equals(after.doing())) {
      return keys();
    }
    if (before.doing().equals("listening")) {
      return "first-key-timeout";
    }
    boolean complete = chooses(moved) && !moved.has(CallFact.NoMatch.class);
    return complete ? "ambiguity-timeout" : "inter-key-timeout";
  }
}
