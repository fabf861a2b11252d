package io.twelvekeys.ivr;

/**
 * What a key does, or what happens when a caller fails for the last time: go to a {@link
 * Destination}, or move about by {@link Navigation}.
 *
 * <p>Each action has a text form: {@code extension:201}, {@code ivr:support}, {@code
 * conference:3001}, {@code group:sales}, {@code app:voicemail?box=201}, {@code
 * pstn:+442071838750}, {@code sip:sales@voip.example.net}, {@code back}, {@code top}, {@code
 * repeat}, {@code hangup}. {@link #parse} and {@link #text} are inverse to each other for every
 * action.
 */
public sealed interface Action permits Destination, Navigation {
  /** The text form; {@link #parse} reads it back. */
  String text();

  /**
   * The action with this text form.
   *
   * @throws InvalidValueException if it is none; the message says what would be right
   */
  static Action parse(String text) {
    return ActionText.parse(text);
  }
}
