package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.prompt.Change;
import io.twelvekeys.ivr.audio.prompt.LibrarySettings;
import io.twelvekeys.ivr.audio.prompt.PromptLibrary;
import io.twelvekeys.ivr.audio.prompt.Upload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The prompts of a host that runs: files that are added, replaced or taken away count from the next
 * look on, and whatever callers will not hear is told. Used by one thread at a time.
 */
final class HostPrompts {
  private final Path folder;
  private final PrintWriter err;
  private final PromptLibrary library;
  private final Map<String, String> refused = new TreeMap<>();
  private Set<String> played = Set.of();
  private Map<String, String> failing = Map.of();

  /**
   * Nothing is read yet.
   *
   * @param folder of the audio files
   * @param err is told what callers will not hear, and why
   * @throws UnusableArgument if there is no such folder
   */
  HostPrompts(Path folder, PrintWriter err) throws UnusableArgument, IOException {
    if (!Files.isDirectory(folder)) {
      throw new UnusableArgument(folder + ": there is no such folder of prompts");
    }
    this.folder = folder;
    this.err = err;
    this.library = new PromptLibrary(folder, LibrarySettings.STANDARD);
  }

  PromptLibrary library() {
    return library;
  }

  /** These menus are heard from now on; tells every file of theirs that will fail. */
  void menus(IvrCatalog menus) {
    played = Inventory.audioFiles(menus);
    failing = Map.of();
    look();
  }

  /** Takes what is different in the folder, and tells what will fail since then. */
  void look() {
    try {
      library.refresh().forEach(this::changed);
    } catch (IOException e) {
      err.println(folder + ": the prompts cannot be read: " + e.getMessage());
    }
    Map<String, String> before = failing;
    failing = failing();
    failing.forEach((name, why) -> {
      if (!why.equals(before.get(name))) {
        err.println(name + " will fail: " + why);
      }
    });
  }

  private void changed(Change change) {
    String name = change.name().name();
    refused.remove(name);
    Optional<Upload> outcome = change.outcome();
    if (outcome.isPresent() && !change.playable()) {
      String why = String.join("; ", outcome.get().sentences());
      refused.put(name, why);
      if (!played.contains(name)) {
        err.println(name + " is no prompt: " + why);
      }
    }
  }

  /** Which of the files that are played there is no sound for, and why. */
  private Map<String, String> failing() {
    Map<String, String> reasons = new TreeMap<>();
    Set<String> missing = new TreeSet<>(played);
    library.list().stream().map(Prompt.AudioFile::name).forEach(missing::remove);
    missing.forEach(name ->
        reasons.put(name, refused.getOrDefault(name, "there is no such file in " + folder)));
    return reasons;
  }
}
