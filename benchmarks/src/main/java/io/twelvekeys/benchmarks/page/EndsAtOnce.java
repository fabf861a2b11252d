package io.twelvekeys.benchmarks.page;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.util.concurrent.CompletableFuture;

/** The cheapest line: its prompts are over as soon as they begin, and it keeps nothing. */
public final class EndsAtOnce implements MediaPort {
  private final Playback playback = Playback.of(CompletableFuture.completedFuture(null), () -> {});

  @Override
  public Playback play(Prompt prompt) {
    return playback;
  }

  @Override
  public void hangUp() {
    // nothing to do
  }
}
