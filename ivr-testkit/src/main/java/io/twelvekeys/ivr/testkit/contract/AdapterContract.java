package io.twelvekeys.ivr.testkit.contract;

import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the contracts have in common: the time in which an adapter lives, and how long a test waits
 * for it. An adapter in {@link VirtualTime} is tested without waiting; one that has a device or a
 * network is waited for.
 */
public abstract class AdapterContract {
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Duration A_WHILE = Duration.ofSeconds(3);

  /** For the contracts of this package. */
  AdapterContract() {}

  /** The time that the adapter lives in; {@link Time#system} unless overridden. */
  protected Time time() {
    return Time.system();
  }

  /** How long something may take that has to come, beyond its own length. Ten seconds. */
  protected Duration patience() {
    return Duration.ofSeconds(10);
  }

  /**
   * How far off an instant may be: what is buffered between the adapter and a caller's ear, and
   * what a busy machine loses. 150 ms.
   */
  protected Duration tolerance() {
    return Duration.ofMillis(150);
  }

  /**
   * How long a call may take that "returns at once": longer than any computer needs to hand
   * something on, shorter than anybody answers. A second.
   */
  protected Duration atOnce() {
    return Duration.ofSeconds(1);
  }

  /** Lets time pass: virtual time goes on, any other is waited for. */
  protected void pass(Duration length) {
    if (time() instanceof VirtualTime virtual) {
      virtual.runThrough(virtual.now() + length.toMillis());
      return;
    }
    try {
      boolean unused = new CountDownLatch(1).await(length.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", interrupted);
    }
  }

  final boolean inVirtualTime() {
    return time() instanceof VirtualTime;
  }

  /** Long enough for what must not come; the whole patience where nobody waits. */
  final Duration aWhile() {
    return inVirtualTime() || patience().compareTo(A_WHILE) < 0 ? patience() : A_WHILE;
  }

  /** Waits until it is so, for its length and the {@link #patience}. */
  final boolean comes(BooleanSupplier condition, Duration length) {
    Duration left = length.plus(patience());
    while (!condition.getAsBoolean() && !left.isNegative()) {
      pass(LOOK);
      left = left.minus(LOOK);
    }
    return condition.getAsBoolean();
  }

  /** Does something of which the adapter says that it does not wait, nor throws. */
  final <T> T quickly(String rule, String what, Asked<T> asked) {
    long virtual = time().now();
    long before = System.nanoTime();
    T answer = calmly(rule, what, asked);
    long spent = System.nanoTime() - before;
    boolean waited = inVirtualTime() && time().now() != virtual;
    must(
        spent <= atOnce().toNanos() && !waited,
        rule,
        what + " took " + TimeUnit.NANOSECONDS.toMillis(spent) + " ms",
        "it returns at once and waits for nothing");
    return answer;
  }

  /** Does something that must not throw. */
  final <T> T calmly(String rule, String what, Asked<T> asked) {
    try {
      return asked.ask();
    } catch (AssertionError failure) {
      throw failure;
    } catch (Exception | Error thrown) {
      throw new AssertionError(
          rule + ": " + what + " throws " + thrown + "; right would be: it throws nothing", thrown);
    }
  }

  /** Does something in another thread, and waits until it is done. */
  final <T> T elsewhere(String rule, String what, Asked<T> asked) {
    AtomicReference<@Nullable T> answer = new AtomicReference<>();
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(
        () -> {
          try {
            answer.set(asked.ask());
          } catch (Exception | Error problem) {
            thrown.set(problem);
          }
        },
        "contract-" + rule);
    thread.start();
    join(thread);
    Throwable problem = thrown.get();
    T result = answer.get();
    if (problem != null || result == null) {
      throw new AssertionError(
          rule + ": " + what + " in another thread "
              + (problem == null ? "gives nothing" : "throws " + problem)
              + "; right would be: any thread may do it",
          problem);
    }
    return result;
  }

  final void join(Thread thread) {
    try {
      thread.join(patience().toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", interrupted);
    }
  }

  /** Something that is asked of an adapter. */
  @FunctionalInterface
  interface Asked<T> {
    T ask() throws Exception;
  }

  final <T> Hearing hearing(String rule, String what, @Nullable CompletionStage<T> stage) {
    return new Hearing(rule, what, stage);
  }

  /** Hears how often, how and when a stage completes. */
  final class Hearing {
    private final AtomicInteger times = new AtomicInteger();
    private volatile long at;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable Object value;

    /** Listens to a stage, which is none in a broken adapter. */
    private <T> Hearing(String rule, String what, @Nullable CompletionStage<T> stage) {
      if (stage == null) {
        throw new AssertionError(
            rule + ": " + what + " is null; right would be: a stage that completes once");
      }
      var unused = stage.whenComplete((result, thrown) -> {
        at = time().now();
        value = result;
        failure = thrown;
        times.incrementAndGet();
      });
    }

    boolean heard() {
      return times.get() > 0;
    }

    boolean well() {
      return heard() && failure == null;
    }

    boolean badly() {
      return heard() && failure != null;
    }

    int times() {
      return times.get();
    }

    /** When, as the adapter's time counts. */
    long at() {
      return at;
    }

    @Nullable
    Object value() {
      return value;
    }

    @Override
    public String toString() {
      return !heard()
          ? "it does not end" + waited()
          : failure == null ? "it ends well, with " + value : "it fails with " + failure;
    }

    private String waited() {
      return inVirtualTime()
          ? ""
          : " after " + patience().toMillis()
              + " ms of real time and more; an adapter in VirtualTime overrides time()";
    }
  }

  /** Fails with the rule, what is wrong, and what would be right. */
  static void must(boolean holds, String rule, String wrong, String right) {
    if (!holds) {
      throw new AssertionError(rule + ": " + wrong + "; right would be: " + right);
    }
  }
}
