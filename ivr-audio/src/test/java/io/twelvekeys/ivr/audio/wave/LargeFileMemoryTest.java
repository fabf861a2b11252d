package io.twelvekeys.ivr.audio.wave;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.audio.AllocatedBytes;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.resample.Resampler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The largest files that are read cost at most four times their size and 1 MiB, converted too. */
class LargeFileMemoryTest {
  private static final long MEBIBYTE = 1L << 20;
  private static final int HEADER = 44;

  @ParameterizedTest
  @CsvSource({
    "7, 1, 8000, 8, 4799956",
    "6, 2, 8000, 8, 9599956",
    "1, 1, 8000, 8, 4799956",
    "1, 1, 8000, 16, 9599956",
    "1, 1, 11025, 8, 6614956",
    "1, 1, 44100, 16, 33554384",
    "1, 2, 48000, 16, 33554384",
    "3, 2, 96000, 64, 33554384",
  })
  void aFileAtTheLimitIsReadAndConvertedWithinItsBound(
      int tag, int channels, int rate, int bits, int size) throws ReflectiveOperationException {
    int frame = channels * bits / 8;
    byte[] file = new WaveBytes()
        .chunk("fmt ", WaveBytes.format(tag, channels, rate, bits))
        .chunk("data", new byte[size / frame * frame])
        .file();
    int[] length = new int[1];
    long allocated = AllocatedBytes.of(() -> length[0] = telephone(file).length());
    assertThat(length[0]).as("samples").isEqualTo(samples(file.length - HEADER, frame, rate));
    assertThat(allocated).as("bytes allocated").isLessThanOrEqualTo(4L * file.length + MEBIBYTE);
  }

  private static int samples(int bytes, int frame, int rate) {
    return (int) ((bytes / frame * 8_000L + rate - 1) / rate);
  }

  private static Pcm telephone(byte[] file) {
    return SoundReader.standard().read(file).match(new Reading.Cases<Pcm>() {
      @Override
      public Pcm sound(SoundFile sound) {
        return Resampler.to(Pcm.TELEPHONE_RATE).convert(sound);
      }

      @Override
      public Pcm refused(Refusal refusal) {
        throw new AssertionError(refusal);
      }
    });
  }
}
