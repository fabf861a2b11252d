package io.twelvekeys.ivr.engine;

import static java.util.Objects.requireNonNull;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.machine.CallSnapshot;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.CallInfo;
import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.OutboundPolicy;
import io.twelvekeys.ivr.port.Router;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the calls of any number of customers in the menus of a catalog. Any thread may use it.
 *
 * <p>It has no threads of its own: steps are made by the {@link Executor} it is given, one at a
 * time for each call, and its {@link Time} wakes calls at their deadlines. A port or a listener
 * that throws, blocks or answers twice harms its own call at most.
 */
public final class IvrEngine implements AutoCloseable {
  /** How long {@link #close} waits for calls to end. */
  public static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(IvrEngine.class);

  private final Shell shell;
  private final Supplier<String> ids;
  private final Optional<String> server;
  private final RunningCalls calls;
  private volatile Menus menus;

  private IvrEngine(Builder builder, Router router) {
    menus = Menus.of(builder.catalog);
    server = Optional.ofNullable(builder.server);
    ids = builder.ids;
    calls = new RunningCalls(builder.time);
    shell = new Shell(
        router,
        builder.policy,
        builder.listener,
        builder.executor,
        builder.time,
        builder.traces,
        calls::left);
  }

  /** An engine for these menus; a router has to follow. */
  public static Builder builder(IvrCatalog catalog) {
    return new Builder(catalog);
  }

  /**
   * A call arrives. The greeting begins to play at once, from a thread of the executor.
   *
   * @param customer whose number was dialled
   * @param extension what was dialled; what comes from the network may be anything
   * @param media the call's line
   */
  public Answer answer(String customer, String extension, MediaPort media) {
    requireNonNull(media, "media");
    Menus now = menus;
    Optional<Ivr> ivr = server
        .map(here -> now.catalog().find(customer, extension, here))
        .orElseGet(() -> now.catalog().find(customer, extension));
    if (ivr.isEmpty()) {
      LOG.info("a call was not taken: no IVR of its customer has the extension that it dialled");
      return new Answer.NoSuchIvr(customer, extension);
    }
    CallInfo info = new CallInfo(ids.get(), customer, extension, server);
    return admit(new Call(shell, info, media, Machine.begin(now, ivr.get()), 0, true));
  }

  /**
   * A call that was stored goes on (semantics rule 29): a prompt that was playing starts again from
   * its beginning, a transfer that was under way is looked for by {@link Router#resume}. The time
   * between is not counted.
   *
   * @throws InvalidValueException if the snapshot was changed, belongs to other menus than those
   *     published now, or is of a call that has ended
   * @throws IllegalStateException if the call runs here already
   */
  public Answer resume(CallSnapshot snapshot, MediaPort media) {
    requireNonNull(media, "media");
    CallState state = snapshot.restore(menus);
    if (state.end().isPresent()) {
      throw new InvalidValueException(
          "the call of the snapshot has ended", "the snapshot of a call that goes on");
    }
    Step opening = Machine.resume(state, snapshot.at());
    return admit(new Call(shell, snapshot.call(), media, opening, snapshot.at(), false));
  }

  /**
   * Other menus from now on. Calls that run keep those that they started with (semantics rule 28).
   * Compiling them is done here, so that no caller waits for it.
   */
  public void publish(IvrCatalog catalog) {
    menus = Menus.of(catalog);
    LOG.info("published a {}", catalog);
  }

  /** The menus that new calls run in. */
  public IvrCatalog catalog() {
    return menus.catalog();
  }

  /** The calls that run now; a copy. */
  public List<Call> calls() {
    return calls.all();
  }

  /** How many calls run now. */
  public int running() {
    return calls.count();
  }

  /**
   * Takes no new call, lets those that run go on for a while, then ends the rest with the cause
   * {@link io.twelvekeys.ivr.port.EndCause#SHUT_DOWN}. Returns at once; harmless twice.
   *
   * @param patience how long calls may go on; zero or less ends them now
   * @return completes when no call runs any more
   */
  public CompletableFuture<Void> drain(Duration patience) {
    return calls.drain(patience);
  }

  /**
   * Takes no new call, ends those that run, and waits until they have, {@link #CLOSE_PATIENCE} at
   * most. Harmless twice. The executor and the time are the host's and stay as they are.
   *
   * <p>Within a port or a listener it waits in vain for the call that it was called from; {@code
   * drain(Duration.ZERO)} does not wait.
   */
  @Override
  public void close() {
    close(CLOSE_PATIENCE);
  }

  void close(Duration patience) {
    try {
      drain(Duration.ZERO).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      LOG.warn("{} calls have not ended in {}", running(), patience);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Answer admit(Call call) {
    if (!calls.admit(call)) {
      return new Answer.Refused("the engine takes no more calls: it is closing");
    }
    call.open();
    return call;
  }

  /** What an engine is made of. Not for use by several threads. */
  public static final class Builder {
    private final IvrCatalog catalog;
    private @Nullable Router router;
    private OutboundPolicy policy = OutboundPolicy.DEFINED;
    private CallListener listener = CallListener.NONE;
    private Executor executor = ForkJoinPool.commonPool();
    private Time time = Time.system();
    private @Nullable String server;
    private Supplier<String> ids = ids();
    private boolean traces;

    private Builder(IvrCatalog catalog) {
      this.catalog = catalog;
    }

    /** Who takes callers where they want to go. Required. */
    public Builder router(Router choice) {
      router = choice;
      return this;
    }

    /** The last word on external destinations; the default is {@link OutboundPolicy#DEFINED}. */
    public Builder outboundPolicy(OutboundPolicy choice) {
      policy = choice;
      return this;
    }

    /** Who hears what happens; the default is nobody. */
    public Builder listener(CallListener choice) {
      listener = choice;
      return this;
    }

    /**
     * Who makes the steps of calls; the default is {@link ForkJoinPool#commonPool}. {@code
     * Runnable::run} makes them in the thread that tells a call something.
     */
    public Builder executor(Executor choice) {
      executor = choice;
      return this;
    }

    /** Where time comes from; the default is {@link Time#system}. */
    public Builder time(Time choice) {
      time = choice;
      return this;
    }

    /** The PBX server that the engine runs on; without one, servers are not considered. */
    public Builder server(String name) {
      server = name;
      return this;
    }

    /** Names calls; the default counts them behind a random word. Each must be new. */
    public Builder callIds(Supplier<String> choice) {
      ids = choice;
      return this;
    }

    /** Lets calls keep what happens to them: {@link Call#trace}. */
    public Builder recordTraces() {
      traces = true;
      return this;
    }

    /**
     * The engine.
     *
     * @throws IllegalStateException if there is no router
     */
    public IvrEngine build() {
      if (router == null) {
        throw new IllegalStateException("an engine needs a router: call router(…) before build()");
      }
      return new IvrEngine(this, router);
    }

    private static Supplier<String> ids() {
      String word = UUID.randomUUID().toString().substring(0, 8);
      AtomicLong count = new AtomicLong();
      return () -> word + "-" + count.incrementAndGet();
    }
  }
}
