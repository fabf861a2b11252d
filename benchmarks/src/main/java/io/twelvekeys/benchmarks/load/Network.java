package io.twelvekeys.benchmarks.load;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** Ports that answer from a thread of their own, as those of a real host do. */
final class Network {
  private final LinkedBlockingQueue<CompletableFuture<Object>> ending = new LinkedBlockingQueue<>();

  Network() {
    Thread thread = new Thread(this::answer, "network");
    thread.setDaemon(true);
    thread.start();
  }

  private void answer() {
    try {
      while (true) {
        ending.take().complete(null);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
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
