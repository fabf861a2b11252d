package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.engine.Mailbox.Posted;
import io.twelvekeys.ivr.machine.CallSnapshot;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Command;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.machine.Trace.Timed;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.MediaPort;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One caller in the menus. Any thread may tell it what the caller and the network do; that returns
 * at once, and the call's steps are made by the engine's executor, one after the other.
 *
 * <p>If the executor rejects the work, the thread that told the call does it.
 */
public final class Call implements Answer {
  /** How many steps a call makes before other calls have their turn. */
  private static final int SHARE = 64;

  private static final Logger LOG = LoggerFactory.getLogger(Call.class);

  private final Shell shell;
  private final CallInfo info;
  private final long began;
  private final Ports ports;
  private final Mailbox mailbox = new Mailbox();
  private final CompletableFuture<EndCause> ended = new CompletableFuture<>();
  private final Alarm alarm;
  private final @Nullable TraceRecorder recorder;
  private @Nullable Step opening;
  private volatile CallState state;

  Call(Shell shell, CallInfo info, MediaPort media, Step opening, long at, boolean fromStart) {
    this.shell = shell;
    this.info = info;
    this.began = shell.time().now() - at;
    this.opening = opening;
    this.state = opening.next();
    ports = new Ports(info, media, shell.router(), shell.policy(), this::post);
    alarm = new Alarm(shell.time(), began, () -> post(new Event.TimeUp()));
    recorder = shell.traces() && fromStart ? new TraceRecorder(state) : null;
  }

  /** Begins to work; the first thing it does is what the opening step says. */
  void open() {
    if (mailbox.claim()) {
      dispatch();
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

  /** Which call it is. */
  public CallInfo info() {
    return info;
  }

  /** The state after the last step, as a value. */
  public CallState state() {
    return state;
  }

  /** Milliseconds since the call began. */
  public long time() {
    return Math.max(0, shell.time().now() - began);
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
    return CallSnapshot.of(info, state, time());
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
    return info.id() + " " + state.doing() + " in ivr:" + state.ivr().id();
  }

  private boolean post(Event event) {
    Posted posted = mailbox.post(event, shell.time().now() - began);
    if (posted == Posted.NEEDS_WORK) {
      dispatch();
    }
    return posted != Posted.DROPPED;
  }

  private void dispatch() {
    try {
      shell.executor().execute(this::work);
    } catch (RuntimeException rejected) {
      LOG.warn("{}: the executor rejects the call's work; it is done at once", info.id(), rejected);
      work();
    }
  }

  /** Steps never nest: who works has claimed the mailbox, and gives it up with its last event. */
  private void work() {
    Step first = opening;
    if (first != null) {
      opening = null;
      carryOut(first, time());
      // only a call that was resumed can begin with the router at work
      first.next().routing().ifPresent(to -> ports.resume(first.next().liveToken(), to));
    }
    for (int i = 0; i < SHARE; i++) {
      Timed next = mailbox.take();
      if (next == null) {
        return;
      }
      handle(next.at(), next.event());
    }
    dispatch();
  }

  private void handle(long at, Event event) {
    if (state.end().isPresent()) {
      return;
    }
    int flooded = mailbox.takeFlooded();
    if (flooded > 0) {
      tell(at, new CallFact.KeysFlooded(flooded));
    }
    while (state.deadline() < at) {
      step(state.deadline(), new Event.TimeUp());
    }
    step(at, event);
  }

  private void step(long at, Event event) {
    if (recorder != null) {
      recorder.add(state, at, event);
    }
    carryOut(stepOrBreak(at, event), at);
  }

  private Step stepOrBreak(long at, Event event) {
    try {
      return Machine.step(state, at, event);
    } catch (RuntimeException | Error broken) {
      LOG.error("{}: the machine broke, which ends the call", info.id(), broken);
      return Machine.step(state, at, new Event.Broken());
    }
  }

  private void carryOut(Step step, long at) {
    state = step.next();
    for (Command command : step.commands()) {
      ports.perform(command);
    }
    for (CallFact fact : step.facts()) {
      tell(at, fact);
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
      alarm.set(state.deadline(), at);
    } catch (RuntimeException broken) {
      LOG.error("{}: no time can be set, which ends the call", info.id(), broken);
      post(new Event.Broken());
    }
  }

  private void finish(EndCause cause) {
    mailbox.close();
    alarm.cancel();
    shell.ended(this);
    LOG.info("{}: ended {}", info.id(), cause.text());
    ended.complete(cause);
  }

  private void tell(long at, CallFact fact) {
    LOG.debug("{}: {} ms {} rule={}", info.id(), at, fact.text(), fact.rule());
    if (fact instanceof CallFact.PromptEnded end && end.how() == How.FAILED) {
      LOG.warn("{}: the prompt {} failed", info.id(), end.prompt().text());
    }
    try {
      shell.listener().onFact(info, at, fact);
    } catch (RuntimeException | Error broken) {
      LOG.warn("{}: the listener failed", info.id(), broken);
    }
  }
}
