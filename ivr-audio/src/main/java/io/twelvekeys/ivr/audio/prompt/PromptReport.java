package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.wave.Flaw;
import java.time.Duration;
import java.util.List;

/**
 * What is in a prompt and whether it will sound right on a telephone.
 *
 * @param format of the file
 * @param duration of its sound
 * @param speech how loud it is, as the telephone has it
 * @param findings one for each aspect, in their order; {@link Aspect#STEREO} of stereo only
 * @param remarks what is odd about the file itself
 */
public record PromptReport(
    SampleFormat format,
    Duration duration,
    SpeechLevel speech,
    List<Finding> findings,
    List<Flaw> remarks) {
  /** Copies the lists. */
  public PromptReport {
    findings = List.copyOf(findings);
    remarks = List.copyOf(remarks);
  }

  /** The worst of all findings. */
  public Verdict verdict() {
    return findings.stream().map(Finding::verdict).reduce(Verdict.FINE, Verdict::worse);
  }

  /** What was found there. */
  public Finding finding(Aspect aspect) {
    return findings.stream()
        .filter(finding -> finding.aspect() == aspect)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(aspect + " was not looked at"));
  }

  /** The findings that are not fine. */
  public List<Finding> complaints() {
    return findings.stream()
        .filter(finding -> finding.verdict() != Verdict.FINE)
        .toList();
  }
}
