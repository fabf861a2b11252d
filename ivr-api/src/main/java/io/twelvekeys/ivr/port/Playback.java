package io.twelvekeys.ivr.port;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A prompt that plays. */
public interface Playback {
  /**
   * Completes once, from any thread: normally when the caller has heard the prompt to its end,
   * exceptionally when it failed. It need not complete after {@link #stop}; if it does, nobody
   * minds. The engine never completes or waits for it.
   */
  CompletionStage<?> ended();

  /** Stops the prompt at once. Harmless when it has ended, and when called twice. */
  void stop();

  /** A playback that ends with this future, and whose stopping is this action. */
  static Playback of(CompletionStage<?> ended, Runnable stop) {
    return new Playback() {
      @Override
      public CompletionStage<?> ended() {
        return ended;
      }

      @Override
      public void stop() {
        stop.run();
      }
    };
  }

  /** A prompt that could not be played at all. */
  static Playback failed(Throwable reason) {
    return of(CompletableFuture.failedFuture(reason), () -> {});
  }
}
