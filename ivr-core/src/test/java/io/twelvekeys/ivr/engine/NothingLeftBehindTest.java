package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.port.RouteOutcome.Failure;
import io.twelvekeys.ivr.port.RouteOutcome.Success;
import io.twelvekeys.ivr.port.Routing;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls that have ended leave nothing in the engine, nor in its time. */
class NothingLeftBehindTest {
  private static final int CALLS = 100_000;

  /** Less than 60 bytes for each call that has ended: not even an entry of a map. */
  private static final long MOST_BYTES = 6_000_000;

  private final HandTime time = new HandTime();
  private int ends;
  private int routes;

  /** A line whose prompts take a second. */
  private final class Seconds implements MediaPort {
    @Override
    public Playback play(Prompt prompt) {
      CompletableFuture<Void> ended = new CompletableFuture<>();
      time.after(1_000, () -> ended.complete(null));
      return Playback.of(ended, () -> {});
    }

    @Override
    public void hangUp() {
      // nothing to do
    }
  }

  private Routing route() {
    routes++;
    return Routing.ended(routes % 3 == 0 ? Failure.BUSY : Success.CONNECTED);
  }

  private IvrEngine engine() {
    CallListener counting = (call, at, fact) -> {
      if (fact instanceof io.twelvekeys.ivr.port.CallFact.Ended) {
        ends++;
      }
    };
    return IvrEngine.builder(Acme.CATALOG)
        .router((call, destination) -> route())
        .listener(counting)
        .executor(Runnable::run)
        .time(time)
        .build();
  }

  @Test
  void s15AHundredThousandCallsLeaveNothing() {
    IvrEngine engine = engine();
    calls(engine, 1_000);
    long before = Memory.used();
    Set<Thread> threads = threads();
    calls(engine, CALLS);
    assertThat(ends).isEqualTo(CALLS + 1_000);
    assertThat(engine.running()).isZero();
    assertThat(engine.calls()).isEmpty();
    assertThat(time.live()).isZero();
    assertThat(Memory.used() - before).isLessThan(MOST_BYTES);
    assertThat(threads()).isSubsetOf(threads);
    assertThat(engine.catalog()).isSameAs(Acme.CATALOG); // and the engine is still there
  }

  /** A hundred at a time are in the menus; one in five hangs up, one in five says nothing. */
  private void calls(IvrEngine engine, int count) {
    for (int i = 0; i < count; i++) {
      Call call = engine.answer("acme", "600" + i % 3, new Seconds()).call();
      switch (i % 5) {
        case 0 -> call.hungUp();
        case 1 -> {
          // silent
        }
        case 2 -> call.press('0');
        default -> {
          call.press('1');
          call.press('8');
        }
      }
      if (i % 100 == 99) {
        time.pass(700_000);
      }
    }
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }
}
