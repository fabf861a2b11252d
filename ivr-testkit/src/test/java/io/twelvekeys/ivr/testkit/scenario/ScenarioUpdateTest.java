package io.twelvekeys.ivr.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario that differs shows where, and can be rewritten; its head stays byte for byte. */
class ScenarioUpdateTest {
  private static final String HEAD =
      "# Caf\u00e9 \t \ndefinitions   acme.properties\n\n0.000 dial 6000\n1.500 key 1 \n";
  private static final String CAME = """
      0.000 play welcome.wav
      1.000 played welcome.wav
      1.500 route extension:201
      1.500 end connected
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void writeDefinitions() throws IOException {
    Files.writeString(folder.resolve("acme.properties"), """
        customer = acme
        ivr.main.name = Main
        ivr.main.extension = 6000
        ivr.main.greeting = welcome.wav
        ivr.main.key.1 = extension:201
        """);
  }

  private ScenarioResult run(String text) throws IOException {
    Path file = folder.resolve("a.scenario");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return Scenario.read(file).run();
  }

  @Test
  void whatIsRightStaysAsItIs() throws IOException {
    ScenarioResult result = run(HEAD + "----\n" + CAME);
    assertThat(result.matches()).isTrue();
    assertThat(result.diff()).isEmpty();
    assertThat(result.updatedText()).isEqualTo(HEAD + "----\n" + CAME);
  }

  @Test
  void blanksAtTheEndOfLinesAndEmptyLinesAtTheEndDoNotCount() throws IOException {
    assertThat(run(HEAD + "----  \n" + CAME.replace("\n", " \r\n") + "\n\n").matches())
        .isTrue();
    assertThat(run(HEAD + "----\n" + CAME.stripTrailing()).matches()).isTrue();
    assertThat(run(HEAD + "----\n\n" + CAME).matches()).isFalse();
    assertThat(run(HEAD + "----\n" + CAME + "# no comment here\n").matches()).isFalse();
  }

  @Test
  void aDifferenceIsAUnifiedDiffOfTheFile() throws IOException {
    String wrong =
        CAME.replace("1.000 played", "2.000 played").replace("1.500 route", "1.500 rout");
    ScenarioResult result = run(HEAD + "----\n" + wrong);
    assertThat(result.matches()).isFalse();
    String name = folder.resolve("a.scenario").toString();
    assertThat(result.diff()).isEqualTo("--- " + name + "\n+++ " + name + " (as it came)\n" + """
            @@ -5,6 +5,6 @@
             1.500 key 1\s
             ----
             0.000 play welcome.wav
            -2.000 played welcome.wav
            -1.500 rout extension:201
            +1.000 played welcome.wav
            +1.500 route extension:201
             1.500 end connected
            """);
    assertThat(result.updatedText()).isEqualTo(HEAD + "----\n" + CAME);
  }

  @Test
  void theLineEndsOfTheFileAreKept() throws IOException {
    String windows = (HEAD + "----\n").replace("\n", "\r\n");
    assertThat(run(windows + "nothing\r\n").updatedText())
        .isEqualTo(windows + CAME.replace("\n", "\r\n"));
    assertThat(run("\uFEFF" + HEAD + "----").updatedText())
        .isEqualTo("\uFEFF" + HEAD + "----\n" + CAME);
  }

  @Test
  void withoutHyphensNothingIsRightAndAllIsAdded() throws IOException {
    ScenarioResult result = run(HEAD.stripTrailing());
    assertThat(result.matches()).isFalse();
    assertThat(result.diff()).endsWith("""
            @@ -3,3 +3,8 @@
            \s
             0.000 dial 6000
             1.500 key 1
            +----
            +0.000 play welcome.wav
            +1.000 played welcome.wav
            +1.500 route extension:201
            +1.500 end connected
            """);
    assertThat(result.updatedText()).isEqualTo(HEAD.stripTrailing() + "\n----\n" + CAME);
  }
}
