package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded;
import io.twelvekeys.ivr.port.CallFact.PromptStarted;
import io.twelvekeys.ivr.port.CallFact.TransferCancelled;
import io.twelvekeys.ivr.port.CallFact.TransferEnded;
import io.twelvekeys.ivr.port.CallFact.TransferStarted;
import io.twelvekeys.ivr.port.EndCause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sees everything that one call does at its ports and tells its listener, and says what of it must
 * not be. It can be watched by several threads.
 */
final class Witness {
  private final String name;
  private final AtomicReference<String> inside = new AtomicReference<>();
  private final List<String> violations = new ArrayList<>();
  private final List<Heard.Fact> facts = new ArrayList<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private int sounding;
  private int ringing;
  private int hangUps;

  Witness(String name) {
    this.name = name;
  }

  /** A port or the listener is entered: nobody else may be in one of this call (S12). */
  void enters(String what) {
    if (!inside.compareAndSet(null, what)) {
      violates("S12 enters " + what + " while in " + inside.get());
    }
  }

  void leaves() {
    inside.set(null);
  }

  synchronized void violates(String what) {
    violations.add(what);
  }

  synchronized void hears(long at, CallFact fact) {
    facts.add(new Heard.Fact(name, at, fact));
  }

  void accepts() {
    accepted.incrementAndGet();
  }

  /** A prompt begins to sound. */
  synchronized void soundBegins() {
    sounding++;
    if (sounding > 1) {
      violations.add("S4 two prompts sound");
    }
  }

  synchronized void soundEnds() {
    sounding--;
  }

  synchronized void ringBegins() {
    ringing++;
    if (ringing > 1) {
      violations.add("S6 two routes ring");
    }
  }

  synchronized void ringEnds() {
    ringing--;
  }

  synchronized void hangsUp() {
    hangUps++;
  }

  synchronized List<CallFact> facts() {
    return facts.stream().map(Heard.Fact::fact).toList();
  }

  /** What must not be, when the call is over. */
  synchronized List<String> complaints(Call call) {
    List<String> found = new ArrayList<>(violations);
    Optional<EndCause> end = Desk.end(call);
    List<EndCause> told =
        all(CallFact.Ended.class).stream().map(CallFact.Ended::cause).toList();
    if (end.isEmpty()) {
      found.add("L1 has not ended: " + call);
    } else if (told.size() != 1) {
      found.add("S1 ends told: " + told);
    } else if (!end.equals(Optional.of(told.get(0))) || !end.equals(call.state().end())) {
      found.add(
          "S14 cause " + end + ", told " + told + ", state " + call.state().end());
    }
    order(found);
    playsAndRoutes(found);
    if (sounding != 0 || ringing != 0) {
      found.add("L4 left behind: " + sounding + " prompts, " + ringing + " routes");
    }
    boolean byUs =
        end.isPresent() && end.get() != EndCause.CONNECTED && end.get() != EndCause.CALLER_HUNG_UP;
    if (hangUps != (byUs ? 1 : 0)) {
      found.add("S1 hung up " + hangUps + " times, ended " + end);
    }
    int keys =
        all(CallFact.KeyUsed.class).size() + all(CallFact.KeyDropped.class).size();
    if (keys > accepted.get()) {
      found.add("S7 " + keys + " keys used or dropped of " + accepted);
    }
    call.trace().flatMap(trace -> replayed(trace, call)).ifPresent(found::add);
    return found.stream().map(each -> name + ": " + each).toList();
  }

  private <T extends CallFact> List<T> all(Class<T> kind) {
    return facts.stream()
        .map(Heard.Fact::fact)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private void order(List<String> found) {
    if (facts.isEmpty() || !(facts.get(0).fact() instanceof CallFact.Answered)) {
      found.add("S1 does not begin with the answer");
    }
    List<CallFact> afterEnd = facts.stream()
        .map(Heard.Fact::fact)
        .dropWhile(fact -> !(fact instanceof CallFact.Ended))
        .skip(1)
        .toList();
    if (!afterEnd.isEmpty()) {
      found.add("S1 goes on after the end: " + afterEnd);
    }
    for (int i = 1; i < facts.size(); i++) {
      if (facts.get(i).at() < facts.get(i - 1).at()) {
        found.add("D1 time runs backwards: " + facts.get(i - 1) + ", " + facts.get(i));
      }
    }
  }

  private void playsAndRoutes(List<String> found) {
    Set<Integer> begun = new HashSet<>();
    all(PromptStarted.class).forEach(fact -> {
      if (!begun.add(fact.token())) {
        found.add("S2 token twice: " + fact);
      }
    });
    int plays = begun.size();
    Set<Integer> over = new HashSet<>();
    all(PromptEnded.class).forEach(fact -> {
      if (!begun.contains(fact.token()) || !over.add(fact.token())) {
        found.add("S15 ends without having begun, or twice: " + fact);
      }
    });
    if (over.size() != plays) {
      found.add("S15 plays " + plays + ", ended " + over.size());
    }
    Set<Integer> routes = new HashSet<>();
    all(TransferStarted.class).forEach(fact -> {
      if (!begun.add(fact.token()) || !routes.add(fact.token())) {
        found.add("S2 token twice: " + fact);
      }
    });
    all(TransferEnded.class).forEach(fact -> routes.remove(fact.token()));
    all(TransferCancelled.class).forEach(fact -> routes.remove(fact.token()));
    if (!routes.isEmpty()) {
      found.add("S15 routes without an end: " + routes);
    }
  }

  /** What is wrong with a trace of the call, where something is. */
  static Optional<String> replayed(Trace trace, Call call) {
    try {
      Menus menus = Menus.of(call.state().catalog());
      String replayed = trace.replay(menus, (at, step) -> {}).toString();
      return replayed.equals(call.state().toString())
          ? Optional.empty()
          : Optional.of("D3 replayed to " + replayed + ", was " + call.state());
    } catch (InvalidValueException hidden) {
      return hidden.getMessage().contains("hides a key")
          ? Optional.empty()
          : Optional.of("D3 " + hidden.getMessage());
    }
  }
}
