package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Problem;
import io.twelvekeys.ivr.engine.Answer;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.machine.CallSnapshot;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.LineEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One call on a real engine, in virtual time, over a {@link ScriptedLine}. Everything is done in
 * the thread that lets {@link #time} pass; for one thread.
 */
public final class VirtualCall {
  /** What {@link Kind#END} says of a call that no menu took. */
  public static final String NO_SUCH_IVR = "no-such-ivr";

  private final VirtualTime time = new VirtualTime();
  private final IvrCatalog catalog;
  private final String customer;
  private final Optional<String> server;
  private final ScriptedLine line;
  private final List<DroppedKey> dropped = new ArrayList<>();
  private Hosted host;
  private @Nullable Call call;
  private boolean dialled;
  private boolean over;

  /**
   * A call that is still to be dialled.
   *
   * @param customer whose menus are called
   * @param server on which PBX server it arrives; empty: servers are not considered
   */
  public VirtualCall(
      IvrCatalog catalog, String customer, Optional<String> server, LineScript script) {
    this.catalog = catalog;
    this.customer = customer;
    this.server = server;
    line = new ScriptedLine(time, script);
    host = new Hosted();
  }

  /**
   * A key that was not used.
   *
   * @param before how many events there were before it was dropped: a key that had waited is
   *     dropped later than it is pressed
   */
  record DroppedKey(int before, long at, CallFact.KeyDropped fact) {}

  /** An engine that can be left behind, as if its process had died: nothing wakes it any more. */
  private final class Hosted implements Time {
    private final IvrEngine engine;
    private final List<Wake> wakes = new ArrayList<>();

    Hosted() {
      IvrEngine.Builder builder = IvrEngine.builder(catalog)
          .router(line)
          .executor(Runnable::run)
          .time(this)
          .listener(CallWatch.over(catalog).andThen((info, at, fact) -> hear(fact)))
          .recordTraces();
      server.ifPresent(builder::server);
      engine = builder.build();
    }

    @Override
    public long now() {
      return time.now();
    }

    @Override
    public Wake wakeAt(long at, Runnable wake) {
      Wake set = time.wakeAt(at, wake);
      wakes.add(set);
      return set;
    }

    private void hear(CallFact fact) {
      if (fact instanceof CallFact.KeyDropped key) {
        dropped.add(new DroppedKey(line.size(), time.now(), key));
      }
    }

    void die() {
      wakes.forEach(Wake::cancel);
    }
  }

  /** The time of this call and of nothing else; letting it pass lets the call go on. */
  public VirtualTime time() {
    return time;
  }

  /** On which PBX server it arrives; empty: servers are not considered. */
  public Optional<String> server() {
    return server;
  }

  /** The line: what is heard, and where the call is routed to. */
  public ScriptedLine line() {
    return line;
  }

  /**
   * The caller dials.
   *
   * @return whether a menu took the call
   * @throws IllegalStateException if the caller has dialled before
   */
  public boolean dial(String extension) {
    if (dialled) {
      throw new IllegalStateException("a call is dialled once");
    }
    dialled = true;
    line.callerDoes(Kind.DIAL, extension);
    Answer answer = host.engine.answer(customer, extension, line);
    if (answer instanceof Call taken) {
      accept(taken);
      return true;
    }
    over = true;
    line.note(Kind.END, NO_SUCH_IVR);
    return false;
  }

  private void accept(Call taken) {
    call = taken;
    Hosted by = host;
    var unused = taken.ended().whenComplete((cause, failure) -> {
      if (by == host) {
        over = true;
        line.ended(cause == null ? EndCause.FAILED : cause);
      }
    });
  }

  /** The caller presses a key; it is lost when the call is over. */
  public void press(char symbol) {
    line.callerDoes(Kind.KEY, String.valueOf(symbol));
    if (call != null) {
      boolean unused = call.press(symbol);
    }
  }

  /** The caller hangs up. */
  public void hangUp() {
    line.callerDoes(Kind.CALLER_HANGS_UP, "");
    if (call != null) {
      call.hungUp();
    }
  }

  /**
   * The engine dies, and another one goes on with the call from a snapshot, as text (semantics rule
   * 29). The line stays; a prompt that was playing goes on there, as if begun anew.
   *
   * @throws IllegalStateException if there is no call
   */
  public void moveToAnotherEngine() {
    String snapshot = call().snapshot().text();
    host.die();
    host = new Hosted();
    line.moveOn();
    accept(host.engine.resume(CallSnapshot.parse(snapshot), line).call());
  }

  /** Whether the call has ended, or was never taken. */
  public boolean isOver() {
    return over;
  }

  /** What the call is doing. */
  public CallState state() {
    return call().state();
  }

  /** What happened to the call; empty if no menu took it, or after it moved to another engine. */
  public Optional<Trace> trace() {
    return call == null ? Optional.empty() : call.trace();
  }

  /** All that came of the call, and what the caller did, in order. */
  public List<LineEvent> events() {
    return line.events();
  }

  /** Why no menu took the call, as a sentence. */
  String untaken() {
    String where = server.map(name -> " at " + name).orElse("");
    return unknown(
        "menu of " + customer + where + " with the extension",
        line.event(0).what(),
        ivr -> server.isEmpty() || ivr.isServedBy(server.get()),
        Ivr::extension);
  }

  /** That the customer has no menu of this id, as a sentence; empty if there is one. */
  Optional<String> unknownMenu(String id) {
    return catalog.ivr(customer, id).isPresent()
        ? Optional.empty()
        : Optional.of(unknown("menu", id, ivr -> true, Ivr::id));
  }

  private String unknown(
      String kind, String word, Predicate<Ivr> among, Function<Ivr, String> name) {
    List<String> known = catalog.ivrs().stream()
        .filter(ivr -> ivr.customer().equals(customer))
        .filter(among)
        .map(name)
        .toList();
    Problem unknown = Problem.unknown("", kind, word, known);
    return unknown.what() + "; " + unknown.remedy();
  }

  /** All keys that were not used, in order. */
  List<DroppedKey> dropped() {
    return List.copyOf(dropped);
  }

  private Call call() {
    if (call == null) {
      throw new IllegalStateException("there is no call: no menu took it, or nobody dialled yet");
    }
    return call;
  }
}
