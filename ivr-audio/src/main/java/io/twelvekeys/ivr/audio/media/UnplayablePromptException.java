package io.twelvekeys.ivr.audio.media;

/** Why a prompt failed: each of its parts could not be played. Never thrown, but handed over. */
public final class UnplayablePromptException extends Exception {
  private static final long serialVersionUID = 1L;

  UnplayablePromptException(String message) {
    super(message);
  }
}
