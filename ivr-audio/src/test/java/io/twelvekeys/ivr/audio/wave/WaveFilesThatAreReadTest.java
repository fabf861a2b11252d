package io.twelvekeys.ivr.audio.wave;

import static io.twelvekeys.ivr.audio.wave.WaveBytes.extensible;
import static io.twelvekeys.ivr.audio.wave.WaveBytes.format;
import static io.twelvekeys.ivr.audio.wave.WaveBytes.little;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.SampleEncoding;
import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.SampleSource;
import io.twelvekeys.ivr.audio.g711.G711;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("ByteBufferBackingArray") // all of them come from allocate
class WaveFilesThatAreReadTest {
  private static final byte[] FOUR_BYTES = {0x00, (byte) 0x80, (byte) 0xFF, 0x7F};

  @Test
  void sixteenBitSamplesArriveAsTheyAre() {
    SoundFile file =
        sound(new WaveBytes().chunk("fmt ", format(1, 1, 8_000, 16)).chunk("data", FOUR_BYTES));
    assertThat(samples(file)).containsExactly(-32_768f, 32_767f);
    assertThat(file.format()).hasToString("8000 Hz, 16-bit linear, mono");
    assertThat(file.remarks()).isEmpty();
  }

  @Test
  void eightBitSamplesAreUnsigned() {
    SoundFile file =
        sound(new WaveBytes().chunk("fmt ", format(1, 1, 11_025, 8)).chunk("data", FOUR_BYTES));
    assertThat(samples(file)).containsExactly(-32_768f, 0f, 127 * 256f, -256f);
  }

  @Test
  void twentyFourBitSamplesKeepWhatIsBelowSixteen() {
    byte[] data = {1, 0, 0, 0, 0, (byte) 0x80, (byte) 0xFF, (byte) 0xFF, 0x7F};
    SoundFile file =
        sound(new WaveBytes().chunk("fmt ", format(1, 1, 48_000, 24)).chunk("data", data));
    assertThat(samples(file)).containsExactly(1 / 256f, -32_768f, 32_767 + 255 / 256f);
  }

  @Test
  void thirtyTwoBitSamplesAreScaled() {
    byte[] data = little(8).putInt(Integer.MIN_VALUE).putInt(3 << 15).array();
    SoundFile file =
        sound(new WaveBytes().chunk("fmt ", format(1, 1, 96_000, 32)).chunk("data", data));
    assertThat(samples(file)).containsExactly(-32_768f, 1.5f);
  }

  @Test
  void floatingPointSamplesStopAtFullScale() {
    byte[] single =
        little(16).putFloat(0.5f).putFloat(-1f).putFloat(7f).putFloat(-1e30f).array();
    SoundFile file =
        sound(new WaveBytes().chunk("fmt ", format(3, 1, 44_100, 32)).chunk("data", single));
    assertThat(samples(file)).containsExactly(16_384f, -32_768f, 32_768f, -32_768f);
    byte[] doubles = little(16).putDouble(-0.25).putDouble(Double.MAX_VALUE).array();
    SoundFile wide =
        sound(new WaveBytes().chunk("fmt ", format(3, 1, 44_100, 64)).chunk("data", doubles));
    assertThat(samples(wide)).containsExactly(-8_192f, 32_768f);
  }

  @ParameterizedTest
  @CsvSource({"7, MU_LAW", "6, A_LAW"})
  void compandedSamplesAreDecoded(int tag, G711 law) {
    byte[] codes = {0, 1, (byte) 0x80, (byte) 0xFF};
    SoundFile file =
        sound(new WaveBytes().chunk("fmt ", format(tag, 1, 8_000, 8)).chunk("data", codes));
    assertThat(samples(file))
        .containsExactly(
            law.decode(codes[0]), law.decode(codes[1]), law.decode(codes[2]), law.decode(codes[3]));
  }

  @Test
  void stereoIsReadAsItsMeanAndByChannel() {
    byte[] data = little(8)
        .putShort((short) 100)
        .putShort((short) -50)
        .putShort((short) 3)
        .putShort((short) 4)
        .array();
    SoundFile file =
        sound(new WaveBytes().chunk("fmt ", format(1, 2, 32_000, 16)).chunk("data", data));
    assertThat(samples(file)).containsExactly(25f, 3.5f);
    assertThat(samples(file.channel(0))).containsExactly(100f, 3f);
    assertThat(samples(file.channel(1))).containsExactly(-50f, 4f);
    assertThatThrownBy(() -> file.channel(2)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, 8, UNSIGNED_8", "1, 16, 16, SIGNED_16", "1, 24, 20, SIGNED_24", "1, 32, 32, SIGNED_32",
    "3, 32, 32, FLOAT_32", "3, 64, 0, FLOAT_64", "6, 8, 8, A_LAW", "7, 8, 8, MU_LAW"
  })
  void extensibleFilesSayTheSameInMoreWords(int tag, int bits, int valid, SampleEncoding encoding) {
    byte[] format = extensible(tag, 2, 16_000, bits, valid);
    SoundFile file =
        sound(new WaveBytes().chunk("fmt ", format).chunk("data", new byte[bits / 8 * 2 * 3]));
    assertThat(file.format().encoding()).isEqualTo(encoding);
    assertThat(file.length()).isEqualTo(3);
  }

  @Test
  void chunksOfAnyKindStandAroundFormatAndSound() {
    SoundFile file = sound(new WaveBytes()
        .chunk("JUNK", new byte[28])
        .chunk("odd ", new byte[3])
        .chunk("fmt ", format(1, 1, 8_000, 16))
        .chunk("LIST", new byte[0])
        .chunk("data", FOUR_BYTES)
        .chunk("id3 ", new byte[5]));
    assertThat(samples(file)).containsExactly(-32_768f, 32_767f);
    assertThat(file.remarks()).isEmpty();
  }

  @Test
  void aSoundThatIsCutOffIsReadAndTold() {
    SoundFile file = sound(new WaveBytes()
        .chunk("fmt ", format(1, 1, 8_000, 16))
        .chunkOfSize("data", 400, FOUR_BYTES));
    assertThat(file.length()).isEqualTo(2);
    assertThat(file.remarks())
        .containsExactly(new Flaw(
            Flaw.Kind.DATA_CUT_OFF,
            40,
            "the file is cut off: its sound should have 400 bytes, there are 4; upload it again"));
  }

  @Test
  void aStreamWithOpenLengthsIsReadToItsEnd() {
    WaveBytes ffmpeg = new WaveBytes()
        .chunk("fmt ", format(1, 1, 8_000, 16))
        .chunkOfSize("data", 0xFFFFFFFFL, FOUR_BYTES);
    assertThat(kinds(read(ffmpeg.fileOfSize(0xFFFFFFFFL)))).containsExactly(Flaw.Kind.LENGTH_OPEN);
    WaveBytes neverClosed =
        new WaveBytes().chunk("fmt ", format(1, 1, 8_000, 16)).chunkOfSize("data", 0, FOUR_BYTES);
    SoundFile file = (SoundFile) read(neverClosed.fileOfSize(0));
    assertThat(file.length()).isEqualTo(2);
    assertThat(kinds(file)).containsExactly(Flaw.Kind.LENGTH_OPEN);
  }

  @Test
  void smallOdditiesAreTold() {
    byte[] wrongByteRate = format(1, 1, 8_000, 1, 2, 16);
    SoundFile file = sound(new WaveBytes()
        .chunk("fmt ", wrongByteRate)
        .chunk("data", new byte[] {1, 2, 3})
        .bytes((byte) 1, (byte) 2));
    assertThat(file.length()).isEqualTo(1);
    assertThat(kinds(file))
        .containsExactly(
            Flaw.Kind.BYTE_RATE_WRONG, Flaw.Kind.BYTES_AFTER_END, Flaw.Kind.FRAME_INCOMPLETE);
  }

  @Test
  void whatTheJdkWritesIsReadAsTheJdkMeansIt(@TempDir Path folder) throws IOException {
    byte[] data = new byte[1_200];
    new Random(42).nextBytes(data);
    AudioFormat format = new AudioFormat(22_050, 16, 2, true, false);
    Path path = folder.resolve("jdk.wav");
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(data), format, 300),
        AudioFileFormat.Type.WAVE,
        path.toFile());
    SoundFile file = (SoundFile) SoundReader.standard().read(path);
    assertThat(file.length()).isEqualTo(300);
    assertThat(file.format().javaSound().matches(format)).isTrue();
    short first = (short) ((data[0] & 0xFF) | (data[1] << 8));
    assertThat(samples(file.channel(0))[0]).isEqualTo(first);
  }

  @Test
  void rawSoundHasTheFormatThatIsTold() {
    SampleFormat format =
        new SampleFormat(SampleEncoding.SIGNED_16, 1, 8_000, ByteOrder.BIG_ENDIAN);
    SoundFile file = (SoundFile) SoundReader.standard().readRaw(new byte[] {1, 0, 0, 1, 9}, format);
    assertThat(samples(file)).containsExactly(256f, 1f);
    assertThat(kinds(file)).containsExactly(Flaw.Kind.FRAME_INCOMPLETE);
    SampleFormat wide = new SampleFormat(SampleEncoding.SIGNED_24, 1, 8_000, ByteOrder.BIG_ENDIAN);
    assertThat(samples((SoundFile) SoundReader.standard().readRaw(new byte[] {1, 2, 3}, wide)))
        .containsExactly(0x010203 / 256f);
  }

  @Test
  void whatTheWriterWritesIsReadBack() throws Exception {
    short[] all = new short[65_536];
    for (int i = 0; i < all.length; i++) {
      all[i] = (short) i;
    }
    Pcm sound = Pcm.of(16_000, all);
    SoundFile linear = (SoundFile) read(WaveWriter.linear(sound));
    assertThat(linear.remarks()).isEmpty();
    assertThat(linear.rate()).isEqualTo(16_000);
    assertThat(samples(linear)).isEqualTo(samples(sound));
    for (G711 law : G711.values()) {
      Pcm odd = Pcm.of(8_000, (short) 5, (short) -9_000, Short.MAX_VALUE);
      SoundFile companded = (SoundFile) read(WaveWriter.companded(odd, law));
      assertThat(companded.remarks()).isEmpty();
      assertThat(samples(companded)[1]).isEqualTo(law.decode(law.encode((short) -9_000)));
      byte[] theirs = AudioSystem.getAudioInputStream(
              new ByteArrayInputStream(WaveWriter.companded(odd, law)))
          .readAllBytes();
      assertThat(theirs).isEqualTo(new byte[] {
        law.encode((short) 5), law.encode((short) -9_000), law.encode(Short.MAX_VALUE)
      });
    }
  }

  private static SoundFile sound(WaveBytes bytes) {
    return (SoundFile) read(bytes.file());
  }

  private static Reading read(byte[] file) {
    return SoundReader.standard().read(file);
  }

  private static List<Flaw.Kind> kinds(Reading reading) {
    return ((SoundFile) reading).remarks().stream().map(Flaw::kind).toList();
  }

  private static float[] samples(SampleSource source) {
    float[] samples = new float[source.length()];
    source.read(0, samples.length, samples, 0);
    return samples;
  }
}
