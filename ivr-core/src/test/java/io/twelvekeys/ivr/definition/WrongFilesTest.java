package io.twelvekeys.ivr.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.IvrDefinitionException;
import io.twelvekeys.ivr.Problem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong files, each with its problems beside it, line by line; none is accepted, and none stops at
 * its first problem.
 */
class WrongFilesTest {
  static List<Path> wrongFiles() throws IOException, URISyntaxException {
    URL folder = WrongFilesTest.class.getResource("/definitions/wrong");
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreAtLeastSixty() throws Exception {
    assertThat(wrongFiles()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void hasExactlyItsProblems(Path file) throws IOException {
    IvrDefinitions definitions = IvrDefinitions.read(file);
    Path expected = Path.of(file.toString().replace(".properties", ".problems"));
    assertThat(definitions.problems().stream().map(Problem::toString))
        .as(file.getFileName().toString())
        .containsExactlyElementsOf(Files.readAllLines(expected));
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void isNotAccepted(Path file) throws IOException {
    IvrDefinitions definitions = IvrDefinitions.read(file);
    assertThat(definitions.catalog()).isEmpty();
    assertThat(definitions.errors()).isNotEmpty().allMatch(Problem::isError);
    assertThat(definitions.problems())
        .hasSize(definitions.errors().size() + definitions.warnings().size());
    assertThatThrownBy(definitions::orThrow)
        .isInstanceOfSatisfying(
            IvrDefinitionException.class,
            thrown -> assertThat(thrown.problems()).isEqualTo(definitions.errors()));
  }

  /** A further mistake at the end of a file is told as well, whatever came before. */
  @ParameterizedTest
  @MethodSource("wrongFiles")
  void nothingStopsAtTheFirstProblem(Path file) throws IOException {
    String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    String more = text + """

        ivr.another.name = Another
        ivr.another.extension = six
        ivr.another.greeting = another.wav
        ivr.another.key.1 = back
        ivr.another.attempts = 0
        """;
    assertThat(IvrDefinitions.read(new java.io.StringReader(more)).errors())
        .extracting(Problem::where)
        .contains("ivr.another.extension", "ivr.another.attempts");
  }
}
