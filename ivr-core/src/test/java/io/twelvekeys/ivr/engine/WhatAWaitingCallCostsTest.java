package io.twelvekeys.ivr.engine;

import static io.twelvekeys.ivr.Destination.extension;
import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * How many bytes a call keeps that waits for a key, with its mailbox, its state and its deadline in
 * the system's time; what the host keeps for it is not counted. It does not depend on how fast a
 * computer is, so whoever makes it more has to say so here.
 *
 * <p>It holds for a JVM with references of four bytes, which is any with less than 32 GiB of heap.
 */
class WhatAWaitingCallCostsTest {
  private static final int CALLS = 40_000;
  private static final int MOST_BYTES = 500;

  private static final Ivr MENU = Ivr.named("Main")
      .customer("acme")
      .extension("6000")
      .greeting("welcome.wav")
      .on(Key.ONE, extension("201"))
      .patience(Patience.DEFAULT.withFirstKey(Duration.ofHours(1)))
      .build();

  private final Call[] calls = new Call[CALLS];
  private final Time time = SystemTime.started();
  private final IvrEngine engine = IvrEngine.builder(IvrCatalog.of(MENU))
      .router((call, destination) -> Routing.ended(RouteOutcome.Success.CONNECTED))
      .executor(Runnable::run)
      .time(time)
      .build();

  /** One for all calls; its prompts have ended when they begin. */
  private static final class EndsAtOnce implements MediaPort {
    private final Playback playback =
        Playback.of(CompletableFuture.completedFuture(null), () -> {});

    @Override
    public Playback play(Prompt prompt) {
      return playback;
    }

    @Override
    public void hangUp() {
      // nothing to do
    }
  }

  @Test
  void bytesOfAWaitingCall() {
    MediaPort media = new EndsAtOnce();
    engine.answer("acme", "6000", media).call().hungUp(); // all classes are there
    long before = Memory.used();
    for (int i = 0; i < CALLS; i++) {
      calls[i] = engine.answer("acme", "6000", media).call();
    }
    long bytes = (Memory.used() - before) / CALLS;
    assertThat(calls).allMatch(call -> call.state().doing().equals("listening"));
    assertThat(bytes).isBetween(200L, (long) MOST_BYTES); // fewer: the counter cannot count
    assertThat(engine.drain(Duration.ZERO)).isDone();
  }
}
