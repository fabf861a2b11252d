package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.Prompt;
import java.util.Optional;

/**
 * What is different in a library since it was last looked at.
 *
 * @param name of the prompt
 * @param kind what happened
 * @param outcome what came of preparing it; empty if it was removed, or prepared at an earlier time
 */
public record Change(Prompt.AudioFile name, Kind kind, Optional<Upload> outcome) {
  /** What can happen to a prompt. */
  public enum Kind {
    /** There was none of that name before. */
    ADDED,
    /** Its file is another one now. */
    CHANGED,
    /** Its file is gone. */
    REMOVED
  }

  /** Whether the prompt can be played now. */
  public boolean playable() {
    return kind != Kind.REMOVED && outcome.map(Upload.Stored.class::isInstance).orElse(true);
  }
}
