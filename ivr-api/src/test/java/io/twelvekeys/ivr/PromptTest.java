package io.twelvekeys.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prompts are plain names below one folder, and never a way out of it. */
class PromptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a.mp3",
        ".wav",
        "a.wav ",
        " a.wav",
        "a b.wav",
        "a\tb.wav",
        "/a.wav",
        "/etc/passwd",
        "../a.wav",
        "a/../b.wav",
        "a/./b.wav",
        "./a.wav",
        "a//b.wav",
        "a/",
        "a.wav/",
        "..",
        "~/a.wav",
        "\\a.wav",
        "a\\b.wav",
        "C:a.wav",
        "C:/a.wav",
        "file:a.wav",
        "http://h/a.wav",
        "a\0.wav",
        "a.wav\0",
        "a\n.wav",
        "a,b.wav",
        "a;b.wav",
        "a|b.wav",
        "a*.wav",
        "a?.wav",
        "$a.wav",
        "%2e.wav",
        "a\u202e.wav",
        "a\u00a0b.wav",
        "\ud800.wav",
        ".hidden.wav",
        "dir/.hidden.wav",
        "\"a\".wav"
      })
  void namesThatCouldDoHarmAreRefused(String name) {
    assertThatThrownBy(() -> Prompt.audio(name)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.wav", "A.WAV", "a.pcm", "menus/welcome.wav", "a-b_c.d+e(1)&'.wav", "grüße.wav"})
  void plainNamesAreTaken(String name) {
    assertThat(Prompt.audio(name).text()).isEqualTo(name);
    assertThat(Prompt.audio(name).parts()).containsExactly(Prompt.audio(name));
  }

  @Test
  void longestNameIsTwoHundredCharacters() {
    assertThat(Prompt.audio("a".repeat(196) + ".wav").name()).hasSize(200);
    assertThatThrownBy(() -> Prompt.audio("a".repeat(197) + ".wav"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Prompt.audio("a/".repeat(5_000_000)))
        .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(400));
  }

  @Test
  void rule3SequencesAreFlat() {
    Prompt a = Prompt.audio("a.wav");
    Prompt b = new Prompt.Silence(Duration.ofMillis(500));
    Prompt c = new Prompt.Speech("Hello, \"you\"", "en-GB");
    Prompt two = Prompt.sequence(List.of(a, b));
    assertThat(Prompt.sequence(List.of(two, c)).parts()).containsExactly(a, b, c);
    assertThat(Prompt.sequence(List.of(a))).isSameAs(a);
    assertThat(Prompt.sequence(List.of(two, c)).text())
        .isEqualTo("a.wav silence:500ms speech:en-GB:\"Hello, \"you\"\"");
    assertThatThrownBy(() -> new Prompt.Sequence(List.of(two, c)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Prompt.sequence(List.of())).isInstanceOf(InvalidValueException.class);
    List<Prompt> most = new ArrayList<>(Collections.nCopies(Prompt.Sequence.LONGEST, a));
    assertThat(Prompt.sequence(most).parts()).hasSize(Prompt.Sequence.LONGEST);
    most.add(a);
    assertThatThrownBy(() -> Prompt.sequence(most)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void speechAndSilenceHaveTheirLimits() {
    assertThat(new Prompt.Speech("x".repeat(2_000), "en").words()).hasSize(2_000);
    for (String words : new String[] {"", " ", "a\nb", "x".repeat(2_001)}) {
      assertThatThrownBy(() -> new Prompt.Speech(words, "en"))
          .isInstanceOf(InvalidValueException.class);
    }
    for (String language : new String[] {"", "en_GB", "en GB", "en:"}) {
      assertThatThrownBy(() -> new Prompt.Speech("a", language))
          .isInstanceOf(InvalidValueException.class);
    }
    assertThat(new Prompt.Silence(Duration.ofMinutes(1)).text()).isEqualTo("silence:60000ms");
    for (Duration length : new Duration[] {Duration.ZERO, Duration.ofMillis(60_001)}) {
      assertThatThrownBy(() -> new Prompt.Silence(length))
          .isInstanceOf(InvalidValueException.class);
    }
  }
}
