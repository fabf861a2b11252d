package io.twelvekeys.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No key can be bound before name, customer, extension and greeting are there: it does not compile.
 */
class StagedBuilderTest {
  private static final String KEY = ".on(Key.ONE, Destination.extension(\"201\"))";
  private static final String NAME = "Ivr.named(\"Main\")";
  private static final String CUSTOMER = ".customer(\"acme\")";
  private static final String EXTENSION = ".extension(\"6000\")";
  private static final String GREETING = ".greeting(\"welcome.wav\")";

  @TempDir
  Path folder;

  @Test
  void rightOrderCompiles() throws Exception {
    assertThat(errors(NAME + CUSTOMER + EXTENSION + GREETING + KEY + ".build()"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NAME + KEY,
        NAME + CUSTOMER + KEY,
        NAME + CUSTOMER + EXTENSION + KEY,
        NAME + KEY + CUSTOMER + EXTENSION + GREETING + ".build()",
        NAME + CUSTOMER + KEY + EXTENSION + GREETING + ".build()",
        NAME + CUSTOMER + EXTENSION + KEY + GREETING + ".build()",
        NAME + CUSTOMER + GREETING + KEY,
        NAME + EXTENSION + GREETING + KEY,
        NAME + GREETING + CUSTOMER + EXTENSION + KEY,
        NAME + ".build()",
        NAME + CUSTOMER + ".build()",
        NAME + CUSTOMER + EXTENSION + ".build()",
        NAME + CUSTOMER + CUSTOMER
      })
  void anyOtherOrderDoesNotCompile(String chain) throws Exception {
    assertThat(errors(chain)).contains("cannot find symbol");
  }

  private String errors(String expression) throws Exception {
    Path source = folder.resolve("Snippet.java");
    Files.writeString(
        source,
        "import io.twelvekeys.ivr.*;\nclass Snippet { Object menu = " + expression + "; }\n");
    Path classes =
        Path.of(Ivr.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    int status = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            printer,
            printer,
            "-proc:none",
            "-Xlint:none",
            "-d",
            folder.toString(),
            "-cp",
            classes.toString(),
            source.toString());
    assertThat(status == 0).as(out.toString()).isEqualTo(!out.toString().contains("error:"));
    return status == 0 ? "" : out.toString();
  }
}
