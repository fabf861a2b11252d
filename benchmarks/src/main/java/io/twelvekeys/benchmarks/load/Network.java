package io.twelvekeys.benchmarks.load;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Ports that answer from the thread that presses keys, the loop of a host's network. */
final class Network {
  private final Queue<CompletableFuture<Object>> ending = new ConcurrentLinkedQueue<>();

  /** Tells the ends of the prompts that began since. */
  void answer() {
    CompletableFuture<Object> ended = ending.poll();
    while (ended != null) {
      ended.complete(null);
      ended = ending.poll();
    }
  }

  /** Whether ends of prompts are still to be told. */
  boolean isBusy() {
    return !ending.isEmpty();
  }

  /** What tells that a command has come. */
  interface Heard {
    /** A prompt is to be played. */
    void play();
  }

  /** A line whose prompts are heard to their ends as soon as the network gets to it. */
  MediaPort line(Heard heard) {
    return new MediaPort() {
      @Override
      public Playback play(Prompt prompt) {
        heard.play();
        Prompting next = new Prompting();
        ending.add(next.ended);
        return next;
      }

      @Override
      public void hangUp() {
        // nothing to do
      }
    };
  }

  private static final class Prompting implements Playback {
    private final CompletableFuture<Object> ended = new CompletableFuture<>();

    @Override
    public CompletionStage<?> ended() {
      return ended;
    }

    @Override
    public void stop() {
      // it ends soon
    }
  }
}
