package io.twelvekeys.architecture;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The repository that these tests stand in: published modules, their classes, all its files. */
final class Repository {
  static final Set<String> PUBLISHED = Set.of("ivr-api", "ivr-core", "ivr-audio", "ivr-testkit");

  private static final Set<String> NOT_OURS =
      Set.of(".git", ".flattened-pom.xml", ".idea", ".vscode", "target", "node_modules");

  /** Tests run in their module's directory. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Repository() {}

  /** The classes of the published modules, without their tests. */
  static JavaClasses publishedClasses() {
    return new ClassFileImporter()
        .importPaths(
            PUBLISHED.stream().map(Repository::compiledClasses).collect(toUnmodifiableSet()));
  }

  /** The compiled descriptor of one module, named by its directory. */
  static ModuleDescriptor descriptor(String module) {
    try (InputStream in =
        Files.newInputStream(compiledClasses(module).resolve("module-info.class"))) {
      return ModuleDescriptor.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file that is ours, relative to the root. */
  static List<Path> files() {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes ignored) {
          return NOT_OURS.contains(directory.getFileName().toString())
              ? FileVisitResult.SKIP_SUBTREE
              : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes ignored) {
          if (!NOT_OURS.contains(file.getFileName().toString())) {
            found.add(ROOT.relativize(file));
          }
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Path compiledClasses(String module) {
    return ROOT.resolve(module).resolve("target").resolve("classes");
  }
}
