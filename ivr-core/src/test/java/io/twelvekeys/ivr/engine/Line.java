package io.twelvekeys.ivr.engine;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.Playback;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A line on which prompts play until a test ends them; it counts what is done with it. */
class Line implements MediaPort {
  final List<Played> played = new ArrayList<>();
  int hangUps;

  /** One prompt on the line. */
  static class Played implements Playback {
    final Prompt prompt;
    final CompletableFuture<Void> ended = new CompletableFuture<>();
    int stops;

    Played(Prompt prompt) {
      this.prompt = prompt;
    }

    @Override
    public CompletableFuture<Void> ended() {
      return ended;
    }

    @Override
    public void stop() {
      stops++;
    }

    /** It is heard to its end. */
    void ends() {
      ended.complete(null);
    }

    /** Whether the caller hears it. */
    boolean sounds() {
      return stops == 0 && !ended.isDone();
    }
  }

  @Override
  public Playback play(Prompt prompt) {
    Played next = new Played(prompt);
    played.add(next);
    return next;
  }

  @Override
  public void hangUp() {
    hangUps++;
  }

  Played last() {
    return played.get(played.size() - 1);
  }

  /** What was played, in order. */
  List<String> heard() {
    return played.stream().map(each -> each.prompt.text()).toList();
  }

  /** How many prompts the caller hears at once. */
  long sounding() {
    return played.stream().filter(Played::sounds).count();
  }
}
