package io.twelvekeys.ivr.audio.wave;

import static io.twelvekeys.ivr.audio.wave.WaveBytes.extensible;
import static io.twelvekeys.ivr.audio.wave.WaveBytes.format;
import static io.twelvekeys.ivr.audio.wave.WaveBytes.little;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.audio.wave.Flaw.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What audio files do to readers that believe them, each with the offset at which it shows. */
@SuppressWarnings("ByteBufferBackingArray") // all of them come from allocate
class WaveFilesThatAreRefusedTest {
  private static final byte[] MONO = format(1, 1, 8_000, 16);
  private static final byte[] SOUND = {1, 2, 3, 4};

  @ParameterizedTest
  @CsvSource({
    "OggS, an Ogg file", "ID3\u0004, an MP3 file", "\u00FF\u00FB, an MP3 file", "MThd, a MIDI file",
    "fLaC, a FLAC file", "RF64, an RF64 file", "RIFX, a big-endian RIFX file", "FORM, an AIFF file"
  })
  void otherFilesAreCalledByTheirName(String start, String name) {
    Flaw flaw = flaw((start + "0000WAVE0000").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(flaw.kind()).isEqualTo(Kind.NOT_A_WAVE_FILE);
    assertThat(flaw.sentence())
        .isEqualTo("this is " + name + "; save it as WAV, 16-bit PCM, mono, 8000 Hz or more");
  }

  @Test
  void whatIsShorterThanAHeaderIsNoWaveFile() {
    byte[] whole = new WaveBytes().chunk("fmt ", MONO).chunk("data", SOUND).file();
    for (int length = 0; length < 12; length++) {
      assertThat(flaw(Arrays.copyOf(whole, length)).kind()).isEqualTo(Kind.NOT_A_WAVE_FILE);
    }
    assertThat(flaw(new byte[0]).sentence()).isEqualTo("the file is empty");
  }

  @Test
  void aFileCutAnywhereIsSoundOrRefused() {
    byte[] whole = new WaveBytes().chunk("fmt ", MONO).chunk("data", SOUND).file();
    for (int length = 12; length < whole.length; length++) {
      Reading reading = read(Arrays.copyOf(whole, length));
      if (length < 20) {
        assertThat(reading)
            .isEqualTo(
                new Refusal(new Flaw(Kind.DATA_MISSING, length, "the file has no `data` chunk")));
      } else if (length < 36) {
        assertThat(((Refusal) reading).flaw().kind()).isEqualTo(Kind.CHUNK_BEYOND_END);
        assertThat(((Refusal) reading).flaw().offset()).isEqualTo(12);
      } else if (length < 44) {
        assertThat(((Refusal) reading).flaw().kind()).isEqualTo(Kind.DATA_MISSING);
      } else if (length < 46) {
        assertThat(((Refusal) reading).flaw().kind()).isEqualTo(Kind.EMPTY);
      } else {
        assertThat(((SoundFile) reading).length()).isEqualTo(1);
      }
    }
  }

  @Test
  void chunksStandInOrderAndOnce() {
    assertFlaw(
        new WaveBytes().chunk("data", SOUND).chunk("fmt ", MONO), Kind.DATA_BEFORE_FORMAT, 12);
    assertFlaw(new WaveBytes().chunk("fmt ", MONO).chunk("fmt ", MONO), Kind.FORMAT_TWICE, 36);
    assertFlaw(
        new WaveBytes().chunk("fmt ", MONO).chunk("data", SOUND).chunk("data", SOUND),
        Kind.DATA_TWICE,
        48);
    assertFlaw(new WaveBytes().chunk("fmt ", MONO), Kind.DATA_MISSING, 36);
    assertFlaw(new WaveBytes().chunk("fmt ", MONO).chunk("data"), Kind.EMPTY, 44);
    assertFlaw(new WaveBytes().chunk("fmt ", new byte[15]), Kind.FORMAT_TOO_SHORT, 16);
  }

  @Test
  void aSizeBeyondTheEndDoesNotMoveTheReaderBack() {
    assertFlaw(new WaveBytes().chunkOfSize("LIST", 0xFFFFFFF8L, MONO), Kind.CHUNK_BEYOND_END, 12);
    assertFlaw(new WaveBytes().chunkOfSize("fmt ", 0x7FFFFFFFL, MONO), Kind.CHUNK_BEYOND_END, 12);
    assertFlaw(new WaveBytes().chunkOfSize("fmt ", 0x80000000L, MONO), Kind.CHUNK_BEYOND_END, 12);
  }

  @Test
  void aMillionTinyChunksAreLeftAtTheLimit() {
    WaveBytes bytes = new WaveBytes().chunk("fmt ", MONO);
    for (int i = 0; i < 1_000_000; i++) {
      bytes.chunk("tiny");
    }
    assertFlaw(bytes, Kind.TOO_MANY_CHUNKS, 36 + 255 * 8);
  }

  @Test
  void numbersOfTheFormatMustBeUsable() {
    assertFormat(format(1, 0, 8_000, 16), Kind.UNSUPPORTED_CHANNELS, 22);
    assertFormat(format(1, 3, 8_000, 16), Kind.UNSUPPORTED_CHANNELS, 22);
    assertFormat(format(1, 1, 0, 16), Kind.UNSUPPORTED_RATE, 24);
    assertFormat(format(1, 1, -8_000, 16), Kind.UNSUPPORTED_RATE, 24);
    assertFormat(format(1, 1, 7_999, 16), Kind.UNSUPPORTED_RATE, 24);
    assertFormat(format(1, 1, 96_001, 16), Kind.UNSUPPORTED_RATE, 24);
    assertFormat(format(1, 1, 8_000, 12), Kind.UNSUPPORTED_SAMPLE_SIZE, 34);
    assertFormat(format(3, 1, 8_000, 16), Kind.UNSUPPORTED_SAMPLE_SIZE, 34);
    assertFormat(format(7, 1, 8_000, 16), Kind.UNSUPPORTED_SAMPLE_SIZE, 34);
    assertFormat(format(1, 1, 8_000, 16_000, 0, 16), Kind.FRAME_SIZE_WRONG, 32);
    assertFormat(format(1, 2, 8_000, 32_000, 0xFFFF, 16), Kind.FRAME_SIZE_WRONG, 32);
  }

  @Test
  void encodingsThatAreNotReadHaveNames() {
    assertFormat(format(2, 1, 8_000, 8), Kind.UNSUPPORTED_ENCODING, 20);
    assertThat(flaw(new WaveBytes().chunk("fmt ", format(0x31, 1, 8_000, 8)).file())
            .sentence())
        .startsWith("the sound is GSM 6.10; save it as WAV");
    assertThat(flaw(new WaveBytes().chunk("fmt ", format(0x1234, 1, 8_000, 8)).file())
            .sentence())
        .startsWith("the sound is of the unknown kind 4660");
  }

  @Test
  void anExtensionMustBeWholeAndKnown() {
    byte[] good = extensible(1, 1, 8_000, 16, 16);
    assertFormat(Arrays.copyOf(good, 38), Kind.FORMAT_TOO_SHORT, 16);
    assertFormat(extensible(0xFFFE, 1, 8_000, 16, 16), Kind.UNSUPPORTED_ENCODING, 44);
    assertFormat(extensible(0x10001, 1, 8_000, 16, 16), Kind.UNSUPPORTED_ENCODING, 44);
    assertFormat(extensible(1, 1, 8_000, 16, 17), Kind.UNSUPPORTED_SAMPLE_SIZE, 38);
    byte[] otherGuid = good.clone();
    otherGuid[39] = 0;
    assertFormat(otherGuid, Kind.UNSUPPORTED_ENCODING, 44);
    byte[] shortExtension = good.clone();
    shortExtension[16] = 0;
    assertFormat(shortExtension, Kind.FORMAT_TOO_SHORT, 16);
    byte[] alignZero = good.clone();
    alignZero[12] = 0; // javax.sound divides by this
    assertFormat(alignZero, Kind.FRAME_SIZE_WRONG, 32);
  }

  @Test
  void whatIsNoNumberIsFoundAtItsPlace() {
    byte[] data = little(12).putFloat(0.1f).putFloat(0.1f).putFloat(Float.NaN).array();
    assertFlaw(
        new WaveBytes().chunk("fmt ", format(3, 1, 8_000, 32)).chunk("data", data),
        Kind.NOT_A_NUMBER,
        52);
    byte[] infinite =
        little(16).putDouble(0.1).putDouble(Double.NEGATIVE_INFINITY).array();
    assertFlaw(
        new WaveBytes().chunk("fmt ", format(3, 2, 8_000, 64)).chunk("data", infinite),
        Kind.NOT_A_NUMBER,
        52);
  }

  @Test
  void limitsAreKept(@TempDir Path folder) throws IOException {
    byte[] whole =
        new WaveBytes().chunk("fmt ", MONO).chunk("data", new byte[16_000]).file();
    SoundReader small = SoundReader.standard().within(SoundLimits.STANDARD.withMaxBytes(1_000));
    SoundReader brief =
        SoundReader.standard().within(SoundLimits.STANDARD.withMaxDuration(Duration.ofMillis(999)));
    Path path = Files.write(folder.resolve("a.wav"), whole);
    for (Reading reading : new Reading[] {
      small.read(whole), small.read(path), small.read(new ByteArrayInputStream(whole))
    }) {
      assertThat(((Refusal) reading).flaw().kind()).isEqualTo(Kind.TOO_LARGE);
    }
    assertThat(((Refusal) brief.read(whole)).flaw().sentence())
        .isEqualTo("the sound lasts 1 s, longer than the 0 s that are read");
    assertThatThrownBy(() -> small.read(folder.resolve("none.wav")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void anEndlessStreamIsReadToTheLimitOnly() throws IOException {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return 0;
      }
    };
    SoundReader small = SoundReader.standard().within(SoundLimits.STANDARD.withMaxBytes(100_000));
    assertThat(((Refusal) small.read(endless)).flaw().kind()).isEqualTo(Kind.TOO_LARGE);
  }

  private static void assertFormat(byte[] format, Kind kind, long offset) {
    assertFlaw(new WaveBytes().chunk("fmt ", format).chunk("data", SOUND), kind, offset);
  }

  private static void assertFlaw(WaveBytes bytes, Kind kind, long offset) {
    Flaw flaw = flaw(bytes.file());
    assertThat(flaw.kind()).as(flaw.sentence()).isEqualTo(kind);
    assertThat(flaw.offset()).as(flaw.sentence()).isEqualTo(offset);
  }

  private static Flaw flaw(byte[] file) {
    return ((Refusal) read(file)).flaw();
  }

  private static Reading read(byte[] file) {
    return SoundReader.standard().read(file);
  }
}
