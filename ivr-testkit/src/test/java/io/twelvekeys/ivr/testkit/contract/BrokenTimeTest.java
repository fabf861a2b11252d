package io.twelvekeys.ivr.testkit.contract;

import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.testkit.VirtualTime;
import io.twelvekeys.ivr.testkit.contract.BrokenAdapters.Broken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link TimeContract} finds a time that breaks it. */
class BrokenTimeTest {
  /** Virtual time, but for one thing. */
  private static class Altered implements Time {
    final VirtualTime right = new VirtualTime();
    final List<Object> kept = new ArrayList<>();
    long readings;

    @Override
    public long now() {
      readings++;
      return right.now();
    }

    @Override
    public Wake wakeAt(long at, Runnable wake) {
      return right.wakeAt(at, wake);
    }
  }

  private static final class Tested extends TimeContract {
    private final Altered time;

    Tested(Altered time) {
      this.time = time;
    }

    @Override
    protected Time time() {
      return time;
    }

    @Override
    protected void pass(Duration length) {
      time.right.runThrough(time.right.now() + length.toMillis());
    }
  }

  private static Broken broken(String rule, String how, Altered time) {
    return new Broken(rule, how, new Tested(time));
  }

  /** What is changed about one wake. */
  private interface Change {
    Time.Wake of(Altered time, long at, Runnable wake);
  }

  private static Broken waking(String rule, String how, Change change) {
    return broken(rule, how, new Altered() {
      @Override
      public Wake wakeAt(long at, Runnable wake) {
        return change.of(this, at, wake);
      }
    });
  }

  /** What becomes of a wake that is set again. */
  private interface Again {
    void set(Altered time, Time.Wake old, long at, Runnable wake);
  }

  private static Broken settingAgain(String how, Again change) {
    return waking("T12", how, (time, first, wake) -> {
      Time.Wake right = time.right.wakeAt(first, wake);
      return new Time.Wake() {
        @Override
        public void cancel() {
          right.cancel();
        }

        @Override
        public boolean setAgain(long at, Runnable other) {
          change.set(time, right, at, other);
          return true;
        }
      };
    });
  }

  private static Broken cancelling(String rule, String how, Function<Time.Wake, Time.Wake> change) {
    return waking(rule, how, (time, at, wake) -> change.apply(time.right.wakeAt(at, wake)));
  }

  private static Broken reading(String rule, String how, Function<Altered, Long> now) {
    return broken(rule, how, new Altered() {
      @Override
      public long now() {
        long unused = super.now();
        return now.apply(this);
      }
    });
  }

  static List<Broken> broken() {
    return List.of(
        reading("T1", "is set back", time -> 1_000_000 - time.readings),
        reading("T2", "stands still", time -> 0L),
        reading("T2", "counts nanoseconds", time -> time.right.now() * 1_000_000),
        waking("T3", "never wakes", (time, at, wake) -> () -> {}),
        waking("T3", "has no wake", (time, at, wake) -> null),
        waking(
            "T4",
            "forgets what has passed",
            (time, at, wake) -> at < time.right.now() ? () -> {} : time.right.wakeAt(at, wake)),
        waking("T4", "throws for what has passed", (time, at, wake) -> {
          if (at < 0) {
            throw new IllegalArgumentException("negative");
          }
          return time.right.wakeAt(at, wake);
        }),
        waking("T5", "runs at once what has passed", (time, at, wake) -> {
          if (at <= time.right.now()) {
            wake.run();
          }
          return time.right.wakeAt(at, wake);
        }),
        cancelling("T6", "does not cancel", wake -> () -> {}),
        waking("T7", "keeps what was cancelled", (time, at, wake) -> {
          time.kept.add(wake);
          return time.right.wakeAt(at, wake);
        }),
        cancelling("T8", "throws when cancelled twice", new Function<>() {
          @Override
          public Time.Wake apply(Time.Wake wake) {
            List<Time.Wake> once = new ArrayList<>(List.of(wake));
            return () -> once.remove(0).cancel();
          }
        }),
        waking("T8", "cannot be cancelled from within", (time, at, wake) -> {
          boolean[] runs = {false};
          Time.Wake right = time.right.wakeAt(at, () -> {
            runs[0] = true;
            wake.run();
            runs[0] = false;
          });
          return () -> {
            if (runs[0]) {
              throw new IllegalStateException("it runs");
            }
            right.cancel();
          };
        }),
        waking("T9", "has one wake only", new Change() {
          private Time.Wake last = () -> {};

          @Override
          public Time.Wake of(Altered time, long at, Runnable wake) {
            last.cancel();
            last = time.right.wakeAt(at, wake);
            return last;
          }
        }),
        waking("T10", "belongs to one thread", (time, at, wake) -> {
          if (Thread.currentThread().getName().startsWith("contract-")) {
            throw new IllegalStateException("not the thread of the clock");
          }
          return time.right.wakeAt(at, wake);
        }),
        waking("T11", "overflows", (time, at, wake) -> {
          int millis = (int) (at - time.right.now());
          return time.right.wakeAt(time.right.now() + millis, wake);
        }),
        settingAgain("comes at the old instant, too", (time, old, at, wake) -> {
          Time.Wake unused = time.right.wakeAt(at, wake);
        }),
        settingAgain("forgets the new instant", (time, old, at, wake) -> old.cancel()));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenTimeIsFound(Broken broken) {
    BrokenAdapters.mustBeFound(TimeContract.class, broken);
  }

  @Test
  void everyRuleIsBroken() {
    BrokenAdapters.mustBreakEveryRule(TimeContract.class, broken());
  }
}
