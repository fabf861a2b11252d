package io.twelvekeys.ivr.definition;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.IvrDefinitionException;
import io.twelvekeys.ivr.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading definitions: every problem and every warning, and where there is no problem,
 * the menus.
 *
 * <pre>{@code
 * IvrDefinitions definitions = IvrDefinitions.read(Path.of("acme.properties"));
 * definitions.warnings().forEach(System.err::println);
 * IvrCatalog menus = definitions.orThrow();
 * }</pre>
 *
 * <p>Definitions are those of one customer, as a properties file in UTF-8 or as a map. What they
 * say is never an exception, however wrong it is; an {@link IOException} means that they could not
 * be read at all. Immutable.
 */
public final class IvrDefinitions {
  /** The longest file, in bytes, and the longest text from a reader, in characters: 32 MiB. */
  public static final int LONGEST_FILE = 32 * 1024 * 1024;

  private final List<Problem> problems;
  private final Optional<IvrCatalog> catalog;

  private IvrDefinitions(List<Problem> problems, Optional<IvrCatalog> catalog) {
    this.problems = problems;
    this.catalog = catalog;
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws IOException if it cannot be read
   */
  public static IvrDefinitions read(Path file) throws IOException {
    return read(file, Optional.empty());
  }

  /**
   * Reads a file in UTF-8 and looks whether its prompts are there: regular files below a folder. A
   * link that leads out of the folder leads nowhere.
   *
   * @throws IOException if the file cannot be read, or if there is no such folder
   */
  public static IvrDefinitions read(Path file, Path prompts) throws IOException {
    return read(file, Optional.of(new PromptFolder(prompts)));
  }

  /**
   * Reads the text of a file to its end; does not close the reader.
   *
   * @throws IOException if the reader throws it
   */
  public static IvrDefinitions read(Reader reader) throws IOException {
    return read(reader, Optional.empty());
  }

  /**
   * Reads the text of a file and looks whether its prompts are there, as {@link #read(Path, Path)}
   * does.
   *
   * @throws IOException if the reader throws it, or if there is no such folder
   */
  public static IvrDefinitions read(Reader reader, Path prompts) throws IOException {
    return read(reader, Optional.of(new PromptFolder(prompts)));
  }

  /** Takes definitions from elsewhere, such as a framework's configuration, in the map's order. */
  public static IvrDefinitions of(Map<String, String> definitions) {
    return of(entries(definitions), new Findings(), Optional.empty());
  }

  /**
   * Takes definitions from elsewhere and looks whether their prompts are there, as {@link
   * #read(Path, Path)} does.
   *
   * @throws IOException if there is no such folder
   */
  public static IvrDefinitions of(Map<String, String> definitions, Path prompts)
      throws IOException {
    return of(entries(definitions), new Findings(), Optional.of(new PromptFolder(prompts)));
  }

  /**
   * Writes the menus of a catalog with one customer; what is written reads back to an equal
   * catalog.
   *
   * @throws IvrDefinitionException if a file cannot say what these menus are, with all that it
   *     cannot say; then nothing is written. These are menus of several customers, secret keys,
   *     spoken prompts, silence, and names with a blank at the end
   * @throws IOException if {@code out} throws it
   */
  public static void write(IvrCatalog catalog, Appendable out) throws IOException {
    DefinitionWriter.write(catalog, out);
  }

  /**
   * Writes the menus of one customer of a catalog, and the limits; what is written reads back to a
   * catalog of this customer alone.
   *
   * @throws IvrDefinitionException as {@link #write(IvrCatalog, Appendable)} does
   * @throws IOException if {@code out} throws it
   */
  public static void write(IvrCatalog catalog, String customer, Appendable out) throws IOException {
    DefinitionWriter.write(catalog, customer, out);
  }

  /** All that was found, in the order of the entries that it concerns. */
  public List<Problem> problems() {
    return problems;
  }

  /** What keeps the menus from being used. */
  public List<Problem> errors() {
    return problems.stream().filter(Problem::isError).toList();
  }

  /** What callers will not like. */
  public List<Problem> warnings() {
    return problems.stream().filter(problem -> !problem.isError()).toList();
  }

  /** The menus; empty if there is any error. */
  public Optional<IvrCatalog> catalog() {
    return catalog;
  }

  /**
   * The menus.
   *
   * @throws IvrDefinitionException if there is any error, with all of them
   */
  public IvrCatalog orThrow() {
    return catalog.orElseThrow(() -> new IvrDefinitionException(errors()));
  }

  /** How many errors and warnings. */
  @Override
  public String toString() {
    return "definitions with " + errors().size() + " errors and " + warnings().size() + " warnings";
  }

  private static IvrDefinitions read(Path file, Optional<PromptFolder> prompts) throws IOException {
    Findings findings = new Findings();
    try (InputStream in = Files.newInputStream(file)) {
      return of(new DefinitionText(findings).entries(in), findings, prompts);
    }
  }

  private static IvrDefinitions read(Reader reader, Optional<PromptFolder> prompts)
      throws IOException {
    Findings findings = new Findings();
    return of(new DefinitionText(findings).entries(reader), findings, prompts);
  }

  private static List<Entry> entries(Map<String, String> definitions) {
    List<Entry> entries = new ArrayList<>(definitions.size());
    definitions.forEach(
        (key, value) -> entries.add(new Entry(key, value.stripTrailing(), entries.size(), 0, "")));
    return entries;
  }

  private static IvrDefinitions of(
      List<Entry> entries, Findings findings, Optional<PromptFolder> prompts) {
    Optional<IvrCatalog> catalog = new DefinitionReader(findings, prompts).read(entries);
    return new IvrDefinitions(findings.inOrder(), catalog);
  }
}
