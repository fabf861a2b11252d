package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Menus for tests: those of the sample company, and menus of acme that a test makes up. */
public final class Sample {
  /** The sample company's definitions. */
  public static final Path FILE =
      Path.of("").toAbsolutePath().getParent().resolve("examples/ivr/sample/company.properties");

  private Sample() {}

  /** The sample company's menus. */
  public static IvrCatalog company() {
    try {
      return IvrDefinitions.read(FILE).orThrow();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** A menu of acme whose greeting is called as it is. */
  public static IvrBuilder menu(String id, String extension) {
    return Ivr.named(id).customer("acme").extension(extension).greeting(id + ".wav");
  }
}
