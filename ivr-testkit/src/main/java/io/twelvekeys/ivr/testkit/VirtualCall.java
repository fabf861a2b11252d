package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.engine.Answer;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.machine.CallSnapshot;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.testkit.LineEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** An engine that can be left behind, as if its process had died: nothing wakes it any more. */
  private final class Hosted implements Time {
    private final IvrEngine engine;
    private final List<Wake> wakes = new ArrayList<>();

    Hosted() {
      IvrEngine.Builder builder = IvrEngine.builder(catalog)
          .router(line)
          .executor(Runnable::run)
          .time(this)
          .listener(CallWatch.over(catalog))
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

  private Call call() {
    if (call == null) {
      throw new IllegalStateException("there is no call: no menu took it, or nobody dialled yet");
    }
    return call;
  }
}
