package io.twelvekeys.ivr.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.testkit.LineEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a scenario file may say, and what it is told when it says something else. */
class ScenarioReadingTest {
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
        ivr.main.key.# = hangup
        """);
  }

  private Scenario scenario(String... lines) {
    return Scenario.parse("a.scenario", String.join("\n", lines), folder);
  }

  private List<String> problems(String... lines) {
    try {
      Scenario wrong = scenario(lines);
      throw new AssertionError("accepted: " + wrong.events());
    } catch (ScenarioException refused) {
      return refused.problems().stream()
          .map(problem -> problem.where() + ": " + problem.what() + "; " + problem.remedy())
          .toList();
    }
  }

  @Test
  void aHashWithinAWordBeginsNoComment() {
    assertThat(problems("\tdefinitions\tacme.properties#old #and", "0.000 dial 6000"))
        .containsExactly("line 1: there is no file 'acme.properties#old'; the name of a definitions"
            + " file, relative to the scenario's folder");
  }

  @Test
  void theWordAfterKeyIsNeverAComment() {
    Scenario scenario = scenario(
        "definitions acme.properties # a comment",
        "#prompt nobody.wav fails",
        "0.000 dial 6000\t#here, too",
        "1.000 key # # and this is one",
        "2.000 keys #1*A #yes",
        "3.000 hangup");
    assertThat(scenario.events().stream().map(LineEvent::text))
        .containsExactly(
            "0.000 dial 6000",
            "1.000 key #",
            "2.000 key #",
            "2.000 key 1",
            "2.000 key *",
            "2.000 key A",
            "3.000 hangup");
    assertThat(scenario.run().lines().get(1)).isEqualTo("1.000 stop welcome.wav");
  }

  @Test
  void lengthsAndAnswers() {
    Scenario scenario = scenario(
        "\uFEFFdefinitions acme.properties",
        "prompt a.wav 2500ms",
        "prompt b.wav 1m",
        "prompt c.wav 0",
        "prompt d.wav 1.5s",
        "prompt e.wav fails",
        "route extension:201 busy after 20s",
        "route extension:201 never",
        "route sip:Sales@VoIP.example.net no-answer",
        "0.000 dial 6000",
        "----");
    assertThat(scenario.script().lines())
        .containsExactly(
            "prompt a.wav 2500ms",
            "prompt b.wav 60s",
            "prompt c.wav 0s",
            "prompt d.wav 1500ms",
            "prompt e.wav fails",
            "route extension:201 busy after 20s",
            "route extension:201 never",
            "route sip:Sales@voip.example.net no-answer");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/wrong-lines.csv", delimiter = '|', quoteCharacter = '"')
  void whatIsNoLine(String line, String problem) {
    assertThat(problems("definitions acme.properties", "0.000 dial 6000", line))
        .containsExactly("line 3: " + problem);
  }

  @Test
  void everyProblemIsTold() {
    assertThat(problems("", "definitions nowhere.properties", "1.000 key 1", "0.500 key 2", "----"))
        .containsExactly(
            "line 2: there is no file 'nowhere.properties'; the name of a definitions file,"
                + " relative to the scenario's folder",
            "line 3: 'key' comes before anybody dials; 0.000 dial EXTENSION as the first event",
            "line 4: the time 0.500 is before that of the event before it, 1.000; times that never"
                + " decrease");
    assertThat(problems("# nothing"))
        .containsExactly(
            "line 2: no definitions are named; definitions FILE",
            "line 2: nobody dials; 0.000 dial EXTENSION as the first event");
    assertThat(problems("definitions acme.properties", "0.100 dial 6000"))
        .containsExactly("line 2: the call begins at 0.100; 0.000 dial EXTENSION");
    assertThat(problems(
            "definitions acme.properties",
            "prompt a.wav 1s",
            "prompt a.wav 1s",
            "server a",
            "server b",
            "0.000 dial 6000"))
        .containsExactly(
            "line 3: the prompt 'a.wav' has a line already; one line for each prompt",
            "line 5: the server is named already; one line server NAME");
  }

  @Test
  void problemsOfTheDefinitionsAreToldWithTheirPlace() throws IOException {
    Files.writeString(folder.resolve("bad.properties"), "customer = acme\nivr.main.name = Main\n");
    assertThat(problems("definitions bad.properties", "0.000 dial 6000"))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("line 1: bad.properties, ivr.main."));
  }

  @Test
  void aFileThatIsNoUtf8() throws IOException {
    Path file = folder.resolve("latin.scenario");
    Files.write(file, "definitions acme.properties # \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Scenario.read(file))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("latin.scenario, file: it holds bytes that are no UTF-8; UTF-8");
  }

  @Test
  void rule01ACallThatNobodyTakes() {
    ScenarioResult result = scenario(
            "definitions acme.properties", "0.000 dial 7000", "1.000 key 1")
        .run();
    assertThat(result.lines()).containsExactly("0.000 end no-such-ivr");
    assertThat(result.isStuck()).isFalse();
    assertThat(result.trace()).isEmpty();
  }

  @Test
  void aCallIsStuckAnHourAfterTheLastEvent() throws IOException {
    String menus = Files.readString(folder.resolve("acme.properties"));
    Files.writeString(folder.resolve("long.properties"), menus + "limit.max-duration = 300m\n");
    Scenario endless = scenario(
        "definitions long.properties",
        "prompt welcome.wav 61m",
        "0.000 dial 6000",
        "59.000 key A",
        "----",
        "0.000 play welcome.wav",
        "3659.000 stuck");
    assertThat(endless.run().isStuck()).isTrue();
    assertThat(endless.run().diff()).isEmpty();
    Scenario justInTime = scenario(
        "definitions long.properties",
        "prompt welcome.wav 61m",
        "0.000 dial 6000",
        "60.000 key A",
        "3659.999 hangup");
    assertThat(justInTime.run().lines())
        .containsExactly(
            "0.000 play welcome.wav", "3659.999 stop welcome.wav", "3659.999 end caller-hung-up");
  }
}
