package io.twelvekeys.ivr.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twelvekeys.ivr.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audio file that is not there is a problem, and nothing outside of the folder is there. */
class PromptFolderTest {
  @TempDir
  Path home;

  private Path prompts;

  @BeforeEach
  void makeFolder() throws IOException {
    prompts = Files.createDirectories(home.resolve("prompts/sub")).getParent();
    Files.createFile(prompts.resolve("there.wav"));
    Files.createFile(prompts.resolve("sub/there.wav"));
    Files.createDirectory(prompts.resolve("folder.wav"));
    Files.createFile(home.resolve("secret.wav"));
  }

  @Test
  void filesThatAreThereAreNoProblem() throws IOException {
    assertThat(where("there.wav, sub/there.wav")).isEmpty();
  }

  @Test
  void eachFileThatIsNotThereIsAProblem() throws IOException {
    assertThat(read("there.wav, gone.wav, sub/gone.wav", prompts).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "problem ivr.main.greeting: the audio file 'gone.wav' is not in the folder of prompts; "
                + "the name of a file there; links must not lead out of the folder",
            "problem ivr.main.greeting: the audio file 'sub/gone.wav' is not in the folder of "
                + "prompts; the name of a file there; links must not lead out of the folder");
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    assertThat(where("folder.wav")).containsExactly("ivr.main.greeting");
    assertThat(where("there.wav/x.wav")).containsExactly("ivr.main.greeting");
  }

  @Test
  void linksThatStayInsideLeadToTheirFileAndOthersNowhere() throws IOException {
    try {
      Files.createSymbolicLink(prompts.resolve("inside.wav"), Path.of("sub/there.wav"));
    } catch (IOException | UnsupportedOperationException none) {
      assumeTrue(false, "no links here");
    }
    Files.createSymbolicLink(prompts.resolve("outside.wav"), home.resolve("secret.wav"));
    Files.createSymbolicLink(prompts.resolve("up"), home);
    Files.createSymbolicLink(prompts.resolve("round.wav"), Path.of("round.wav"));
    assertThat(where("inside.wav")).isEmpty();
    assertThat(where("outside.wav")).hasSize(1);
    assertThat(where("up/secret.wav")).hasSize(1);
    assertThat(where("up/prompts/there.wav")).as("out and in again is inside").isEmpty();
    assertThat(where("round.wav")).hasSize(1);
    Path link = Files.createSymbolicLink(home.resolve("link"), prompts);
    assertThat(read("there.wav", link).problems()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsAnException() {
    Path gone = home.resolve("gone");
    assertThatThrownBy(() -> read("a.wav", gone)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> IvrDefinitions.of(Map.of(), gone))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> IvrDefinitions.read(gone)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> IvrDefinitions.read(home)).isInstanceOf(IOException.class);
  }

  @Test
  void everyFieldWithAudioIsLookedAt() throws IOException {
    String text = """
        customer = acme
        ivr.main.name = M
        ivr.main.extension = 1
        ivr.main.greeting = there.wav
        ivr.main.key.1 = group:g
        ivr.main.short-greeting = 1.wav
        ivr.main.prompt.no-match = 2.wav
        ivr.main.prompt.no-input.1 = 3.wav
        ivr.main.prompt.no-input.2 = 4.wav
        ivr.main.prompt.transfer = 5.wav
        ivr.main.prompt.transfer-failed = 6.wav
        ivr.main.prompt.goodbye = 7.wav
        """;
    assertThat(IvrDefinitions.read(new StringReader(text)).problems()).isEmpty();
    assertThat(IvrDefinitions.read(new StringReader(text), prompts).errors()).hasSize(7);
  }

  private java.util.List<String> where(String greeting) throws IOException {
    return read(greeting, prompts).problems().stream().map(Problem::where).toList();
  }

  private static IvrDefinitions read(String greeting, Path folder) throws IOException {
    String text = """
        customer = acme
        ivr.main.name = M
        ivr.main.extension = 1
        ivr.main.key.1 = group:g
        ivr.main.greeting =\s""";
    return IvrDefinitions.read(new StringReader(text + greeting + "\n"), folder);
  }
}
