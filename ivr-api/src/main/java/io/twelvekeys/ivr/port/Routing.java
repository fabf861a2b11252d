package io.twelvekeys.ivr.port;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A transfer that is under way. */
public interface Routing {
  /**
   * Completes once, from any thread, with how the transfer went; exceptionally counts as {@link
   * RouteOutcome.Failure#FAILED}. It need not complete after {@link #cancel}.
   */
  CompletionStage<RouteOutcome> outcome();

  /** Gives up: the caller has hung up or waited too long. Harmless when it is too late. */
  void cancel();

  /** A routing that ends with this future, and whose giving up is this action. */
  static Routing of(CompletionStage<RouteOutcome> outcome, Runnable cancel) {
    return new Routing() {
      @Override
      public CompletionStage<RouteOutcome> outcome() {
        return outcome;
      }

      @Override
      public void cancel() {
        cancel.run();
      }
    };
  }

  /** A routing that has ended already. */
  static Routing ended(RouteOutcome outcome) {
    return of(CompletableFuture.completedFuture(outcome), () -> {});
  }
}
