package io.twelvekeys.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host says which prompts its callers will not hear, and takes those that are put right. */
class HostPromptsTest {
  private static final String MISSING = "welcome.wav will fail: there is no such file in ";
  private static final String REFUSED =
      "welcome.wav will fail: this is an MP3 file; save it as WAV, 16-bit PCM, mono, 8000 Hz or"
          + " more\n";

  @TempDir
  private Path folder;

  private final StringWriter err = new StringWriter();
  private HostPrompts prompts;

  @BeforeEach
  void open() throws Exception {
    prompts = new HostPrompts(folder, new PrintWriter(err, true));
  }

  @Test
  void missingPromptIsNamedAtTheStartAndWhenMenusArePublished() {
    prompts.menus(menus("welcome.wav"));
    assertThat(told()).isEqualTo(MISSING + folder + "\n");
    prompts.look();
    assertThat(told()).isEmpty();
    prompts.menus(menus("welcome.wav"));
    assertThat(told()).isEqualTo(MISSING + folder + "\n");
  }

  @Test
  void refusedFileIsToldAsSentencesAndOnce() throws Exception {
    Files.writeString(folder.resolve("welcome.wav"), "ID3 and so on");
    Files.writeString(folder.resolve("unused.wav"), "ID3 and so on");
    prompts.menus(menus("welcome.wav"));
    assertThat(told())
        .isEqualTo(REFUSED.replace("welcome.wav will fail", "unused.wav is no prompt") + REFUSED);
    prompts.look();
    assertThat(told()).isEmpty();
  }

  @Test
  void promptThatIsAddedReplacedOrTakenAwayCountsFromTheNextLook() throws Exception {
    prompts.menus(menus("welcome.wav"));
    told();
    copy("connecting.wav");
    prompts.look();
    int first = samples();
    copy("welcome.wav");
    prompts.look();
    assertThat(samples()).isGreaterThan(first);
    assertThat(told()).isEmpty();
    Files.writeString(folder.resolve("welcome.wav"), "ID3 and so on");
    prompts.look();
    assertThat(told()).isEqualTo(REFUSED);
    Files.delete(folder.resolve("welcome.wav"));
    prompts.look();
    assertThat(told()).isEqualTo(MISSING + folder + "\n");
  }

  @Test
  void folderThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new HostPrompts(folder.resolve("no"), new PrintWriter(err)))
        .hasMessageContaining("there is no such folder of prompts");
  }

  private void copy(String prompt) throws IOException {
    Files.copy(
        Path.of("sample/prompts").resolve(prompt),
        folder.resolve("welcome.wav"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private int samples() throws IOException {
    return prompts.library().find(Prompt.audio("welcome.wav")).orElseThrow().length();
  }

  private String told() {
    String text = err.toString();
    err.getBuffer().setLength(0);
    return text;
  }

  private static IvrCatalog menus(String greeting) {
    return IvrCatalog.of(Ivr.named("Main menu")
        .customer("acme")
        .extension("6000")
        .greeting(greeting)
        .on(Key.HASH, Navigation.HANG_UP)
        .build());
  }
}
