package io.twelvekeys.examples.ivr;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import picocli.CommandLine;

/** An argument that a command can do nothing with: told in one line, exit status 2. */
final class UnusableArgument extends Complaint {
  private static final long serialVersionUID = 1L;

  /** @param message which argument, what is wrong with it and what would be right */
  UnusableArgument(String message) {
    super(message, CommandLine.ExitCode.USAGE);
  }

  /** A file or folder that could not be read. */
  static UnusableArgument of(Path file, IOException reason) {
    return new UnusableArgument(file + ": " + text(file, reason));
  }

  /** A file that could not be written, or a folder that could not be made. */
  static UnusableArgument unwritable(Path file, IOException reason) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return new UnusableArgument(file + ": there is no folder " + folder + " to write it into");
    }
    if (reason instanceof FileAlreadyExistsException) {
      return new UnusableArgument(file + ": this is a file, not a folder");
    }
    if (reason instanceof NoSuchFileException) {
      return new UnusableArgument(file + ": nothing can be written into " + folder);
    }
    return of(file, reason);
  }

  private static String text(Path file, IOException reason) {
    if (reason instanceof NoSuchFileException || reason instanceof FileNotFoundException) {
      return "there is no such file";
    }
    if (reason instanceof NotDirectoryException) {
      return "this is no folder";
    }
    if (reason instanceof AccessDeniedException) {
      return "this may not be read or written";
    }
    if (Files.isDirectory(file)) {
      return "this is a folder, not a file";
    }
    String message = reason.getMessage();
    return message == null ? reason.getClass().getSimpleName() : message;
  }
}
