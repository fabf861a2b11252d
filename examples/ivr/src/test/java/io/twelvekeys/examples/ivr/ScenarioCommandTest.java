package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCommandTest {
  private static final String GIVEN = """
      definitions menus.properties   # beside this file
      prompt welcome.wav 4s

      0.000 dial 6000
      1.200 key 1
      ----
      """;

  private static final String CAME = """
      0.000 play welcome.wav
      1.200 stop welcome.wav
      1.200 route extension:201
      1.200 end connected
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void defineMenus() throws IOException {
    Files.writeString(folder.resolve("menus.properties"), """
        customer = acme
        ivr.main.name = Main
        ivr.main.extension = 6000
        ivr.main.greeting = welcome.wav
        ivr.main.key.1 = extension:201
        """);
  }

  @Test
  void everyScenarioOfTheSampleIsAsItSays() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("sample/scenarios"))) {
      Object[] arguments = Stream.concat(
              Stream.of("scenario"), files.filter(file -> file.toString().endsWith(".scenario")))
          .toArray();
      Ran ran = Ran.ivr(arguments);
      assertThat(ran.err()).isEmpty();
      assertThat(arguments.length).isGreaterThan(12);
      assertThat(ran.out()).isEqualTo(arguments.length - 1 + " scenarios run, 0 differ\n");
      assertThat(ran.status()).isZero();
    }
  }

  @Test
  void aScenarioAsItSaysIsQuiet() throws IOException {
    assertThat(Ran.ivr("scenario", scenario("a", GIVEN + CAME)))
        .isEqualTo(new Ran(0, "1 scenario run, 0 differ\n", ""));
  }

  @Test
  void aDifferenceIsAUnifiedDiff() throws IOException {
    Path file = scenario("a", GIVEN + CAME.replace("201", "202"));
    Ran ran = Ran.ivr("scenario", file);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("--- " + file + "\n+++ ")
        .contains(
            "\n-1.200 route extension:202\n+1.200 route extension:201\n 1.200 end connected\n")
        .endsWith("1 scenario run, 1 differs\n");
  }

  @Test
  void printIsExactlyWhatCameOfIt() throws IOException {
    Path file = scenario("a", GIVEN + "9.999 end wrong\n");
    assertThat(Ran.ivr("scenario", "--print", file)).isEqualTo(new Ran(0, CAME, ""));
    assertThat(Ran.ivr("scenario", file, file, "--print"))
        .isEqualTo(new Ran(0, "# " + file + "\n" + CAME + "# " + file + "\n" + CAME, ""));
  }

  @Test
  void aCallThatNoMenuTakesIsPrinted() throws IOException {
    Path file = scenario("a", "definitions menus.properties\n0.000 dial 6999\n");
    assertThat(Ran.ivr("scenario", "--print", file))
        .isEqualTo(new Ran(0, "0.000 end no-such-ivr\n", ""));
  }

  @Test
  void updateRewritesWhatDiffersAndNothingElse() throws IOException {
    Path wrong = scenario("wrong", GIVEN + "0.000 end connected\n");
    Path right = scenario("right", GIVEN + CAME + "\n\n");
    Ran ran = Ran.ivr("scenario", "--update", wrong, right);
    assertThat(ran).isEqualTo(new Ran(0, wrong + ": updated\n2 scenarios run, 0 differ\n", ""));
    assertThat(wrong).hasContent(GIVEN + CAME);
    assertThat(Files.readString(right)).isEqualTo(GIVEN + CAME + "\n\n");
  }

  @Test
  void aScenarioWithAProblemFallsShortAndTheOthersAreRun() throws IOException {
    Path bad = scenario("bad", "definitions menus.properties\n0.000 dail 6000\n----\n");
    Path differs = scenario("differs", GIVEN);
    Ran ran = Ran.ivr("scenario", bad, differs);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).startsWith("ivr scenario: " + bad + ", line 2: ").contains("dial");
    assertThat(ran.out()).startsWith("--- " + differs).endsWith("1 differs\n");
  }

  @Test
  void aFileThatIsNotThereIsAnUnusableArgumentAndTheOthersAreRun() throws IOException {
    Path none = folder.resolve("none");
    Ran ran = Ran.ivr("scenario", none, scenario("a", GIVEN));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("ivr scenario: " + none + ": there is no such file\n");
    assertThat(ran.out()).contains("+1.200 end connected\n");
  }

  @Test
  void aFileIsRequired() {
    Ran ran = Ran.ivr("scenario");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("FILE");
  }

  private Path scenario(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".scenario"), text);
  }
}
