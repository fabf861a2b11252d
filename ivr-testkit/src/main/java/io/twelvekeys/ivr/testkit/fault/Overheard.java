package io.twelvekeys.ivr.testkit.fault;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** An end of which somebody else hears before who waits for it, however often it is told. */
final class Overheard<T> extends CompletableFuture<T> {
  private final CompletionStage<T> stage;
  private final BiConsumer<? super T, ? super Throwable> first;

  Overheard(CompletionStage<T> stage, BiConsumer<? super T, ? super Throwable> first) {
    this.stage = stage;
    this.first = first;
  }

  @Override
  public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
    return stage
        .whenComplete((value, failure) -> {
          first.accept(value, failure);
          action.accept(value, failure);
        })
        .toCompletableFuture();
  }
}
