package io.twelvekeys.examples.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.g711.G711;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundsTest {
  @TempDir
  private Path folder;

  private final Map<String, Pcm> library = new HashMap<>();
  private Sounds sounds;

  @BeforeEach
  void open() throws Exception {
    library.put("a.wav", noise(800, 1));
    library.put("b.wav", noise(1600, 2));
    sounds = new Sounds(name -> Optional.ofNullable(library.get(name.name())), folder);
  }

  @Test
  void aPromptIsAFileInBothLaws() throws Exception {
    Path file = sounds.find(Prompt.audio("a.wav")).orElseThrow();
    assertThat(bytes(file, ".ulaw")).isEqualTo(codes(G711.MU_LAW, library.get("a.wav")));
    assertThat(bytes(file, ".alaw")).isEqualTo(codes(G711.A_LAW, library.get("a.wav")));
  }

  @Test
  void aSequenceIsOneFileWithoutAGap() throws Exception {
    Prompt prompt = Prompt.sequence(List.of(
        Prompt.audio("a.wav"), new Prompt.Silence(Duration.ofMillis(50)), Prompt.audio("b.wav")));
    byte[] heard = bytes(sounds.find(prompt).orElseThrow(), ".ulaw");
    assertThat(heard).hasSize(800 + 400 + 1600);
    assertThat(heard).startsWith(codes(G711.MU_LAW, library.get("a.wav")));
    assertThat(heard).endsWith(codes(G711.MU_LAW, library.get("b.wav")));
  }

  @Test
  void aPartThatIsMissingIsLeftOut() throws Exception {
    Prompt prompt = Prompt.sequence(List.of(Prompt.audio("no.wav"), Prompt.audio("b.wav")));
    assertThat(sounds.find(prompt)).isEqualTo(sounds.find(Prompt.audio("b.wav")));
    assertThat(sounds.find(Prompt.audio("no.wav"))).isEmpty();
    assertThat(sounds.find(new Prompt.Speech("Hello.", "en"))).isEmpty();
  }

  @Test
  void aPromptThatWasReplacedIsAnotherFile() throws Exception {
    Path before = sounds.find(Prompt.audio("a.wav")).orElseThrow();
    library.put("a.wav", noise(800, 3));
    Path after = sounds.find(Prompt.audio("a.wav")).orElseThrow();
    assertThat(after).isNotEqualTo(before);
    assertThat(bytes(before, ".ulaw")).hasSize(800); // calls may still play it
  }

  @Test
  void theSameSoundIsWrittenOnce() throws Exception {
    library.put("b.wav", noise(800, 1));
    assertThat(sounds.find(Prompt.audio("a.wav"))).isEqualTo(sounds.find(Prompt.audio("b.wav")));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  private static byte[] bytes(Path file, String ending) throws Exception {
    return Files.readAllBytes(file.resolveSibling(file.getFileName() + ending));
  }

  private static byte[] codes(G711 law, Pcm sound) {
    byte[] codes = new byte[sound.length()];
    law.encode(sound.toArray(), 0, codes, 0, codes.length);
    return codes;
  }

  private static Pcm noise(int samples, int seed) {
    Pcm.Writer writer = Pcm.writer(Pcm.TELEPHONE_RATE, samples);
    for (int i = 0; i < samples; i++) {
      writer.put((short) ((i * 7919 + seed * 104_729) % 8000));
    }
    return writer.toPcm();
  }
}
