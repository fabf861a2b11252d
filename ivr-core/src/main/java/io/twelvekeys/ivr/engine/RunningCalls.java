package io.twelvekeys.ivr.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls of an engine that run, and whether more may come. Any thread may use it. */
final class RunningCalls {
  private static final Duration LONGEST_DRAIN = Duration.ofDays(365);

  private static final Logger LOG = LoggerFactory.getLogger(IvrEngine.class);

  private final Time time;
  private final Map<String, Call> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> emptied = new CompletableFuture<>();
  private final Object door = new Object();
  private boolean closing;

  RunningCalls(Time time) {
    this.time = time;
  }

  /**
   * Lets a call in.
   *
   * @return false if none is let in any more
   * @throws IllegalStateException if one with its id is in already
   */
  boolean admit(Call call) {
    synchronized (door) {
      if (!closing && running.putIfAbsent(call.info().id(), call) != null) {
        throw new IllegalStateException(
            "the call " + CallLog.oneLine(call.info().id()) + " runs here already");
      }
      return !closing;
    }
  }

  /** The call has ended; who waits for it hears so before who waits for all. */
  void left(Call call) {
    running.remove(call.info().id(), call);
    call.tellEnd();
    completeIfEmpty();
  }

  List<Call> all() {
    return List.copyOf(running.values());
  }

  int count() {
    return running.size();
  }

  /** Lets no call in any more, and ends those that are in when this time is over. */
  CompletableFuture<Void> drain(Duration patience) {
    synchronized (door) {
      closing = true;
    }
    completeIfEmpty();
    Duration wait = patience.compareTo(LONGEST_DRAIN) > 0 ? LONGEST_DRAIN : patience;
    if (wait.isZero() || wait.isNegative()) {
      shutDownAll();
    } else if (!emptied.isDone()) {
      shutDownAfter(wait);
    }
    return emptied.copy();
  }

  private void shutDownAfter(Duration wait) {
    orAtOnce(() -> shutDownAt(time.now() + wait.toMillis()));
  }

  /** A wake may come early, which must not cost the calls their time. */
  private void shutDownAt(long instant) {
    Time.Wake wake = time.wakeAt(instant, () -> orAtOnce(() -> shutDownWhen(instant)));
    CompletableFuture<Void> unused = emptied.thenRun(wake::cancel);
  }

  private void shutDownWhen(long instant) {
    if (time.now() >= instant) {
      shutDownAll();
    } else {
      shutDownAt(instant);
    }
  }

  private void orAtOnce(Runnable timed) {
    try {
      timed.run();
    } catch (RuntimeException | Error broken) {
      LOG.warn("the time fails, so that calls are ended at once", broken);
      shutDownAll();
    }
  }

  private void shutDownAll() {
    all().forEach(Call::shutDown);
  }

  /** Once closing no call comes in any more, so that empty stays empty. */
  private void completeIfEmpty() {
    boolean empty;
    synchronized (door) {
      empty = closing && running.isEmpty();
    }
    if (empty) {
      emptied.complete(null);
    }
  }
}
