package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.audio.wave.Reading;
import io.twelvekeys.ivr.audio.wave.Refusal;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.testkit.LineScript;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long each audio file of a catalog lasts; one that cannot be played has no length. */
final class PromptLengths {
  private final Map<String, Optional<Duration>> lengths = new LinkedHashMap<>();

  private PromptLengths() {}

  /**
   * Reads them all, where a folder of audio files is given or stands beside the menus; where there
   * is neither, each lasts as usual.
   *
   * @throws UnusableArgument if the folder that is given is none
   */
  static PromptLengths find(IvrCatalog catalog, Path menus, @Nullable Path given, PrintWriter err)
      throws UnusableArgument {
    if (given != null && !Files.isDirectory(given)) {
      throw new UnusableArgument(given + ": there is no such folder of prompts");
    }
    return folder(menus, given)
        .map(where -> read(catalog, where, err))
        .orElseGet(() -> usual(catalog));
  }

  /** Where the audio files are: the given folder, or {@code prompts} beside the menus. */
  static Optional<Path> folder(Path menus, @Nullable Path given) {
    Path beside = menus.resolveSibling("prompts");
    return Optional.ofNullable(given).or(() -> Optional.of(beside).filter(Files::isDirectory));
  }

  /** Each lasts as long as in a scenario that does not say. */
  static PromptLengths usual(IvrCatalog catalog) {
    PromptLengths lengths = new PromptLengths();
    Inventory.audioFiles(catalog)
        .forEach(name -> lengths.lengths.put(name, Optional.of(LineScript.USUAL_LENGTH)));
    return lengths;
  }

  /**
   * Reads them all.
   *
   * @param folder where they are; nothing outside of it is read
   * @param err is told which ones callers will not hear, and why
   */
  static PromptLengths read(IvrCatalog catalog, Path folder, PrintWriter err) {
    PromptLengths lengths = new PromptLengths();
    for (String name : Inventory.audioFiles(catalog)) {
      lengths.lengths.put(name, length(folder, name, err));
    }
    return lengths;
  }

  private static Optional<Duration> length(Path folder, String name, PrintWriter err) {
    try {
      return new PromptFiles(folder).read(name).match(new Reading.Cases<>() {
        @Override
        public Optional<Duration> sound(SoundFile sound) {
          return Optional.of(sound.duration());
        }

        @Override
        public Optional<Duration> refused(Refusal refusal) {
          err.println(name + " will fail: " + refusal.flaw().sentence());
          return Optional.empty();
        }
      });
    } catch (IOException e) {
      err.println(
          name + " will fail: " + UnusableArgument.of(folder.resolve(name), e).getMessage());
      return Optional.empty();
    }
  }

  /** How long a prompt lasts, as the lines of a call name it: files with blanks between them. */
  Optional<Duration> of(String prompt) {
    Duration together = Duration.ZERO;
    boolean heard = false;
    for (String name : prompt.split(" ", -1)) {
      Optional<Duration> length = lengths.getOrDefault(name, Optional.empty());
      heard |= length.isPresent();
      together = together.plus(length.orElse(Duration.ZERO));
    }
    return heard ? Optional.of(together) : Optional.empty();
  }

  /** A line on which they last so long, and on which every destination is connected at once. */
  LineScript script() {
    LineScript script = LineScript.PLAIN;
    for (Map.Entry<String, Optional<Duration>> entry : lengths.entrySet()) {
      script = entry.getValue().isPresent()
          ? script.withPrompt(entry.getKey(), entry.getValue().get())
          : script.withFailingPrompt(entry.getKey());
    }
    return script;
  }
}
