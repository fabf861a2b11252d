package io.twelvekeys.ivr.audio.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.Prompt.AudioFile;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.g711.FramedSound;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.audio.prompt.Change.Kind;
import io.twelvekeys.ivr.audio.wave.Flaw;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer's folder, from both sides: by upload and by hand. */
class PromptLibraryTest {
  private static final AudioFile WELCOME = Prompt.audio("welcome.wav");
  private static final AudioFile SUPPORT = Prompt.audio("menus/support.wav");

  @TempDir
  Path folder;

  private PromptLibrary library;

  @BeforeEach
  void open() throws IOException {
    library = library();
  }

  @Test
  void anUploadIsCheckedConvertedKeptAndFound() throws IOException {
    byte[] file = wave(44_100, 1, -19);
    assertThat(library.upload(SUPPORT, file)).isInstanceOf(Upload.Stored.class);
    assertThat(folder.resolve("menus/support.wav")).hasBinaryContent(file);
    Pcm prompt = library.find(SUPPORT).orElseThrow();
    assertThat(prompt.rate()).isEqualTo(8_000);
    assertThat(prompt.length()).isEqualTo(8_000);
    assertThat(library.list()).containsExactly(SUPPORT);
    assertThat(library.find(WELCOME)).isEmpty();
    assertThat(library.refresh()).isEmpty();
  }

  @Test
  void anUploadOfTheWrongLevelIsPutRight() throws IOException {
    Upload.Stored stored = (Upload.Stored) library.upload(WELCOME, wave(8_000, 2, -9));
    assertThat(stored.prompt().original().finding(Aspect.LEVEL).verdict())
        .isEqualTo(Verdict.REFUSED);
    assertThat(stored.prompt().complaints()).isEmpty();
    assertThat(SpeechLevel.of(library.find(WELCOME).orElseThrow()).activeDbm0())
        .isCloseTo(-19, offset(0.3));
  }

  @Test
  void whatIsNoPromptChangesNothing() throws IOException {
    byte[] good = wave(8_000, 1, -19);
    library.upload(WELCOME, good);
    Upload unreadable = library.upload(WELCOME, new byte[] {'O', 'g', 'g', 'S'});
    assertThat(((Upload.Unreadable) unreadable).flaw().kind()).isEqualTo(Flaw.Kind.NOT_A_WAVE_FILE);
    Pcm fax = Voice.at(8_000).sounds(2, -19, 1_100).pcm();
    Upload unsuitable = library.upload(WELCOME, WaveWriter.linear(fax));
    assertThat(((Upload.Unsuitable) unsuitable).complaints())
        .anyMatch(finding -> finding.aspect() == Aspect.TONES);
    Upload silent =
        library.upload(WELCOME, WaveWriter.linear(Voice.at(8_000).pauses(1).pcm()));
    assertThat(((Upload.Unsuitable) silent).complaints())
        .anyMatch(finding -> finding.aspect() == Aspect.LEVEL);
    assertThat(folder.resolve("welcome.wav")).hasBinaryContent(good);
    assertThat(library.find(WELCOME)).isPresent();
  }

  @Test
  void whoeverUploadsIsToldWhyInSentences() throws IOException {
    assertThat(library.upload(WELCOME, wave(8_000, 1, -19)).sentences()).isEmpty();
    assertThat(library.upload(WELCOME, new byte[] {'O', 'g', 'g', 'S'}).sentences())
        .singleElement()
        .asString()
        .contains("Ogg");
    Pcm late = Voice.at(8_000).pauses(1).sounds(2, -19, 500).pcm();
    assertThat(library.upload(WELCOME, WaveWriter.linear(late)).sentences())
        .anyMatch(text -> text.startsWith("silence before the first sound: 1.00 s; cut it to"));
    Pcm fax = Voice.at(8_000).sounds(2, -19, 1_100).pcm();
    assertThat(library.upload(WELCOME, WaveWriter.linear(fax)).sentences())
        .anyMatch(text -> text.startsWith("tones of machines: "));
  }

  @Test
  void settingsAreCheckedWhereTheyAreMade() {
    assertThat(LibrarySettings.STANDARD.withRate(16_000).rate()).isEqualTo(16_000);
    assertThatThrownBy(() -> LibrarySettings.STANDARD.withRate(44_100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8000 or 16000 Hz: 44100");
  }

  @Test
  void aReplacedPromptDoesNotDisturbTheCallThatPlaysIt() throws IOException {
    library.upload(WELCOME, wave(8_000, 1, -19));
    Pcm playing = library.find(WELCOME).orElseThrow();
    Upload.Stored stored = (Upload.Stored) library.upload(WELCOME, wave(8_000, 2, -19));
    assertThat(stored.replaced()).isTrue();
    assertThat(playing.length()).isEqualTo(8_000);
    assertThat(library.find(WELCOME).orElseThrow().length()).isEqualTo(16_000);
  }

  @Test
  void filesPutThereByHandAreToldWhenLookedAt() throws IOException {
    Files.write(folder.resolve("welcome.wav"), wave(16_000, 1, -19));
    Files.writeString(folder.resolve("broken.wav"), "no sound");
    Files.writeString(folder.resolve("readme.txt"), "not our business");
    assertThat(library.find(WELCOME)).isEmpty();
    List<Change> changes = library.refresh();
    assertThat(changes)
        .extracting(change -> change.name().name() + " " + change.kind())
        .containsExactly("broken.wav ADDED", "welcome.wav ADDED");
    assertThat(changes).extracting(Change::playable).containsExactly(false, true);
    assertThat(library.find(WELCOME)).isPresent();
    assertThat(library.refresh()).isEmpty();

    Files.write(folder.resolve("welcome.wav"), wave(16_000, 2, -19));
    assertThat(library.refresh()).extracting(Change::kind).containsExactly(Kind.CHANGED);
    assertThat(library.find(WELCOME).orElseThrow().length()).isEqualTo(16_000);

    Files.delete(folder.resolve("welcome.wav"));
    assertThat(library.refresh()).extracting(Change::kind).containsExactly(Kind.REMOVED);
    assertThat(library.find(WELCOME)).isEmpty();
    assertThat(library.list()).isEmpty();
  }

  @Test
  void anotherStartConvertsNothingAgain() throws IOException {
    library.upload(WELCOME, wave(44_100, 1, -19));
    Pcm before = library.find(WELCOME).orElseThrow();
    PromptLibrary later = library();
    List<Change> changes = later.refresh();
    assertThat(changes).containsExactly(new Change(WELCOME, Kind.ADDED, Optional.empty()));
    assertThat(changes.get(0).playable()).isTrue();
    assertThat(later.find(WELCOME)).contains(before);
  }

  @Test
  void aSpoiltConvertedCopyIsMadeAgain() throws IOException {
    library.upload(WELCOME, wave(44_100, 1, -19));
    Pcm before = library.find(WELCOME).orElseThrow();
    try (Stream<Path> copies = Files.list(folder.resolve(".telephone"))) {
      for (Path copy : copies.toList()) {
        Files.write(copy, new byte[100]);
      }
    }
    PromptLibrary later = library();
    assertThat(later.refresh())
        .extracting(change -> change.outcome().isPresent())
        .containsExactly(true);
    assertThat(later.find(WELCOME)).contains(before);
  }

  @Test
  void rawFilesHaveTheFormatOfTheSettings() throws IOException {
    byte[] wave = wave(8_000, 1, -19);
    byte[] raw = Arrays.copyOfRange(wave, 44, wave.length);
    AudioFile name = Prompt.audio("RAW.PCM");
    assertThat(library.upload(name, raw)).isInstanceOf(Upload.Stored.class);
    library.upload(WELCOME, wave);
    assertThat(library.find(name)).isEqualTo(library.find(WELCOME));
    Upload wrong = library.upload(Prompt.audio("wave.pcm"), wave);
    assertThat(((Upload.Unreadable) wrong).flaw().sentence())
        .isEqualTo("this is a WAVE file, no raw sound; name it .wav");
  }

  @Test
  void memoryStaysWithinItsBudgetAndPromptsAreShared() throws IOException {
    LibrarySettings small = LibrarySettings.STANDARD.withCacheBytes(60_000);
    library = new PromptLibrary(folder, small);
    for (int i = 0; i < 6; i++) {
      library.upload(Prompt.audio(i + ".wav"), wave(8_000, 1 + i * 0.1, -19));
    }
    for (AudioFile name : library.list()) {
      assertThat(library.find(name)).isPresent();
      assertThat(library.find(name, G711.MU_LAW)).isPresent();
      assertThat(library.cachedBytes()).isPositive().isLessThanOrEqualTo(60_000);
    }
    Pcm last = library.find(Prompt.audio("5.wav")).orElseThrow();
    assertThat(library.find(Prompt.audio("5.wav")).orElseThrow()).isSameAs(last);
    library = new PromptLibrary(folder, LibrarySettings.STANDARD.withCacheBytes(0));
    library.refresh();
    assertThat(library.find(Prompt.audio("5.wav"))).contains(last);
    assertThat(library.cachedBytes()).isZero();
  }

  @Test
  void framesAreTwentyMillisecondsFilledUpWithSilence() throws IOException {
    library.upload(WELCOME, wave(8_000, 0.99, -19));
    Pcm sound = library.find(WELCOME).orElseThrow();
    FramedSound frames = library.find(WELCOME, G711.A_LAW).orElseThrow();
    assertThat(library.find(WELCOME, G711.A_LAW).orElseThrow()).isSameAs(frames);
    assertThat(frames.frames()).isEqualTo(50);
    byte[] frame = new byte[160];
    frames.copyFrame(0, frame, 0);
    assertThat(frame[7]).isEqualTo(G711.A_LAW.encode(sound.at(7)));
    frames.copyFrame(49, frame, 0);
    assertThat(frame[79]).isEqualTo(G711.A_LAW.encode(sound.at(7_919)));
    assertThat(frame[80]).isEqualTo((byte) 0xD5);
    assertThat(frame[159]).isEqualTo((byte) 0xD5);
    assertThatThrownBy(() -> frames.copyFrame(50, frame, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void linksThatLeadOutAreNoPrompts(@TempDir Path outside) throws IOException {
    Path secret = Files.write(outside.resolve("secret.wav"), wave(8_000, 1, -19));
    Files.createSymbolicLink(folder.resolve("link.wav"), secret);
    Files.createSymbolicLink(folder.resolve("menus"), outside);
    Files.createSymbolicLink(folder.resolve("loop.wav"), folder.resolve("loop.wav"));
    Files.createDirectory(folder.resolve("folder.wav"));
    assertThat(library.refresh()).isEmpty();
    assertThat(library.find(Prompt.audio("link.wav"))).isEmpty();
    assertThatThrownBy(() -> library.upload(SUPPORT, wave(8_000, 1, -19)))
        .isInstanceOf(IOException.class)
        .hasMessage("menus leads out of the folder of prompts");
    assertThatThrownBy(() -> library.upload(Prompt.audio("folder.wav"), wave(8_000, 1, -19)))
        .hasMessage("folder.wav is a folder");
    assertThat(outside.resolve("support.wav")).doesNotExist();
    // Replacing a link replaces the link, not what it leads to.
    library.upload(Prompt.audio("link.wav"), wave(8_000, 2, -19));
    assertThat(secret).hasBinaryContent(wave(8_000, 1, -19));
    assertThat(library.find(Prompt.audio("link.wav")).orElseThrow().length()).isEqualTo(16_000);
  }

  @Test
  void aLinkThatStaysInsideIsAPrompt() throws IOException {
    Files.write(folder.resolve("welcome.wav"), wave(8_000, 1, -19));
    Files.createSymbolicLink(folder.resolve("again.wav"), Path.of("welcome.wav"));
    library.refresh();
    assertThat(library.list()).containsExactly(Prompt.audio("again.wav"), WELCOME);
  }

  @Test
  void aRemovedPromptIsGone() throws IOException {
    library.upload(WELCOME, wave(8_000, 1, -19));
    library.remove(WELCOME);
    library.remove(WELCOME);
    assertThat(library.find(WELCOME)).isEmpty();
    assertThat(folder.resolve("welcome.wav")).doesNotExist();
    assertThat(library.refresh()).isEmpty();
  }

  private PromptLibrary library() throws IOException {
    return new PromptLibrary(folder, LibrarySettings.STANDARD);
  }

  private static byte[] wave(int rate, double seconds, double dbm0) {
    return WaveWriter.linear(Voice.at(rate).speaks(seconds, dbm0).pcm());
  }
}
