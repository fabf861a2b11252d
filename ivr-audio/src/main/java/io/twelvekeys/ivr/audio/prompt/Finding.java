package io.twelvekeys.ivr.audio.prompt;

/**
 * One thing that was measured in a prompt.
 *
 * @param aspect what was looked at
 * @param verdict what that means on a telephone
 * @param measured in the unit of the aspect; negative infinity for the level of silence
 * @param sentence for the person who made the prompt: what was found, and if it is not fine, what
 *     would be right; to be read behind the aspect, as in {@link #text}
 */
public record Finding(Aspect aspect, Verdict verdict, double measured, String sentence) {
  /** The aspect and the sentence, for people. */
  public String text() {
    return aspect.label() + ": " + sentence;
  }
}
