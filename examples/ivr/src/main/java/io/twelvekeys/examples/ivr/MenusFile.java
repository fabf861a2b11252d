package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The FILE of most commands: menus in a definitions file. */
final class MenusFile {
  private MenusFile() {}

  /**
   * The menus, for commands that need some without a problem.
   *
   * @throws UnusableArgument if the file cannot be read
   * @throws FaultyFile if it has problems
   */
  static IvrCatalog menus(Path file) throws UnusableArgument, FaultyFile {
    IvrDefinitions definitions = read(file, null);
    if (definitions.catalog().isEmpty()) {
      throw FaultyFile.menus(file, definitions.errors());
    }
    return definitions.orThrow();
  }

  /**
   * What came of reading the file.
   *
   * @param prompts the folder in which the audio files are looked for, if they are
   * @throws UnusableArgument if the file cannot be read, or there is no such folder
   */
  static IvrDefinitions read(Path file, @Nullable Path prompts) throws UnusableArgument {
    if (prompts != null && !Files.isDirectory(prompts)) {
      throw new UnusableArgument(prompts + ": there is no such folder of prompts");
    }
    try {
      return prompts == null ? IvrDefinitions.read(file) : IvrDefinitions.read(file, prompts);
    } catch (IOException e) {
      throw UnusableArgument.of(file, e);
    }
  }
}
