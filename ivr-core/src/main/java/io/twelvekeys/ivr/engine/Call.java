package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.engine.Mailbox.Letter;
import io.twelvekeys.ivr.engine.Mailbox.Posted;
import io.twelvekeys.ivr.machine.CallSnapshot;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.MediaPort;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One caller in the menus. Any thread may tell it what the caller and the network do; that returns
 * at once, and the call's steps are made by the engine's executor, one after the other.
 *
 * <p>If the executor refuses the work, the thread that told the call does it.
 */
public final class Call implements Answer {
  /** How many steps a call makes before other calls have their turn. */
  private static final int SHARE = 64;

  private final Shell shell;
  private final CallInfo info;
  private final Ports ports;
  private final Mailbox mailbox;
  private final CompletableFuture<EndCause> ended = new CompletableFuture<>();
  private final CallClock clock;
  private final @Nullable TraceRecorder recorder;
  private @Nullable Opening opening;
  private volatile CallState state;
  private volatile boolean refused;

  Call(Shell shell, CallInfo info, MediaPort media, Step opening, long at, boolean fromStart) {
    this.shell = shell;
    this.info = info;
    this.opening = new Opening(opening, at);
    this.state = opening.next();
    clock = new CallClock(this, at);
    mailbox = new Mailbox(at);
    ports = new Ports(this, media);
    recorder = shell.traces() && fromStart ? new TraceRecorder(state) : null;
  }

  /** How the call begins: a step that is to be carried out, and the call time at which. */
  private record Opening(Step step, long at) {}

  /** Begins to work; the first thing it does is what the opening step says. */
  void open() {
    boolean resumed = opening != null && opening.at() > 0;
    log().info((resumed ? "resumed in ivr:" : "answered by ivr:") + state.ivr().id());
    if (mailbox.claim()) {
      Shift.begin(this);
    }
  }

  /**
   * The caller pressed a key.
   *
   * @return false if it was dropped, since the call has ended or too many keys wait
   */
  public boolean press(Key key) {
    return post(new Event.Pressed(key));
  }

  /**
   * The line reported a symbol: one of the twelve keys, or {@code A B C D}. Those four, and
   * whatever is no symbol of a telephone, are recorded and otherwise ignored (semantics rule 11).
   *
   * @return false if it was dropped, since the call has ended or too many keys wait
   */
  public boolean press(char symbol) {
    return post(
        Key.isKey(symbol) ? new Event.Pressed(Key.of(symbol)) : new Event.OtherSymbol(symbol));
  }

  /** The caller hung up, or the line was lost. Harmless when the call has ended. */
  public void hungUp() {
    post(new Event.HungUp());
  }

  /** Ends the call because the engine closes. */
  void shutDown() {
    post(new Event.ShutDown());
  }

  Shell shell() {
    return shell;
  }

  /** Made when there is something to log: a waiting call has no use for it. */
  CallLog log() {
    return new CallLog(info.id());
  }

  /** Which call it is. */
  public CallInfo info() {
    return info;
  }

  /** The state after the last step, as a value. */
  public CallState state() {
    return state;
  }

  /** Milliseconds since the call began; it does not run backwards, whatever {@link Time} does. */
  public long time() {
    return Math.max(mailbox.last(), clock.now());
  }

  /** Completes once, when the call has ended, with its cause. */
  public CompletionStage<EndCause> ended() {
    return ended.minimalCompletionStage();
  }

  /**
   * The call as it is after its last step, to be stored and resumed elsewhere ({@link
   * IvrEngine#resume}). Events that it has not looked at yet are not in it.
   */
  public CallSnapshot snapshot() {
    CallState now = state;
    return CallSnapshot.of(info, now, Math.min(time(), now.deadline())); // a wake may be late
  }

  /**
   * What happened to the call so far, where the engine records traces; the first {@value
   * TraceRecorder#LONGEST} events. Calls that were resumed have none, since their beginning is
   * elsewhere.
   */
  public Optional<Trace> trace() {
    return Optional.ofNullable(recorder).map(TraceRecorder::trace);
  }

  @Override
  public Call call() {
    return this;
  }

  /** Which call it is and what it is doing; not what was typed. */
  @Override
  public String toString() {
    return CallLog.oneLine(info.id()) + " " + state.doing() + " in ivr:"
        + state.ivr().id();
  }

  boolean post(Event event) {
    long at = clock.now();
    boolean taken = post(event, at);
    boolean broken = at == CallClock.UNKNOWN && post(new Event.Broken(), at);
    return taken || broken;
  }

  private boolean post(Event event, long at) {
    Posted posted = mailbox.post(event, at);
    if (posted == Posted.NEEDS_WORK) {
      Shift.begin(this);
    }
    return posted != Posted.DROPPED;
  }

  /**
   * Works for a while. Steps never nest: who works has claimed the mailbox, and gives it up with
   * its last event.
   *
   * @return whether more may wait
   */
  boolean shift() {
    if (opening != null) {
      begin(opening.step(), opening.at());
    }
    for (int i = 0; i < SHARE; i++) {
      Letter next = mailbox.take();
      if (next == null) {
        return false;
      }
      try {
        handle(next.at(), next.event());
      } catch (RuntimeException | Error broken) {
        breakDown(next.at(), broken);
      }
    }
    return true;
  }

  /** The executor takes no work of this call, which is worth one line. */
  void workRefused(Throwable refusal) {
    if (!refused) {
      refused = true;
      log().warn("the executor refuses the call's work; who tells it something does it", refusal);
    }
  }

  private void begin(Step first, long at) {
    opening = null;
    try {
      carryOut(first, at);
      // only a call that was resumed can begin with the router at work
      first.next().routing().ifPresent(to -> ports.resume(first.next().liveToken(), to));
    } catch (RuntimeException | Error broken) {
      breakDown(at, broken);
    }
  }

  /** What breaks here is ours, not the host's; the call ends, and leaves nothing behind. */
  private void breakDown(long at, Throwable broken) {
    log().error("the library broke, which ends the call", broken);
    try {
      step(at, new Event.Broken());
    } catch (RuntimeException | Error again) {
      log().error("it broke once more", again);
    }
    if (!ended.isDone()) {
      finish(state.end().orElse(EndCause.FAILED));
    }
  }

  private void handle(long at, Event event) {
    while (state.deadline() < at) {
      step(state.deadline(), CallClock.TIME_UP);
    }
    if (state.end().isPresent()) {
      return;
    }
    int flooded = mailbox.takeFlooded();
    if (flooded > 0) {
      tell(at, new CallFact.KeysFlooded(flooded));
    }
    step(at, event);
  }

  private void step(long at, Event event) {
    if (recorder != null) {
      recorder.add(state, at, event);
    }
    ports.look(event, state);
    carryOut(Machine.step(state, at, event), at);
  }

  private void carryOut(Step step, long at) {
    state = step.next();
    step.perform(ports);
    if (shell.listens() || log().tellsFacts()) {
      step.facts().forEach(fact -> tell(at, fact));
    }
    Optional<EndCause> end = state.end();
    if (end.isPresent()) {
      finish(end.get());
    } else {
      wake(at);
    }
  }

  private void wake(long at) {
    try {
      clock.wakeAt(state.deadline(), at);
    } catch (RuntimeException | Error broken) {
      log().error("no time can be set, which ends the call", broken);
      boolean unused = post(new Event.Broken(), at);
    }
  }

  private void finish(EndCause cause) {
    mailbox.close();
    clock.cancel();
    log().info("ended " + cause.text());
    shell.ended(this);
  }

  /** Tells who waits for the end. */
  void tellEnd() {
    ended.complete(state.end().orElse(EndCause.FAILED));
  }

  private void tell(long at, CallFact fact) {
    log().fact(at, fact);
    try {
      shell.listener().onFact(info, at, fact);
    } catch (RuntimeException | Error broken) {
      log().warn("the listener failed", broken);
    }
  }
}
