package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One folder of files and nothing outside of it. A name is resolved to its real path, and that
 * path must lie below the folder and be a regular file; a link that leads out is no file.
 */
final class PromptFolder {
  /** No name begins with a dot, so this folder is nobody's prompt. */
  private static final String CONVERTED = ".telephone";

  private static final int MAX_DEPTH = 16;

  private final Path root;

  PromptFolder(Path root) throws IOException {
    this.root = root.toRealPath();
    Files.createDirectories(this.root.resolve(CONVERTED));
  }

  /** The real path of a file, or nothing if there is none or it lies elsewhere. */
  Optional<Path> file(Prompt.AudioFile name) throws IOException {
    try {
      Path real = root.resolve(name.name()).toRealPath();
      boolean inside = real.startsWith(root) && !real.startsWith(root.resolve(CONVERTED));
      return inside && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(real)
          : Optional.empty();
    } catch (FileSystemException unusable) {
      return Optional.empty();
    }
  }

  /** All files whose names are names of prompts, sorted. */
  List<Prompt.AudioFile> names() throws IOException {
    TreeMap<String, Prompt.AudioFile> names = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root, MAX_DEPTH)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Optional<Prompt.AudioFile> name = name(root.relativize(path));
        if (name.isPresent() && file(name.get()).isPresent()) {
          names.put(name.get().name(), name.get());
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return List.copyOf(names.values());
  }

  private static Optional<Prompt.AudioFile> name(Path relative) {
    List<String> parts = new ArrayList<>();
    relative.forEach(part -> parts.add(part.toString()));
    try {
      return Optional.of(Prompt.audio(String.join("/", parts)));
    } catch (InvalidValueException other) {
      return Optional.empty(); // any other file may lie there, too
    }
  }

  /** Puts a file into its place in one step: nobody ever sees half of it. */
  void write(Prompt.AudioFile name, byte[] bytes) throws IOException {
    Path place = root.resolve(name.name());
    Path folders = root.relativize(place);
    for (int depth = 1; depth < folders.getNameCount(); depth++) {
      Path parent = root.resolve(folders.subpath(0, depth));
      if (!Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(parent);
      }
      requireInside(parent);
    }
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(name.name() + " is a folder");
    }
    replace(place, bytes);
  }

  private void requireInside(Path folder) throws IOException {
    if (!folder.toRealPath().startsWith(root)) {
      throw new IOException(root.relativize(folder) + " leads out of the folder of prompts");
    }
  }

  void delete(Prompt.AudioFile name) throws IOException {
    Optional<Path> file = file(name);
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }

  /** Where the prompt of that fingerprint is kept, converted. */
  Path converted(String fingerprint) {
    return root.resolve(CONVERTED).resolve(fingerprint + ".wav");
  }

  void writeConverted(String fingerprint, byte[] bytes) throws IOException {
    replace(converted(fingerprint), bytes);
  }

  private void replace(Path place, byte[] bytes) throws IOException {
    Path fresh = Files.createTempFile(root.resolve(CONVERTED), "upload", ".part");
    try {
      Files.write(fresh, bytes);
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
