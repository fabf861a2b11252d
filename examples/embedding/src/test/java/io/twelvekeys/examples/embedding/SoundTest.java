package io.twelvekeys.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.Prompt.AudioFile;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.dtmf.DtmfGenerator;
import io.twelvekeys.ivr.audio.event.EventPacket;
import io.twelvekeys.ivr.audio.g711.FramedSound;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.audio.prompt.Change;
import io.twelvekeys.ivr.audio.prompt.LibrarySettings;
import io.twelvekeys.ivr.audio.prompt.PromptLibrary;
import io.twelvekeys.ivr.audio.prompt.Upload;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import io.twelvekeys.ivr.testkit.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of docs/audio.md and docs/dtmf.md. */
class SoundTest {
  @TempDir
  Path directory;

  @Test
  void aPromptIsUploadedAndFound() throws IOException {
    Path folder = directory.resolve("acme");
    byte[] bytes = WaveWriter.linear(DtmfGenerator.standard().tones("1"));
    Files.createDirectories(folder);
    PromptLibrary library = new PromptLibrary(folder, LibrarySettings.STANDARD);
    List<Change> changes = library.refresh(); // what was put there by hand
    AudioFile welcome = Prompt.audio("menus/welcome.wav");
    Upload outcome = library.upload(welcome, bytes);
    boolean kept = outcome instanceof Upload.Stored;
    outcome.sentences().forEach(System.out::println); // for the person who made it
    Optional<Pcm> sound = library.find(welcome);
    Optional<FramedSound> frames = library.find(welcome, G711.MU_LAW);
    assertThat(changes).isEmpty();
    assertThat(kept).isFalse();
    assertThat(outcome.sentences()).anyMatch(text -> text.contains("1"));
    assertThat(sound).isEmpty();
    assertThat(frames).isEmpty();
  }

  @Test
  void framesAreSentAtTheirTime() throws IOException {
    PromptLibrary library = new PromptLibrary(directory, LibrarySettings.STANDARD);
    VirtualTime time = new VirtualTime();
    List<short[]> sent = new ArrayList<>();
    Sending sending = new Sending(library, rtp(sent), time);
    sending.tick();
    time.runThrough(1_000);
    sending.media().hangUp();
    assertThat(sent).hasSize(52).last().isEqualTo(new short[0]);
  }

  /** An empty frame at the end stands for hanging up. */
  private static Sending.Rtp rtp(List<short[]> sent) {
    return new Sending.Rtp() {
      @Override
      public void send(short[] frame) {
        sent.add(frame.clone());
      }

      @Override
      public void hangUp() {
        sent.add(new short[0]);
      }
    };
  }

  @Test
  void aKeyThatComesByThreeWaysIsOne() {
    StringBuilder pressed = new StringBuilder();
    LineKeys keys = new LineKeys(pressed::append);
    Instant start = Instant.EPOCH;
    Pcm five = DtmfGenerator.standard().tones("5");
    short[] frame = new short[160];
    byte[] payload = {5, 10, 0, (byte) 160};
    for (int from = 0; from + frame.length <= five.length(); from += frame.length) {
      five.copyTo(from, frame, 0, frame.length);
      Instant now = start.plusMillis((from + frame.length) / 8);
      keys.sound(now, frame);
      keys.event(now, new EventPacket(101, 1, 0, false, payload));
    }
    keys.info(start.plusMillis(90), 1, "application/dtmf", "5");
    assertThat(pressed).hasToString("5");
  }
}
