package io.twelvekeys.examples.embedding;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A line that says beep for half a second, whatever it is told to play, and knows one file. */
final class BeepLine implements MediaPort {
  private static final Prompt BEEP = Prompt.audio("beep.wav");
  private static final Duration LENGTH = Duration.ofMillis(500);

  private final Time time;
  private boolean hungUp;

  BeepLine(Time time) {
    this.time = time;
  }

  boolean isHungUp() {
    return hungUp;
  }

  @Override
  public Playback play(Prompt prompt) {
    long length = prompt.parts().stream().mapToLong(BeepLine::length).sum();
    if (length == 0) {
      return Playback.failed(new IllegalArgumentException("no sound for " + prompt.text()));
    }
    CompletableFuture<Void> ended = new CompletableFuture<>();
    Time.Wake end = time.wakeAt(time.now() + length, () -> ended.complete(null));
    return Playback.of(ended, end::cancel);
  }

  private static long length(Prompt part) {
    if (part instanceof Prompt.Silence silence) {
      return silence.length().toMillis();
    }
    return part.equals(BEEP) ? LENGTH.toMillis() : 0;
  }

  @Override
  public void hangUp() {
    hungUp = true;
  }
}
