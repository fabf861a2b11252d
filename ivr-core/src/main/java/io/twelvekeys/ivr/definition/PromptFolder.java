package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.Prompt.AudioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Looks whether audio files are there. Nothing outside of the folder is ever found. */
final class PromptFolder {
  private final Path root;
  private final Map<String, Boolean> known = new HashMap<>();

  /** @throws IOException if there is no such folder */
  PromptFolder(Path folder) throws IOException {
    root = folder.toRealPath();
  }

  /** Whether the name is that of a regular file which lies below the folder, links followed. */
  boolean holds(AudioFile audio) {
    return known.computeIfAbsent(audio.name(), this::look);
  }

  private boolean look(String name) {
    try {
      Path file = root.resolve(name).toRealPath();
      return file.startsWith(root) && Files.isRegularFile(file);
    } catch (IOException | InvalidPathException missing) {
      return false;
    }
  }
}
