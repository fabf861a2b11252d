package io.twelvekeys.ivr.testkit.fault;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.engine.Answer;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.Router;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * A host in virtual time whose ports, time, executor and listener are as faulty as a switch says,
 * around a real engine, with a watch over every call. Everything is done in the thread that uses
 * it; for one thread.
 *
 * <pre>{@code
 * FaultSwitch faults = FaultSwitch.allOff(42).on(Fault.PLAY_THROWS);
 * FaultyHost host = new FaultyHost(menus, faults, Adapters.scripted(LineScript.PLAIN));
 * WatchedCall call = host.dial("acme", "6000");
 * host.time().runThrough(3_000);
 * call.press('2');
 * host.letAllEnd();
 * host.assertNothingIsWrong();
 * }</pre>
 */
public final class FaultyHost {
  private static final long HOUR = 3_600_000;
  private static final int MOST_NUDGES = 100;
  private static final int MOST_AT_ONCE = 10_000;
  private static final int MOST_TASKS = 1_000;
  private static final IvrCatalog OTHERS = IvrCatalog.of(Ivr.named("Others")
      .customer("others")
      .extension("1")
      .greeting("others.wav")
      .build());

  private final VirtualTime time = new VirtualTime();
  private final FaultSwitch faults;
  private final Adapters adapters;
  private final FaultyPorts faulty;
  private final IvrEngine engine;
  private final Map<String, WatchedCall> calls = new LinkedHashMap<>();
  private final List<String> thrown = new ArrayList<>();
  private boolean closing;
  private boolean timeBroken;
  private boolean endless;
  private int tasks;

  /**
   * A host without calls.
   *
   * @param faults may be turned while calls run
   * @param adapters what is made faulty
   */
  public FaultyHost(IvrCatalog catalog, FaultSwitch faults, Adapters adapters) {
    this(catalog, faults, adapters, Optional.empty());
  }

  /**
   * A host without calls.
   *
   * @param server on which PBX server calls arrive; empty: servers are not considered
   */
  public FaultyHost(
      IvrCatalog catalog, FaultSwitch faults, Adapters adapters, Optional<String> server) {
    this.faults = faults;
    this.adapters = adapters;
    faulty = new FaultyPorts(faults, time);
    Router router = faulty.router(adapters.router(time));
    IvrEngine.Builder builder = IvrEngine.builder(catalog)
        .router((call, to) -> watched(call).ports().route(router, call, to))
        .outboundPolicy((call, to) ->
            watched(call).ports().allows(faulty.policy((info, external) -> true), call, to))
        .listener(faulty.listener(
            (call, at, fact) -> watched(call).hear(at, fact),
            (call, what) -> watched(call).callBack(what)))
        .executor(faulty.executor(this::work))
        .time(new WatchedTime(faulty.time()))
        .callIds(() -> "call-" + calls.size())
        .recordTraces();
    server.ifPresent(builder::server);
    engine = builder.build();
  }

  /** Time whose failures are noted, since they may end calls; that it forgets no wake may not. */
  private final class WatchedTime implements Time {
    private final Time watched;

    WatchedTime(Time watched) {
      this.watched = watched;
    }

    @Override
    public long now() {
      return noted(watched::now);
    }

    @Override
    public Wake wakeAt(long at, Runnable wake) {
      return noted(() -> watched.wakeAt(at, wake));
    }

    private <T> T noted(Supplier<T> asked) {
      try {
        return asked.get();
      } catch (IllegalStateException broken) {
        timeBroken = true;
        throw broken;
      }
    }
  }

  /** Of a task that leads to others for ever the next is lost, so that it comes to an end. */
  private void work(Runnable task) {
    boolean first = tasks == 0;
    if (tasks++ == MOST_TASKS) {
      endless = true;
    }
    try {
      if (tasks <= MOST_TASKS) {
        task.run();
      }
    } finally {
      tasks = first ? 0 : tasks;
    }
  }

  private WatchedCall watched(CallInfo call) {
    return Objects.requireNonNull(calls.get(call.id()), call.id());
  }

  /** Its time; letting it pass lets its calls go on. */
  public VirtualTime time() {
    return time;
  }

  /** What is faulty. */
  public FaultSwitch faults() {
    return faults;
  }

  /** The calls that were dialled, in their order; a copy. */
  public List<WatchedCall> calls() {
    return List.copyOf(calls.values());
  }

  /** A caller dials an extension of a customer. */
  public WatchedCall dial(String customer, String extension) {
    String id = "call-" + (calls.size() + 1);
    IvrCatalog catalog = engine.catalog();
    Ivr dialled = catalog
        .find(customer, extension)
        .orElseGet(() -> catalog.ivrs().get(0)); // on no account is a fact told of this one
    WatchedCall call = new WatchedCall(this, id, catalog, dialled);
    calls.put(id, call);
    try {
      Answer answer = engine.answer(
          customer, extension, call.ports().media(faulty.media(adapters.media(time))));
      if (answer instanceof Call taken) {
        call.is(taken);
      }
    } catch (IllegalStateException broken) {
      if (!timeBroken) {
        thrown.add(id + ": S13, the engine throws " + broken);
      }
    }
    return call;
  }

  /** Other menus from now on; calls that run keep theirs. */
  public void publish(IvrCatalog catalog) {
    engine.publish(catalog);
  }

  /** Takes no new call, and lets those that run go on for a while. */
  public void drain(Duration patience) {
    closing = true;
    var unused = engine.drain(patience);
  }

  boolean isClosing() {
    return closing;
  }

  boolean isTimeBroken() {
    return timeBroken;
  }

  /**
   * Lets time pass until every call has ended, or nothing is to come any more. A call whose wake
   * was lost waits until anything happens to it: so something harmless happens to it every hour,
   * where wakes are faulty.
   */
  public void letAllEnd() {
    letTimePass(false);
    boolean lost = faults.struck(Fault.WAKE_LOST) > 0;
    for (int i = 0; lost && i < MOST_NUDGES && engine.running() > 0; i++) {
      time.runThrough(time.now() + HOUR);
      calls().forEach(WatchedCall::nudge);
      letTimePass(false);
    }
    calls().forEach(WatchedCall::suffers);
  }

  /** Lets time pass as well; what callers suffer can strike before and after all that happens. */
  void letAllSuffer() {
    letTimePass(true);
    letAllEnd();
  }

  /** Until nothing is due: what comes after the end of all calls, comes too. */
  private void letTimePass(boolean suffering) {
    int atOnce = 0;
    for (OptionalLong next = time.next(); next.isPresent() && !endless; next = time.next()) {
      atOnce = next.getAsLong() > time.now() ? 0 : atOnce + 1;
      endless |= atOnce == MOST_AT_ONCE;
      if (suffering) {
        time.runUpTo(next.getAsLong());
        calls.values().forEach(WatchedCall::suffers);
      }
      boolean unused = time.step(next.getAsLong());
      if (suffering) {
        calls.values().forEach(WatchedCall::suffers);
      }
    }
  }

  /** What its operator does besides, where the switch says so. */
  void strays() {
    if (faults.strikes(Fault.MENUS_REPLACED)) {
      publish(OTHERS);
    }
    if (faults.strikes(Fault.ENGINE_DRAINS)) {
      drain(Duration.ofMillis(faults.delay()));
    }
    if (faults.strikes(Fault.ENGINE_CLOSES)) {
      drain(Duration.ZERO);
      drain(Duration.ZERO);
    }
  }

  /** What must not be and was seen so far, each with its call, time and invariant; or nothing. */
  public List<String> complaints() {
    List<String> all = new ArrayList<>(thrown);
    if (endless) {
      all.add("L1, what happens at " + time + " never ends");
    }
    calls.values().forEach(call -> all.addAll(call.complaints()));
    if (time.next().isEmpty() && engine.running() > 0) {
      engine.calls().forEach(call -> all.add("L1, nothing is to come, and this goes on: " + call));
    }
    return all;
  }

  /**
   * Fails with all that must not be and was seen.
   *
   * @throws AssertionError with the complaints and the seed
   */
  public void assertNothingIsWrong() {
    List<String> complaints = complaints();
    if (!complaints.isEmpty()) {
      throw new AssertionError(String.join("\n", complaints) + "\n" + faults);
    }
  }

  @Override
  public String toString() {
    return "faulty host with " + calls.size() + " calls, " + faults;
  }
}
