package io.twelvekeys.ivr.testkit.fault;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An end that is told as its fault says: once, or, as no future should, twice. */
final class Told<T> extends CompletableFuture<T> {
  private final boolean twice;

  Told(boolean twice) {
    this.twice = twice;
  }

  /** Tells it: with a failure as that, else with the value. */
  void tell(@Nullable T value, @Nullable Throwable failure) {
    boolean unused = failure == null ? complete(value) : completeExceptionally(failure);
  }

  @Override
  public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
    if (!twice) {
      return super.whenComplete(action);
    }
    return super.whenComplete((value, failure) -> {
      action.accept(value, failure);
      action.accept(value, failure);
    });
  }
}
