package io.twelvekeys.ivr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallFact.KeyDropped;
import io.twelvekeys.ivr.port.CallFact.KeysFlooded;
import io.twelvekeys.ivr.port.CallListener;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/**
 * Several threads at one call: it is worked by one at a time, in the order of each of them (S12).
 * The time stands still and takes no lock, so that nothing but the engine puts threads in order.
 */
@Timeout(60)
class ManyThreadsTest {
  private static final int TELLERS = 3;
  private static final int SYMBOLS = 1_500;

  /** Symbols of one teller: this times its number, counted up. They are no keys. */
  private static final int BLOCK = 0x2000;

  private static final char LAST = '\u1fff';

  private final ExecutorService two = Executors.newFixedThreadPool(2);
  private final ExecutorService tellers = Executors.newFixedThreadPool(TELLERS + 1);

  @AfterEach
  void stop() {
    two.shutdownNow();
    tellers.shutdownNow();
  }

  /** Time that stands still. */
  private static final class Still implements Time {
    @Override
    public long now() {
      return 42;
    }

    @Override
    public Wake wakeAt(long at, Runnable wake) {
      return () -> {};
    }
  }

  @RepeatedTest(20)
  void s12OneWriterAtATimeInTheOrderOfEachTeller() throws Exception {
    Witness witness = new Witness("a");
    CompletableFuture<Void> lastHeard = new CompletableFuture<>();
    CallListener listener = (info, at, fact) -> {
      witness.enters("listener");
      witness.hears(at, fact);
      witness.leaves();
      if (fact instanceof KeyDropped dropped && dropped.symbol() == LAST) {
        lastHeard.complete(null);
      }
    };
    IvrEngine engine = IvrEngine.builder(Acme.CATALOG)
        .router(new Switchboard())
        .listener(listener)
        .executor(two)
        .time(new Still())
        .build();
    Prompts prompts = new Prompts(witness);
    Call call = engine.answer("acme", "6000", prompts).call();
    CyclicBarrier together = new CyclicBarrier(TELLERS + 1);
    List<Future<Integer>> told = new ArrayList<>();
    for (int i = 1; i <= TELLERS; i++) {
      int teller = i;
      told.add(tellers.submit(() -> {
        together.await();
        return tell(call, teller);
      }));
    }
    Future<?> ender = tellers.submit(() -> {
      together.await();
      for (int i = 0; i < SYMBOLS; i++) {
        prompts.endLast();
        if (i % 20 == 0) {
          call.press('5'); // the menu again
        }
      }
      return null;
    });
    List<Integer> accepted = new ArrayList<>();
    for (Future<Integer> each : told) {
      accepted.add(each.get(30, TimeUnit.SECONDS));
    }
    ender.get(30, TimeUnit.SECONDS);
    while (!call.press(LAST)) {
      Thread.onSpinWait(); // until there is room for it
    }
    lastHeard.get(30, TimeUnit.SECONDS);
    hangUpTogether(call);
    EndCause end = call.ended().toCompletableFuture().get(30, TimeUnit.SECONDS);
    assertThat(end).isEqualTo(EndCause.CALLER_HUNG_UP);
    assertThat(engine.running()).isZero();
    // S7: the keys of the menu are not counted here
    assertThat(witness.complaints(call))
        .filteredOn(each -> !each.contains("S7"))
        .isEmpty();
    checkOrder(witness, accepted);
  }

  private static int tell(Call call, int teller) {
    int accepted = 0;
    for (int i = 0; i < SYMBOLS; i++) {
      accepted += call.press((char) (teller * BLOCK + i)) ? 1 : 0;
    }
    return accepted;
  }

  private void hangUpTogether(Call call) throws Exception {
    CyclicBarrier together = new CyclicBarrier(TELLERS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < TELLERS; i++) {
      all.add(tellers.submit(() -> {
        together.await();
        call.hungUp();
        return null;
      }));
    }
    for (Future<?> each : all) {
      each.get(30, TimeUnit.SECONDS);
    }
  }

  /** What was taken from each teller was heard, all of it and in its order. */
  private static void checkOrder(Witness witness, List<Integer> accepted) {
    int[] last = new int[TELLERS + 1];
    int[] heard = new int[TELLERS + 1];
    int flooded = 0;
    for (io.twelvekeys.ivr.port.CallFact fact : witness.facts()) {
      if (fact instanceof KeysFlooded keys) {
        flooded += keys.count();
      }
      if (fact instanceof KeyDropped dropped && dropped.symbol() >= BLOCK) {
        int teller = dropped.symbol() / BLOCK;
        int number = dropped.symbol() % BLOCK + 1;
        assertThat(number).isGreaterThan(last[teller]);
        last[teller] = number;
        heard[teller]++;
      }
    }
    for (int i = 1; i <= TELLERS; i++) {
      assertThat(heard[i]).isEqualTo(accepted.get(i - 1));
    }
    assertThat(flooded)
        .isGreaterThanOrEqualTo(
            TELLERS * SYMBOLS - accepted.stream().mapToInt(Integer::intValue).sum());
  }

  /** A line whose prompts end from another thread. */
  private static final class Prompts implements MediaPort {
    private final Witness witness;
    private final AtomicReference<CompletableFuture<Void>> last =
        new AtomicReference<>(new CompletableFuture<>());

    Prompts(Witness witness) {
      this.witness = witness;
    }

    void endLast() {
      boolean unused = last.get().complete(null);
    }

    @Override
    public Playback play(Prompt prompt) {
      witness.enters("play");
      CompletableFuture<Void> ended = new CompletableFuture<>();
      last.set(ended);
      witness.leaves();
      return Playback.of(ended, () -> {
        witness.enters("stop");
        witness.leaves();
      });
    }

    @Override
    public void hangUp() {
      witness.enters("hangUp");
      witness.hangsUp();
      witness.leaves();
    }
  }
}
