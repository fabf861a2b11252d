package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.Prompt.AudioFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an IVR's entries are checked against.
 *
 * @param ids of all IVRs of the file, also of those that have problems
 * @param extensions which IVR has this extension; filled as they are read
 * @param servers those that a menu may name; empty where they are not known
 * @param serversRight whether nothing is wrong with their list
 */
record Surroundings(
    Findings findings,
    Guesses guesses,
    String customer,
    Set<String> ids,
    Map<String, String> extensions,
    Optional<Set<String>> servers,
    boolean serversRight,
    Optional<PromptFolder> prompts) {

  /** Whether the file is there, or nobody asked. */
  boolean isThere(AudioFile audio) {
    return prompts.isEmpty() || prompts.orElseThrow().holds(audio);
  }
}
