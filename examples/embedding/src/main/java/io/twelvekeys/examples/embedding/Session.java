package io.twelvekeys.examples.embedding;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** What stands for one call in the telephony of a host. */
public interface Session {
  /** The extension that the caller dialled. */
  String dialled();

  /** Plays audio files in a row; completes when they were heard, or exceptionally. */
  CompletionStage<?> play(List<String> files);

  /** Plays nothing any more. */
  void silence();

  /** Ends the call. */
  void hangUp();

  /** Tells each key that the caller presses. */
  void onKey(Consumer<Character> listener);

  /** Tells when the caller has hung up. */
  void onBye(Runnable listener);
}
