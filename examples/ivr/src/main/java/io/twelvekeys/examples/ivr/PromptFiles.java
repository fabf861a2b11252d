package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.wave.Reading;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The audio files of a folder.
 *
 * @param folder where they are; nothing outside of it is read
 */
record PromptFiles(Path folder) {
  /** What is in a file, or why it cannot be played. */
  Reading read(String name) throws IOException {
    Path root = folder.toRealPath();
    Path file = root.resolve(name).toRealPath();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      throw new IOException("this is no file in the folder of prompts");
    }
    boolean raw = name.toLowerCase(Locale.ROOT).endsWith(".pcm");
    SoundReader reader = SoundReader.standard();
    return raw ? reader.readRaw(file, SampleFormat.TELEPHONE) : reader.read(file);
  }
}
