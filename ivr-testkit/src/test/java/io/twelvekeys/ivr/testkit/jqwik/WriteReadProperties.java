package io.twelvekeys.ivr.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is written reads back to an equal catalog, whatever it holds. */
class WriteReadProperties {
  private static Path file = Path.of("");

  @BeforeContainer
  static void makeFile() throws IOException {
    file = Files.createTempFile("menus", ".properties");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 500)
  void whatIsWrittenReadsBackToAnEqualCatalog(@ForAll IvrCatalog catalog) throws IOException {
    StringBuilder text = new StringBuilder();
    IvrDefinitions.write(catalog, text);
    IvrCatalog read = IvrDefinitions.read(new StringReader(text.toString())).orThrow();
    assertThat(read).as(text.toString()).isEqualTo(catalog);
    assertThat(read.fingerprint()).isEqualTo(catalog.fingerprint());
    assertThat(read.warnings()).hasSameSizeAs(catalog.warnings());
    StringBuilder again = new StringBuilder();
    IvrDefinitions.write(read, again);
    assertThat(again.toString()).isEqualTo(text.toString());
  }

  @Property(tries = 200)
  void aFileInUtf8IsAsGoodAsItsText(@ForAll IvrCatalog catalog) throws IOException {
    StringBuilder text = new StringBuilder();
    IvrDefinitions.write(catalog, text);
    Files.writeString(file, text);
    assertThat(IvrDefinitions.read(file).orThrow()).isEqualTo(catalog);
  }
}
