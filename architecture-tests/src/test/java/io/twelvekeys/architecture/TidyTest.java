package io.twelvekeys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file of the repository is tidy; and what is not would be found. */
class TidyTest {
  private static final String MAIN = "ivr-core/src/main/java/Planted.java";
  private static final String TEST = "ivr-core/src/test/java/PlantedTest.java";
  private static final String EXAMPLE = "examples/ivr/src/main/java/Planted.java";

  /** Cut in two, so that this file is tidy itself. */
  private static final String LATER = "// TO" + "DO";

  private static final String OFF = "@Disa" + "bled";

  @Test
  void everyFileIsTidy() throws IOException {
    List<String> complaints = new ArrayList<>();
    List<Path> files = Repository.files();
    for (Path file : files) {
      String path = file.toString().replace('\\', '/');
      complaints.addAll(Tidy.complaints(path, text(file), TidyTest::exists));
    }
    assertThat(files).hasSizeGreaterThan(30);
    assertThat(complaints).isEmpty();
  }

  @Test
  void unfinishedCodeIsFound() {
    assertThat(inspect(MAIN, LATER + " more"))
        .containsExactly(MAIN + ":1 is unfinished: do it now, or write an issue");
    assertThat(inspect(TEST, LATER)).hasSize(1);
  }

  @Test
  void testThatIsSwitchedOffIsFound() {
    assertThat(inspect(TEST, "class A {\n  " + OFF + "\n}"))
        .singleElement()
        .asString()
        .contains(":2 switches");
  }

  @ParameterizedTest
  @CsvSource({
    "ivr-core/src/main/java/Planted.java, System.out.println(1);, prints",
    "ivr-core/src/main/java/Planted.java, run(System.err::println);, prints",
    "ivr-core/src/main/java/Planted.java, Thread.sleep(1);, sleeps",
    "ivr-core/src/test/java/PlantedTest.java, Thread.sleep(1);, sleeps",
    "ivr-core/src/main/java/Planted.java, run(Thread::sleep);, sleeps"
  })
  void printingAndSleepingIsFound(String path, String line, String complaint) {
    assertThat(inspect(path, line)).singleElement().asString().contains(complaint);
  }

  @Test
  void examplesMayPrintAndCommentsMayNameIt() {
    assertThat(inspect(EXAMPLE, "System.out.println(1);")).isEmpty();
    assertThat(inspect(MAIN, " * Never writes to {@code System.out}.")).isEmpty();
  }

  @Test
  void tabIsFound() {
    assertThat(inspect(MAIN, "\tint a;")).singleElement().asString().contains("tab");
  }

  @Test
  void longLineIsFound() {
    assertThat(inspect(MAIN, "a".repeat(Tidy.MOST_COLUMNS))).isEmpty();
    assertThat(inspect(MAIN, "a".repeat(Tidy.MOST_COLUMNS + 1)))
        .singleElement()
        .asString()
        .contains("101 columns");
  }

  @Test
  void longFileIsFound() {
    String longest = "int a;\n".repeat(Tidy.MOST_LINES);
    for (String path : List.of(MAIN, EXAMPLE)) {
      assertThat(inspect(path, longest)).isEmpty();
      assertThat(inspect(path, longest + "int b;\n"))
          .singleElement()
          .asString()
          .contains("301 lines");
    }
    assertThat(inspect(TEST, longest + "int b;\n")).isEmpty();
  }

  @Test
  void testThatSurefireSkipsIsFound() {
    String test = "class Planted {\n  @Test\n  void a() {}\n}\n";
    String path = "ivr-core/src/test/java/Planted.java";
    assertThat(inspect(path, test)).singleElement().asString().contains("is not run");
    assertThat(inspect(path, "abstract " + test)).isEmpty();
    assertThat(inspect(TEST, test)).isEmpty();
  }

  @Test
  void pathOfOneMachineIsFound() {
    String home = "/ho" + "me/ann/ivr";
    assertThat(inspect("README.md", "run " + home))
        .singleElement()
        .asString()
        .contains("README.md:1");
    assertThat(inspect("pom.xml", "<dir>" + home + "</dir>")).hasSize(1);
    assertThat(inspect("README.md", "https://example.org" + home)).isEmpty();
  }

  @Test
  void deadLinkIsFound() {
    String text =
        "See [a](../pom.xml), [b](gone.md#part), [c](#part) and [d](https://example.org).";
    assertThat(inspect("docs/page.md", text))
        .containsExactly("docs/page.md:1 has a dead link: gone.md#part");
  }

  private static List<String> inspect(String path, String text) {
    return Tidy.complaints(path, text, TidyTest::exists);
  }

  private static boolean exists(String path) {
    return Files.exists(Repository.ROOT.resolve(path));
  }

  /** Nothing for what is not text. */
  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(Repository.ROOT.resolve(file));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
