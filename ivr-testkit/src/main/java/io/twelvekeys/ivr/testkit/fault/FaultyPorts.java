package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.OutboundPolicy;
import io.twelvekeys.ivr.port.Router;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * A host's own adapters, each made as faulty as a {@link FaultSwitch} says. With the switch off
 * they do what the host's do.
 *
 * <pre>{@code
 * FaultSwitch faults = FaultSwitch.allOff(42).on(Fault.ROUTE_ANSWERS_LATE, 0.3);
 * FaultyPorts faulty = new FaultyPorts(faults, time);
 * IvrEngine engine = IvrEngine.builder(menus).router(faulty.router(pbx)).time(time).build();
 * engine.answer("acme", "6000", faulty.media(new RtpMedia(session)));
 * }</pre>
 */
public final class FaultyPorts {
  private final FaultSwitch faults;
  private final Time time;
  private final Deque<Runnable> again = new ArrayDeque<>();

  /**
   * Makes adapters faulty.
   *
   * @param faults when they are; turned by one thread at a time
   * @param time where what is late waits; not a faulty one
   */
  public FaultyPorts(FaultSwitch faults, Time time) {
    this.faults = faults;
    this.time = time;
  }

  /** A line, with the faults of {@link Fault.Place#PROMPT}. */
  public MediaPort media(MediaPort line) {
    return new FaultyMedia(line, this);
  }

  /** A router, with the faults of {@link Fault.Place#ROUTE}. */
  public Router router(Router router) {
    return new FaultyRouter(router, this);
  }

  /** A policy that may throw. */
  public OutboundPolicy policy(OutboundPolicy policy) {
    return (call, destination) -> {
      throwIf(Fault.POLICY_THROWS);
      return policy.allows(call, destination);
    };
  }

  /** Time, with the faults of {@link Fault.Place#TIME}. */
  public Time time() {
    return new FaultyTime(time, faults);
  }

  /** An executor, with the faults of {@link Fault.Place#EXECUTOR}. */
  public Executor executor(Executor executor) {
    return new FaultyExecutor(executor, this);
  }

  /**
   * A listener, which hears everything, with the faults of {@link Fault.Place#LISTENER}.
   *
   * @param callsBack does to a call what the fault says: a key, for a fact that is of none, or a
   *     hang-up
   */
  public CallListener listener(CallListener listener, BiConsumer<CallInfo, Fault> callsBack) {
    return (call, at, fact) -> {
      runAgain();
      listener.onFact(call, at, fact);
      if (!isOfKeys(fact) && faults.strikes(Fault.LISTENER_PRESSES)) {
        callsBack.accept(call, Fault.LISTENER_PRESSES);
      }
      if (faults.strikes(Fault.LISTENER_HANGS_UP)) {
        callsBack.accept(call, Fault.LISTENER_HANGS_UP);
      }
      breakIf(Fault.LISTENER_BREAKS);
      throwIf(Fault.LISTENER_THROWS);
    };
  }

  /** Who pressed a key for every key would press keys for ever. */
  private static boolean isOfKeys(CallFact fact) {
    return fact instanceof CallFact.KeyUsed
        || fact instanceof CallFact.KeyQueued
        || fact instanceof CallFact.KeyDropped
        || fact instanceof CallFact.KeysFlooded;
  }

  FaultSwitch faults() {
    return faults;
  }

  /** Does something after a while. */
  void later(Runnable action) {
    Time.Wake unused = time.wakeAt(time.now() + faults.delay(), action);
  }

  /** A task is run once more in the midst of a step, as another thread would. */
  void again(Runnable task) {
    again.add(task);
  }

  private void runAgain() {
    for (Runnable task = again.poll(); task != null; task = again.poll()) {
      task.run();
    }
  }

  void throwIf(Fault fault) {
    if (faults.strikes(fault)) {
      throw new Failing(fault);
    }
  }

  void breakIf(Fault fault) {
    if (faults.strikes(fault)) {
      throw new Breaking(fault);
    }
  }

  /** What a port throws; without a stack trace, which says nothing and costs more than a call. */
  private static final class Failing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Failing(Fault fault) {
      super(fault.sentence());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** The same as an error. */
  private static final class Breaking extends NoClassDefFoundError {
    private static final long serialVersionUID = 1L;

    Breaking(Fault fault) {
      super(fault.sentence());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** The switch. */
  @Override
  public String toString() {
    return "faulty ports, " + faults;
  }
}
