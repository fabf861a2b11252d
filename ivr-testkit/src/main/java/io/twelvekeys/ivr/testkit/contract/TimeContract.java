package io.twelvekeys.ivr.testkit.contract;

import io.twelvekeys.ivr.engine.Time;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link Time} must do. Extend it and say which:
 *
 * <pre>{@code
 * class WheelTimeTest extends TimeContract {
 *   protected Time time() { return wheelTime; }
 * }
 * }</pre>
 *
 * <p>What is not tested: what happens when somebody sets the clock on the wall, when the machine
 * sleeps, and when it is overloaded.
 */
public abstract class TimeContract extends AdapterContract {
  private static final Duration SOON = Duration.ofMillis(60);

  /** For subclasses. */
  protected TimeContract() {}

  /** The time that is tested; the same one whenever it is asked for within one test. */
  @Override
  protected abstract Time time();

  /** Rule T1. */
  @Test
  @DisplayName("T1: time never runs backwards")
  public void t1TimeNeverRunsBackwards() {
    long before = time().now();
    for (int i = 0; i < 20_000; i++) {
      long now = time().now();
      must(now >= before, "T1", "after " + before + " it is " + now, "it never runs backwards");
      before = now;
    }
    long there = elsewhere("T1", "now()", () -> time().now());
    must(there >= before, "T1", "it is " + there + " in another thread", "it is one time for all");
  }

  /** Rule T2. */
  @Test
  @DisplayName("T2: time goes on, in milliseconds")
  public void t2TimeGoesOn() {
    long before = time().now();
    Duration length = tolerance().multipliedBy(2);
    pass(length);
    long passed = time().now() - before;
    boolean right = passed >= length.toMillis() - tolerance().toMillis()
        && passed <= length.plus(patience()).toMillis();
    must(right, "T2", "in " + length.toMillis() + " ms it went on " + passed, "as many");
  }

  /** Rule T3. */
  @Test
  @DisplayName("T3: a wake comes at its instant or soon after")
  public void t3AWakeComesAtItsInstantOrSoonAfter() {
    Bell bell = set("T3", time().now() + SOON.toMillis());
    must(comes(bell::rang, SOON), "T3", "a wake never comes", "it comes soon after its instant");
  }

  /** Rule T4. */
  @Test
  @DisplayName("T4: a wake for an instant that has passed comes at once")
  public void t4AWakeForThePastComesAtOnce() {
    for (long at : new long[] {time().now(), time().now() - 1, 0, -1, Long.MIN_VALUE}) {
      Bell bell = set("T4", at);
      must(comes(bell::rang, Duration.ZERO), "T4", "a wake for " + at + " never comes", "it comes");
    }
  }

  /** Rule T5. */
  @Test
  @DisplayName("T5: a wake is not run within the call that sets it")
  public void t5AWakeIsNotRunWithinTheCallThatSetsIt() {
    for (long at : new long[] {time().now() - 1, time().now(), time().now() + 1}) {
      AtomicBoolean setting = new AtomicBoolean(true);
      AtomicBoolean within = new AtomicBoolean();
      Thread setter = Thread.currentThread();
      Time.Wake wake = quickly(
          "T5",
          "wakeAt",
          () -> time().wakeAt(at, () -> {
            within.set(setting.get() && Thread.currentThread().equals(setter));
          }));
      setting.set(false);
      must(wake != null, "T5", "wakeAt returns null", "a wake that can be cancelled");
      must(!within.get(), "T5", "a wake runs within wakeAt", "later, so that steps never nest");
      wake.cancel();
    }
  }

  /** Rule T6. */
  @Test
  @DisplayName("T6: a wake that was cancelled does not come")
  public void t6ACancelledWakeDoesNotCome() {
    Bell bell = set("T6", time().now() + patience().toMillis() / 10);
    cancel("T6", bell);
    pass(patience().dividedBy(10).plus(SOON));
    must(!bell.rang(), "T6", "a cancelled wake comes", "it is forgotten");
  }

  /** Rule T7. */
  @Test
  @DisplayName("T7: nothing is kept of a wake that was cancelled")
  public void t7NothingIsKeptOfACancelledWake() {
    Assumptions.assumeTrue(
        isCollected(new WeakReference<>(new Object())), "this JVM does not collect when asked to");
    WeakReference<Runnable> forgotten = cancelledTomorrow();
    must(
        isCollected(forgotten),
        "T7",
        "a cancelled wake is kept until its instant, and the call with it",
        "nothing of it is kept");
  }

  /** Rule T8. */
  @Test
  @DisplayName("T8: cancel is harmless twice, after the wake, and from within it")
  public void t8CancelIsHarmlessTwiceAndTooLate() {
    Bell cancelled = set("T8", time().now() + SOON.toMillis());
    cancel("T8", cancelled);
    cancel("T8", cancelled);
    Bell late = set("T8", time().now());
    boolean unused = comes(late::rang, Duration.ZERO);
    cancel("T8", late);
    Bell own = new Bell();
    own.cancelsItself = true;
    own.wake = time().wakeAt(time().now() + SOON.toMillis(), own);
    must(comes(own::rang, SOON), "T8", "a wake that cancels itself does not come", "it comes");
    must(own.failure == null, "T8", "cancel() throws " + own.failure, "it throws nothing");
    Bell next = set("T8", time().now());
    must(comes(next::rang, Duration.ZERO), "T8", "after that no wake comes", "time goes on");
  }

  /** Rule T9. */
  @Test
  @DisplayName("T9: every one of many wakes comes, and each at its own instant")
  public void t9EveryOneOfManyWakesComes() {
    List<Bell> bells = new ArrayList<>();
    long now = time().now();
    for (int i = 0; i < 200; i++) {
      bells.add(set("T9", now + i % 20 * 5L));
    }
    for (Bell bell : bells) {
      must(comes(bell::rang, SOON), "T9", "of 200 wakes one never comes", "all come");
    }
  }

  /** Rule T10. */
  @Test
  @DisplayName("T10: any thread may set and cancel wakes")
  public void t10AnyThreadMaySetAndCancel() {
    Bell bell = elsewhere("T10", "wakeAt", () -> set("T10", time().now() + SOON.toMillis()));
    must(comes(bell::rang, SOON), "T10", "a wake set by another thread never comes", "it comes");
    Bell cancelled = set("T10", time().now() + patience().toMillis() / 10);
    Bell same = elsewhere("T10", "cancel", () -> {
      cancel("T10", cancelled);
      return cancelled;
    });
    pass(patience().dividedBy(10).plus(SOON));
    must(!same.rang(), "T10", "a wake that another thread cancelled comes", "it is forgotten");
  }

  /** Rule T11. */
  @Test
  @DisplayName("T11: a wake may be set for any instant, however far away")
  public void t11AWakeMayBeFarAway() {
    for (long at : new long[] {time().now() + Duration.ofDays(4_000).toMillis(), Long.MAX_VALUE}) {
      Bell bell = set("T11", at);
      pass(SOON);
      must(!bell.rang(), "T11", "a wake for " + at + " comes now", "not for thousands of years");
      cancel("T11", bell);
    }
  }

  /** Rule T12. */
  @Test
  @DisplayName("T12: a wake that is set again comes at its new instant, and only then")
  public void t12AWakeThatIsSetAgainComesAtItsNewInstant() {
    long wait = patience().toMillis() / 10;
    Bell later = set("T12", time().now() + SOON.toMillis());
    Bell earlier = set("T12", time().now() + wait);
    Bell gone = set("T12", time().now());
    boolean unused = comes(gone::rang, Duration.ZERO);
    Bell moved = setAgain(later, time().now() + wait);
    Bell hurried = setAgain(earlier, time().now() + SOON.toMillis());
    Bell revived = setAgain(gone, time().now() + SOON.toMillis());
    boolean come = comes(() -> hurried.rang() && revived.rang(), SOON);
    must(come, "T12", "a wake that is set again does not come at its new instant", "it does");
    pass(SOON);
    must(!later.rang(), "T12", "a wake that was set again comes at its old instant", "it moves");
    must(
        comes(moved::rang, Duration.ofMillis(wait)),
        "T12",
        "a wake moved away never comes",
        "it does");
    must(
        !earlier.rang(), "T12", "a wake that was set again comes twice", "its old instant is gone");
  }

  /** Sets a wake again, or another where it cannot be; tells of what is set now. */
  private Bell setAgain(Bell bell, long at) {
    Bell next = new Bell();
    boolean again = quickly("T12", "setAgain", () -> bell.wake.setAgain(at, next));
    if (again) {
      next.wake = bell.wake;
      return next;
    }
    cancel("T12", bell);
    return set("T12", at);
  }

  /** Set by a method of its own, so that nothing of it is on this thread's stack. */
  private WeakReference<Runnable> cancelledTomorrow() {
    AtomicInteger rung = new AtomicInteger();
    Runnable wake = rung::incrementAndGet;
    time().wakeAt(time().now() + Duration.ofDays(1).toMillis(), wake).cancel();
    return new WeakReference<>(wake);
  }

  private boolean isCollected(WeakReference<?> reference) {
    for (int i = 0; i < 20 && reference.get() != null; i++) {
      System.gc();
    }
    return reference.get() == null;
  }

  private Bell set(String rule, long at) {
    Bell bell = new Bell();
    bell.wake = quickly(rule, "wakeAt(" + at + ")", () -> time().wakeAt(at, bell));
    must(bell.wake != null, rule, "wakeAt returns null", "a wake that can be cancelled");
    return bell;
  }

  private void cancel(String rule, Bell bell) {
    boolean unused = quickly(rule, "cancel()", () -> {
      bell.wake.cancel();
      return true;
    });
  }

  /** A wake, and whether it came. */
  private static final class Bell implements Runnable {
    private volatile Time.Wake wake = () -> {};
    private volatile boolean rung;
    private volatile boolean cancelsItself;
    private volatile @Nullable RuntimeException failure;

    @Override
    public void run() {
      try {
        if (cancelsItself) {
          wake.cancel();
        }
      } catch (RuntimeException thrown) {
        failure = thrown;
      }
      rung = true;
    }

    boolean rang() {
      return rung;
    }
  }
}
