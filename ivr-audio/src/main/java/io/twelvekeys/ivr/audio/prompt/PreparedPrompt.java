package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.Pcm;
import java.util.List;
import java.util.Optional;

/**
 * A prompt as callers will hear it, and what is said about it.
 *
 * @param sound converted, with its level put right
 * @param original what the file was like
 * @param level of the sound in dBm0 (ITU-T P.56)
 * @param complaints what is not fine and was not put right
 */
public record PreparedPrompt(
    Pcm sound, PromptReport original, double level, List<Finding> complaints) {
  /** Copies the list. */
  public PreparedPrompt {
    complaints = List.copyOf(complaints);
  }

  /** What is complained of there; empty if callers hear nothing wrong of that kind. */
  public Optional<Finding> complaint(Aspect aspect) {
    return complaints.stream().filter(finding -> finding.aspect() == aspect).findFirst();
  }

  /** The worst of all complaints. */
  public Verdict verdict() {
    return complaints.stream().map(Finding::verdict).reduce(Verdict.FINE, Verdict::worse);
  }
}
