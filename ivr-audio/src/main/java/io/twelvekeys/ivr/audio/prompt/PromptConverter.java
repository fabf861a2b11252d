package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.SampleSource;
import io.twelvekeys.ivr.audio.resample.Resampler;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes of a file the prompt that callers hear: one channel at a telephone's rate, and put right
 * where that takes nothing away.
 *
 * <p>Direct current beyond the norm is taken off. A prompt whose active speech level is outside the
 * norms is brought to their middle; upwards only as far as its peak allows. Noise, clipping,
 * silence and tones stay as they are: those who made the prompt must see to them.
 *
 * <p>Immutable; for any number of threads.
 */
public final class PromptConverter {
  private final int rate;
  private final PromptNorms norms;

  /**
   * A converter to that rate.
   *
   * @param rate {@link Pcm#TELEPHONE_RATE} or {@link Pcm#WIDEBAND_RATE}
   * @param norms to which level and direct current are brought
   */
  public PromptConverter(int rate, PromptNorms norms) {
    if (rate != Pcm.TELEPHONE_RATE && rate != Pcm.WIDEBAND_RATE) {
      throw new IllegalArgumentException("telephones have 8000 or 16000 Hz, not " + rate);
    }
    this.rate = rate;
    this.norms = norms;
  }

  /** Converts a file; the same file always gives the same prompt. */
  public Pcm convert(SoundFile file) {
    Pcm plain = Resampler.to(rate).convert(file);
    double mean = SpeechLevel.mean(plain);
    double correction = Math.abs(mean) / 327.68 >= norms.dcOffset() ? mean : 0;
    double gain = gain(plain, correction);
    return gain == 1 && correction == 0
        ? plain
        : Resampler.to(rate).convert(new Corrected(file, (float) correction, (float) gain));
  }

  /**
   * Converts a file and says what remains to be complained of. Noise, silence and tones are judged
   * as loud as callers will hear them; a level or a direct current that the conversion put right is
   * no complaint.
   */
  public PreparedPrompt prepare(SoundFile file, PromptInspector inspector) {
    PromptInspector same = inspector.withNorms(norms);
    PromptReport original = same.inspect(file);
    Pcm sound = convert(file);
    double level = SpeechLevel.of(sound).activeDbm0();
    Pcm heard = Resampler.to(Pcm.TELEPHONE_RATE).convert(sound);
    List<Finding> complaints = new ArrayList<>(same.inspect(file, heard).complaints());
    complaints.removeIf(
        finding -> finding.aspect() == Aspect.DC_OFFSET && finding.verdict() != Verdict.REFUSED);
    complaints.removeIf(finding -> finding.aspect() == Aspect.LEVEL);
    Finding reached = same.level(file, sound, level);
    if (reached.verdict() != Verdict.FINE) {
      complaints.add(0, reached);
    }
    return new PreparedPrompt(sound, original, level, complaints);
  }

  /** What the samples are multiplied with, 1 if the level is within the norms. */
  private double gain(Pcm plain, double correction) {
    double level = SpeechLevel.of(plain).activeDbm0();
    if (Double.isInfinite(level) || (level >= norms.quiet() && level <= norms.loudest())) {
      return 1;
    }
    double wanted = Math.pow(10, ((norms.quiet() + norms.loudest()) / 2 - level) / 20);
    return wanted < 1
        ? wanted
        : Math.max(1, Math.min(wanted, Headroom.of(plain, correction).gain()));
  }

  /** A source with its mean taken off and its level changed, before anything is rounded. */
  private record Corrected(SampleSource source, float mean, float gain) implements SampleSource {
    @Override
    public int rate() {
      return source.rate();
    }

    @Override
    public int length() {
      return source.length();
    }

    @Override
    public void read(int from, int count, float[] into, int at) {
      source.read(from, count, into, at);
      for (int i = at; i < at + count; i++) {
        float corrected = (into[i] - mean) * gain;
        into[i] = Math.max(-32_768f, Math.min(32_768f, corrected));
      }
    }
  }
}
