package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.SampleEncoding;
import io.twelvekeys.ivr.audio.SampleSource;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import java.util.Arrays;

/** What a look at each sample of a file shows, before anything is converted. */
final class SourceScan {
  private static final int CLIPPED_RUN = 3;

  /** A channel is silent if its power is 30 dB below the other's. */
  private static final double SILENT_BESIDE = 0.001;

  private float peak;
  private int clippedPlaces;
  private double largestMean;
  private double[] channels = {};
  private double mono;

  private SourceScan() {}

  static SourceScan of(SoundFile file) {
    SourceScan scan = new SourceScan();
    float limit = limit(file.format().encoding());
    scan.channels = new double[file.format().channels()];
    for (int channel = 0; channel < file.format().channels(); channel++) {
      scan.channels[channel] = scan.channel(file.channel(channel), limit);
    }
    scan.mono = power(file);
    return scan;
  }

  /** From here on a sample is as loud as its encoding can say. */
  private static float limit(SampleEncoding encoding) {
    return switch (encoding) {
      case UNSIGNED_8 -> 127 * 256f;
      case SIGNED_16 -> Short.MAX_VALUE;
      case SIGNED_24, SIGNED_32, FLOAT_32, FLOAT_64 -> 32_768f - 1 / 256f;
      case MU_LAW -> G711.MU_LAW.loudest();
      case A_LAW -> G711.A_LAW.loudest();
    };
  }

  /** Takes in one channel and gives its power. */
  private double channel(SampleSource channel, float limit) {
    float[] block = new float[4_096];
    double sum = 0;
    double squares = 0;
    float last = 0;
    int run = 0;
    for (int done = 0; done < channel.length(); done += block.length) {
      int count = Math.min(block.length, channel.length() - done);
      channel.read(done, count, block, 0);
      for (int i = 0; i < count; i++) {
        float sample = block[i];
        sum += sample;
        squares += (double) sample * sample;
        peak = Math.max(peak, Math.abs(sample));
        run = Math.abs(sample) >= limit && sample == last ? run + 1 : 1;
        clippedPlaces += run == CLIPPED_RUN ? 1 : 0;
        last = sample;
      }
    }
    largestMean = Math.max(largestMean, Math.abs(sum / channel.length()));
    return squares / channel.length();
  }

  private static double power(SampleSource sound) {
    float[] block = new float[4_096];
    double squares = 0;
    for (int done = 0; done < sound.length(); done += block.length) {
      int count = Math.min(block.length, sound.length() - done);
      sound.read(done, count, block, 0);
      for (int i = 0; i < count; i++) {
        squares += (double) block[i] * block[i];
      }
    }
    return squares / sound.length();
  }

  /** The loudest sample in dB below full scale. */
  double peak() {
    return 20 * Math.log10(peak / 32_768);
  }

  /** How often three or more equal samples stand at full scale. */
  int clippedPlaces() {
    return clippedPlaces;
  }

  /** The mean of all samples, of the worse channel, in per cent of full scale. */
  double mean() {
    return largestMean / 327.68;
  }

  /** What the level loses when both channels become one, in dB. */
  double stereoLoss() {
    double loudest = Arrays.stream(channels).max().orElse(0);
    return loudest == 0 ? 0 : 10 * Math.log10(loudest / Math.max(mono, 1e-6));
  }

  /** Why so much is lost, and what would be right; of two channels. */
  String channels() {
    String advice = "; save it as mono from ";
    if (channels[1] < channels[0] * SILENT_BESIDE) {
      return "the right channel is silent" + advice + "the left one";
    }
    return channels[0] < channels[1] * SILENT_BESIDE
        ? "the left channel is silent" + advice + "the right one"
        : "the channels are opposite and cancel" + advice + "one of them";
  }
}
