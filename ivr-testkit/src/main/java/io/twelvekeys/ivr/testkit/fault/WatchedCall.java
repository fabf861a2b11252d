package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.fault.KeyBook.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of a {@link FaultyHost}, watched from outside: what its caller does goes through here, and
 * what must not be is complained of.
 */
public final class WatchedCall {
  private static final int FLOOD = 300;
  private static final String KEYS = "0123456789*#";
  private static final int LONGEST_TRACE = 10_000;
  private static final List<Event> AFTER_THE_END = List.of(
      new Event.Pressed(Key.ONE),
      new Event.HungUp(),
      new Event.PromptPlayed(1),
      new Event.TimeUp());
  private static final String ILLEGAL = "x\n\u0661\u0000";

  private final FaultyHost host;
  private final String id;
  private final Complaints complaints;
  private final PortBook ports;
  private final KeyBook keys;
  private final StrayBook strays;
  private final MenuBook menus;
  private final List<CallFact> facts = new ArrayList<>();
  private @Nullable Call call;
  private Optional<EndCause> told = Optional.empty();
  private Optional<EndCause> ended = Optional.empty();
  private final long dialledAt;
  private boolean hungUp;
  private long hungUpAt = Long.MAX_VALUE;
  private long last;

  WatchedCall(FaultyHost host, String id, IvrCatalog catalog, Ivr dialled) {
    this.host = host;
    this.id = id;
    dialledAt = host.time().now();
    complaints = new Complaints(id);
    ports = new PortBook(complaints);
    keys = new KeyBook(complaints);
    strays = new StrayBook(complaints);
    menus = new MenuBook(complaints, catalog, dialled);
  }

  void is(Call taken) {
    call = taken;
    var unused = taken.ended().thenAccept(cause -> ended = Optional.of(cause));
  }

  /** Its ports, watched. */
  WatchedPorts ports() {
    return new WatchedPorts(ports, this::now);
  }

  private long now() {
    Call now = call;
    return now == null ? 0 : host.faults().undisturbed(now::time);
  }

  // ---- what its caller does

  /** Presses a key, or what else the line reports; with the switch's faults. */
  public void press(char symbol) {
    report(symbol);
    if (host.faults().strikes(Fault.KEY_TWICE)) {
      report(symbol);
    }
  }

  private void report(char symbol) {
    if (call != null) {
      boolean over = ended.isPresent();
      Typed key = keys.typed(symbol, now(), ports.isInside());
      if (!call.press(symbol)) {
        keys.refused(key);
      } else {
        complaints.must(!over, "S1", "a key is taken after the end");
      }
    }
  }

  /** Hangs up; with the switch's faults. */
  public void hangUp() {
    if (call != null) {
      hungUp = true;
      if (!ports.isInside()) {
        hungUpAt = Math.min(hungUpAt, now());
      }
      call.hungUp();
      if (host.faults().strikes(Fault.HANG_UP_TWICE)) {
        call.hungUp();
      }
    }
  }

  /** What callers and the network do besides, where the switch says so. */
  void suffers() {
    if (host.faults().strikes(Fault.ILLEGAL_SYMBOL)) {
      ILLEGAL.chars().forEach(symbol -> report((char) symbol));
    }
    if (host.faults().strikes(Fault.KEY_FLOOD)) {
      for (int i = 0; i < FLOOD; i++) {
        report(KEYS.charAt(i % KEYS.length()));
      }
    }
    if (host.faults().strikes(Fault.CALLER_HANGS_UP)) {
      hangUp();
    }
    if (ended.isPresent() && host.faults().strikes(Fault.EVENTS_AFTER_END)) {
      report('1');
      hangUp();
    }
    host.strays();
  }

  /** Something harmless happens, so that a call whose wake was lost looks at the time. */
  void nudge() {
    report('A');
  }

  /** The listener does something to the call that it hears of. */
  void callBack(Fault what) {
    ports.enters("the listener, which calls back");
    try {
      if (what == Fault.LISTENER_PRESSES) {
        press('1');
      } else {
        hangUp();
      }
    } finally {
      ports.leaves();
    }
  }

  // ---- what is told

  void hear(long at, CallFact fact) {
    complaints.at(at);
    ports.enters("the listener");
    try {
      follow(at, fact);
    } catch (RuntimeException lost) { // the engine would take it for a listener that fails
      complaints.add("S13", "the watch has lost the thread at \"" + fact.text() + "\": " + lost);
    } finally {
      ports.leaves();
    }
  }

  private void follow(long at, CallFact fact) {
    if (told.isPresent()) {
      complaints.add("S1", "\"" + fact.text() + "\" is told after the end");
    }
    if (at < last) {
      complaints.add("D1", "time runs backwards, from " + last + " ms");
    }
    if (at + dialledAt != host.time().now() && !host.faults().lateness()) {
      complaints.add("S5", "\"" + fact.text() + "\" comes late, at " + host.time());
    }
    last = at;
    facts.add(fact);
    if (!host.isTimeBroken() && menus.comesByTime(at, fact)) {
      boolean first = !keys.isAwaited(at) && hungUpAt > at && !ports.isAwaited(at);
      complaints.must(first, "rule 13", "a deadline comes before what was reported until then");
    }
    Typed key = keys.hear(at, fact, menus.menu().secret(), menus.doing().dropsEveryKey());
    if (!host.isTimeBroken()) { // else nobody knows when a key came
      boolean waited = key != null && key.at() != at;
      boolean handedOn = waited && menus.hasMoved(at) && !isAfterNoMatch(fact);
      strays.hear(at, fact, key, menus.doing().listens(), handedOn);
    }
    if (fact instanceof CallFact.KeyUsed && key != null) {
      menus.used(at, key.symbol());
    } else if (fact instanceof CallFact.NoMatch) {
      strays.noMatch();
    }
    ports.hear(at, fact);
    menus.hear(at, fact, fact instanceof CallFact.Ended end && mayEnd(end.cause()));
    if (fact instanceof CallFact.Ended end) {
      told = Optional.of(end.cause());
    }
  }

  private static boolean isAfterNoMatch(CallFact fact) {
    return fact instanceof CallFact.KeyDropped drop && drop.reason() == DropReason.AFTER_NO_MATCH;
  }

  /** Whether the call may end so, wherever it is. */
  private boolean mayEnd(EndCause cause) {
    return switch (cause) {
      case CALLER_HUNG_UP -> hungUp;
      case SHUT_DOWN -> host.isClosing();
      case FAILED -> ports.isBroken() || host.isTimeBroken();
      default -> false;
    };
  }

  // ---- what came of it

  /** Which call it is, in complaints. */
  public String id() {
    return id;
  }

  /** Whether a menu took it. */
  public boolean isTaken() {
    return call != null;
  }

  /** How it ended; empty while it goes on. */
  public Optional<EndCause> end() {
    return ended;
  }

  /** Everything that was told of it, in order; a copy. */
  public List<CallFact> facts() {
    return List.copyOf(facts);
  }

  /** The state after its last step; empty if no menu took it. */
  public Optional<CallState> state() {
    return Optional.ofNullable(call).map(Call::state);
  }

  /** What must not be and was seen, each with the call, its time and the invariant; or nothing. */
  public List<String> complaints() {
    if (call != null) {
      atRest(call);
    }
    return complaints.all();
  }

  /** S1, S14, D3, S16. */
  private void atRest(Call taken) {
    if (ended.isPresent()) {
      for (Event event : AFTER_THE_END) {
        Step step = Machine.step(taken.state(), taken.time(), event);
        complaints.must(
            step.commands().isEmpty() && step.facts().isEmpty(),
            "S1",
            "an event after the end is answered");
      }
    }
    Optional<EndCause> state = taken.state().end();
    complaints.must(
        told.equals(ended) && state.equals(ended),
        "S14",
        "ended " + ended + ", the listener was told " + told + ", the state says " + state);
    taken.trace().ifPresent(trace -> {
      boolean whole = trace.events().size() < LONGEST_TRACE;
      if (whole && !trace.text().contains("key ?")) {
        String replayed =
            trace.replay(Menus.of(taken.state().catalog()), (at, step) -> {}).toString();
        complaints.must(
            replayed.equals(taken.state().toString()), "D3", "its trace leads to " + replayed);
      }
    });
  }

  @Override
  public String toString() {
    return id + (call == null ? " was not taken" : " " + call);
  }
}
