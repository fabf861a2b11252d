package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String GOOD = """
      customer = acme
      ivr.main.name = Main
      ivr.main.extension = 6000
      ivr.main.greeting = welcome.wav, menu.wav
      ivr.main.key.1 = extension:201
      ivr.main.key.2 = hangup
      ivr.main.key.* = repeat
      ivr.main.on.no-input = extension:201
      """;

  @TempDir
  private Path folder;

  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("menüs.properties");
  }

  @Test
  void theSampleIsWithoutAnyWarning() {
    Ran ran =
        Ran.ivr("check", "sample/company.properties", "--prompts", "sample/prompts", "--strict");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo("""
        larkfield: 7 menus, 32 bound keys, 15 destinations, 19 audio files, 2 servers
        explored 13134 states and 134025 transitions: every call ends
        menus no caller can reach: none
        longest a silent caller stays: 387.370 s
        0 problems, 0 warnings
        """);
    assertThat(ran.status()).isZero();
  }

  @Test
  void whatAFileHoldsIsCounted() throws IOException {
    Ran ran = check(GOOD);
    assertThat(ran).isEqualTo(new Ran(0, """
        acme: 1 menu, 3 bound keys, 1 destination, 2 audio files, 0 servers
        explored 426 states and 3823 transitions: every call ends
        menus no caller can reach: none
        longest a silent caller stays: 240.000 s
        0 problems, 0 warnings
        """, ""));
  }

  @Test
  void everyProblemIsTold() throws IOException {
    Ran ran = check(GOOD + """
        ivr.main.key.3 = ivr:suport
        ivr.support.name = Support
        ivr.support.extension = 6000
        ivr.support.greeting = support.wav
        ivr.support.grting = support.wav
        """);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("problem ivr.main.key.3: there is no IVR 'suport'; did you mean 'support'?")
        .contains("problem ivr.support.extension: ")
        .contains("problem ivr.support.grting: ")
        .contains("greeting")
        .endsWith(" problems, 0 warnings\n")
        .doesNotContain("acme: ");
  }

  @Test
  void aWarningIsAProblemIfStrict() throws IOException {
    String warned = GOOD + "ivr.main.key.3 = ivr:main\n";
    Ran lenient = check(warned);
    assertThat(lenient.status()).isZero();
    assertThat(lenient.out())
        .startsWith("warning ivr.main.key.3: ")
        .endsWith("\n0 problems, 1 warning\n");
    Ran strict = check(warned, "--strict");
    assertThat(strict.status()).isEqualTo(1);
    assertThat(strict.out()).isEqualTo(lenient.out());
  }

  @Test
  void callersWhoAreStrandedAreFoundWithTheShortestWay() throws IOException {
    String trap = GOOD + """
        ivr.main.key.3 = ivr:trap
        ivr.trap.name = Trap
        ivr.trap.extension = 6001
        ivr.trap.greeting = trap.wav
        ivr.trap.key.1 = repeat
        ivr.trap.on.no-input = repeat
        ivr.trap.on.no-match = repeat
        """;
    Ran ran = check(trap);
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("\nfinding ivr.trap: from here callers can only hang up")
        .contains("(dial 6001, press no key, 0.000 s)\n")
        .contains(": not every call ends but by a limit\n")
        .contains("longest a silent caller stays: until a limit of the call\n");
    assertThat(check(trap, "--strict").status()).isEqualTo(1);
    assertThat(check(trap, "--json").out())
        .contains("\"everyCallEnds\" : false,", "\"longestSilentSeconds\" : null,");
  }

  @Test
  void eachFindingIsKeptAsAScenarioThatFails() throws IOException {
    Path examples = folder.resolve("found/here");
    Ran ran = check(silent("repeat"), "--examples", examples);
    assertThat(ran.out()).endsWith("\n1 counter-example written to " + examples + "\n");
    Path example = examples.resolve("01-silent-circle-ivr.main.on.no-input.scenario");
    assertThat(Files.readString(example))
        .startsWith("# ivr.main.on.no-input: a silent caller goes round in main")
        .containsOnlyOnce("# ivr.main")
        .contains("\n0.000 dial 6000\n----\n", " end no-input\n");
    Ran run = Ran.ivr("scenario", example);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains(" end max-").endsWith("1 scenario run, 1 differs\n");
    Files.writeString(file, silent("hangup"));
    assertThat(Ran.ivr("scenario", example).out()).isEqualTo("1 scenario run, 0 differ\n");
  }

  private static String silent(String action) {
    return GOOD.replace("on.no-input = extension:201", "on.no-input = " + action);
  }

  @Test
  void jsonTellsWhatFailuresDoAndWhoWaits() throws IOException {
    String ambiguous = GOOD + "ivr.main.key.3 = extension:203\nivr.main.direct-dial = 3xx\n";
    assertThat(check(ambiguous, "--json").out())
        .contains("\"waits\" : [\n    \"ivr.main: callers wait 2.000 s for extension:203 (dial ")
        .contains("\"everyTransferFails\" : {\n    \"ends\" : [")
        .contains("\"everyPromptFails\" : {", "\"lostDestinations\" : [ ],");
  }

  @Test
  void aMissingAudioFileIsAProblemWhereAFolderIsGiven() throws IOException {
    Path prompts = Files.createDirectory(folder.resolve("prompts"));
    Files.createFile(prompts.resolve("welcome.wav"));
    Ran ran = check(GOOD, "--prompts", prompts);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("problem ivr.main.greeting: ")
        .contains("menu.wav")
        .doesNotContain("welcome.wav")
        .endsWith("\n1 problem, 0 warnings\n");
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    assertThat(check(GOOD + "ivr.main.key.3 = ivr:main\n", "--json").out())
        .startsWith("{\n  \"file\" : \"")
        .contains("menüs.properties\",\n")
        .contains("\"problems\" : 0,", "\"warnings\" : 1,", "\"severity\" : \"warning\",")
        .contains("\"where\" : \"ivr.main.key.3\",", "\"customer\" : \"acme\",", "\"keys\" : 4,")
        .contains("\"everyCallEnds\" : true,", "\"longestSilentSeconds\" : 240.000,")
        .endsWith("}\n");
    Ran bad = check(GOOD + "ivr.main.key.3 = \"\t\u0001\n", "--json");
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.out())
        .contains("\"problems\" : 1,", "\"severity\" : \"problem\",")
        .doesNotContain("customer", "\u0001", "\t");
  }

  @Test
  void aFileThatIsNotThereIsAnUnusableArgument() {
    Ran ran = Ran.ivr("check", file);
    assertThat(ran).isEqualTo(new Ran(2, "", "ivr check: " + file + ": there is no such file\n"));
  }

  @Test
  void aFolderIsNoFile() {
    Ran ran = Ran.ivr("check", folder);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("ivr check: " + folder + ": this is a folder, not a file\n");
  }

  @Test
  void aMissingFolderOfPromptsIsAnUnusableArgument() throws IOException {
    Path none = folder.resolve("none");
    Ran ran = check(GOOD, "--prompts", none);
    assertThat(ran)
        .isEqualTo(new Ran(2, "", "ivr check: " + none + ": there is no such folder of prompts\n"));
  }

  @Test
  void aFileIsRequired() {
    Ran ran = Ran.ivr("check");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("FILE");
  }

  private Ran check(String definitions, Object... options) throws IOException {
    Files.writeString(file, definitions);
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "check";
    arguments[1] = file;
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Ran.ivr(arguments);
  }
}
