package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A line that does anything that a line may not do, by chance; its witness sees it all. */
class FaultyLine implements MediaPort {
  private final Random random;
  private final Witness witness;
  private final HandTime time;
  private final double faults;

  /** @param faults how many of its answers are faulty, 0 to 1 */
  FaultyLine(Random random, Witness witness, HandTime time, double faults) {
    this.random = random;
    this.witness = witness;
    this.time = time;
    this.faults = faults;
  }

  @Override
  public Playback play(Prompt prompt) {
    witness.enters("play");
    try {
      double chance = random.nextDouble();
      if (chance < faults) {
        fail((int) (chance / faults * 5));
        return null;
      }
      return sounding(random.nextInt(8));
    } finally {
      witness.leaves();
    }
  }

  private void fail(int how) {
    if (how == 0) {
      throw new IllegalStateException("faulty line");
    }
    if (how == 1 && random.nextInt(10) == 0) {
      throw new StackOverflowError("faulty line");
    }
  }

  private Playback sounding(int how) {
    witness.soundBegins();
    Sound sound = new Sound();
    switch (how) {
      case 0 -> sound.end(null);
      case 1 -> sound.end(new java.io.IOException("faulty line"));
      case 2 -> {
        // never ends
      }
      case 3 -> sound.mute = random.nextDouble() < faults;
      default ->
        time.after(
            random.nextInt(6_000),
            () ->
                sound.end(random.nextInt(5) == 0 ? new java.io.IOException("faulty line") : null));
    }
    return sound;
  }

  @Override
  public void hangUp() {
    witness.enters("hangUp");
    try {
      witness.hangsUp();
      if (random.nextDouble() < faults) {
        throw new IllegalStateException("faulty line");
      }
    } finally {
      witness.leaves();
    }
  }

  /** What the caller hears; a mute one cannot say when it ends. */
  private final class Sound implements Playback {
    private final CompletableFuture<Object> ended = new CompletableFuture<>();
    private boolean silent;
    private boolean mute;

    private void end(Throwable failure) {
      silence();
      if (failure == null) {
        ended.complete("");
      } else {
        ended.completeExceptionally(failure);
      }
    }

    private synchronized void silence() {
      if (!silent) {
        silent = true;
        witness.soundEnds();
      }
    }

    @Override
    public CompletionStage<?> ended() {
      if (mute && random.nextBoolean()) {
        throw new UnsupportedOperationException("faulty line");
      }
      return mute ? null : ended;
    }

    @Override
    public void stop() {
      silence();
      if (random.nextInt(3) == 0) {
        ended.complete(""); // late, and of no interest
      }
      if (random.nextDouble() < faults) {
        throw new IllegalStateException("faulty line");
      }
    }
  }
}
