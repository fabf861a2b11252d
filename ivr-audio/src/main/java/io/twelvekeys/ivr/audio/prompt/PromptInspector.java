package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.resample.Resampler;
import io.twelvekeys.ivr.audio.wave.Flaw;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says whether a prompt will sound right on a telephone, and why not.
 *
 * <p>Level, silence, noise and tones are measured in what a caller hears, at 8,000 Hz; band, peak,
 * clipping and direct current in the file as it is. Nothing is judged by taste: each aspect has a
 * number and a norm. Speech is not recognised; a prompt of noise at the right level is fine.
 *
 * <p>Immutable; for any number of threads. The work is linear in the length of the prompt.
 */
public final class PromptInspector {
  /** Per cent of the energy below 300 Hz; a tenth of good prompts of women have more than 64. */
  private static final double MOST_LOW = 80;

  /** Per cent of the energy above 3,400 Hz; of good prompts, one in a hundred has more than 15. */
  private static final double MOST_HIGH = 50;

  /** A prompt lasts so long at least, if it is to have pauses in which noise is heard. */
  private static final long HAS_PAUSES = 2_000;

  /** If the quietest tenth is not that far below speech, in dB, it is speech, too. */
  private static final double ABOVE_PAUSES = 10;

  /** Per cent of direct current from which on it is no sound: text taken for it has about 70. */
  private static final double NO_SOUND = 50;

  private static final double DULL = -45;
  private static final double STEREO_LOSS = 6;

  private final PromptNorms norms;

  private PromptInspector(PromptNorms norms) {
    this.norms = norms;
  }

  /** An inspector with {@link PromptNorms#STANDARD}. */
  public static PromptInspector standard() {
    return new PromptInspector(PromptNorms.STANDARD);
  }

  /** This inspector with other norms. */
  public PromptInspector withNorms(PromptNorms other) {
    return new PromptInspector(other);
  }

  /** Inspects a file, which is converted for that. */
  public PromptReport inspect(SoundFile file) {
    return inspect(file, Resampler.to(Pcm.TELEPHONE_RATE).convert(file));
  }

  /**
   * Inspects a file that was converted already.
   *
   * @param telephone the same sound at 8,000 Hz
   */
  public PromptReport inspect(SoundFile file, Pcm telephone) {
    if (telephone.rate() != Pcm.TELEPHONE_RATE) {
      throw new IllegalArgumentException("a telephone has 8000 Hz, not " + telephone.rate());
    }
    SpeechLevel speech = SpeechLevel.of(telephone);
    SourceScan source = SourceScan.of(file);
    Pauses pauses = Pauses.of(telephone, speech);
    List<Finding> findings = new ArrayList<>();
    findings.add(duration(file.duration()));
    findings.add(cutOff(file));
    findings.add(level(file, telephone, speech.activeDbm0()));
    findings.add(peak(source.peak()));
    findings.add(clipping(source.clippedPlaces()));
    findings.add(directCurrent(source.mean(), file.format()));
    findings.addAll(silences(pauses));
    findings.add(noise(pauses.noise(), speech.activeDbm0(), telephone.duration()));
    findings.addAll(band(Spectrum.of(file)));
    if (file.format().channels() == 2) {
      findings.add(stereo(source));
    }
    findings.add(tones(telephone));
    return new PromptReport(file.format(), file.duration(), speech, findings, file.remarks());
  }

  private Finding duration(Duration length) {
    double seconds = length.toMillis() / 1_000.0;
    String measured = text("%.1f s", seconds);
    if (length.compareTo(norms.longestDuration()) > 0) {
      String limit = ", longer than the " + norms.longestDuration().toSeconds() + " s allowed";
      return new Finding(Aspect.DURATION, Verdict.REFUSED, seconds, measured + limit);
    }
    if (length.compareTo(norms.comfortableDuration()) > 0) {
      String limit =
          "; callers stop listening after " + norms.comfortableDuration().toSeconds();
      return new Finding(Aspect.DURATION, Verdict.WARNING, seconds, measured + limit + " s");
    }
    return new Finding(Aspect.DURATION, Verdict.FINE, seconds, measured);
  }

  private static Finding cutOff(SoundFile file) {
    return file.remarks().stream()
        .filter(flaw -> flaw.kind() == Flaw.Kind.DATA_CUT_OFF)
        .findFirst()
        .map(flaw -> new Finding(Aspect.CUT_OFF, Verdict.WARNING, 1, flaw.sentence()))
        .orElseGet(() -> new Finding(Aspect.CUT_OFF, Verdict.FINE, 0, "the sound is whole"));
  }

  /** What a level means, in dBm0, of a file that is heard so. */
  Finding level(SoundFile file, Pcm heard, double level) {
    if (Double.isInfinite(level)) {
      String none = "there is no sound in it" + (file.format().channels() == 2 ? " as mono" : "");
      return new Finding(Aspect.LEVEL, Verdict.REFUSED, level, none);
    }
    double middle = (norms.quiet() + norms.loudest()) / 2;
    String measured = text("%.1f dBm0", level);
    if (level > norms.loudest()) {
      String advice = text(", too loud; make it %.0f dB quieter", level - middle);
      return new Finding(Aspect.LEVEL, Verdict.REFUSED, level, measured + advice);
    }
    if (level < norms.quiet()) {
      Verdict verdict = level < norms.quietest() ? Verdict.REFUSED : Verdict.WARNING;
      Headroom room = Headroom.of(heard, SpeechLevel.mean(heard));
      String advice = level + room.decibels() < norms.quiet()
          ? text(
              ", too quiet, and a click or bang at %.2f s forbids more gain; take that out first",
              room.seconds())
          : text(", too quiet; make it %.0f dB louder", middle - level);
      return new Finding(Aspect.LEVEL, verdict, level, measured + advice);
    }
    return new Finding(Aspect.LEVEL, Verdict.FINE, level, measured);
  }

  private static Finding peak(double peak) {
    return new Finding(Aspect.PEAK, Verdict.FINE, peak, text("%.1f dB of full scale", peak));
  }

  private static Finding clipping(int places) {
    if (places == 0) {
      return new Finding(Aspect.CLIPPING, Verdict.FINE, 0, "not clipped");
    }
    String sentence = "clipped at " + places + " places; record it again with less gain";
    return new Finding(Aspect.CLIPPING, Verdict.WARNING, places, sentence);
  }

  private Finding directCurrent(double mean, SampleFormat format) {
    String measured = text("%.2f %% of full scale", mean);
    if (mean >= NO_SOUND) {
      String question = "; that is no recording: is it really " + format + "?";
      return new Finding(Aspect.DC_OFFSET, Verdict.REFUSED, mean, measured + question);
    }
    return mean < norms.dcOffset()
        ? new Finding(Aspect.DC_OFFSET, Verdict.FINE, mean, measured)
        : new Finding(Aspect.DC_OFFSET, Verdict.WARNING, mean, measured + "; remove the DC offset");
  }

  private List<Finding> silences(Pauses pauses) {
    return List.of(
        silence(Aspect.LEADING_SILENCE, pauses.leading(), norms.leadingSilence()),
        silence(Aspect.TRAILING_SILENCE, pauses.trailing(), norms.trailingSilence()),
        silence(Aspect.INNER_SILENCE, pauses.inner(), norms.innerSilence()));
  }

  private static Finding silence(Aspect aspect, double seconds, Duration longest) {
    double limit = longest.toMillis() / 1_000.0;
    String measured = text("%.2f s", seconds);
    return seconds <= limit
        ? new Finding(aspect, Verdict.FINE, seconds, measured)
        : new Finding(
            aspect, Verdict.WARNING, seconds, measured + text("; cut it to %.1f s", limit));
  }

  private Finding noise(double level, double speech, Duration length) {
    String measured = Double.isInfinite(level) ? "the pauses are silent" : text("%.0f dBm0", level);
    boolean noPauses = length.toMillis() < HAS_PAUSES || level > speech - ABOVE_PAUSES;
    if (level <= norms.noise() || noPauses) {
      return new Finding(Aspect.NOISE, Verdict.FINE, level, measured);
    }
    String advice = text("; pauses should be below %.0f dBm0", norms.noise());
    return new Finding(Aspect.NOISE, Verdict.WARNING, level, measured + advice);
  }

  private static List<Finding> band(Spectrum spectrum) {
    double low = 100 * spectrum.share(0, 300);
    double high = 100 * spectrum.share(3_400, Double.MAX_VALUE);
    double above = spectrum.share(2_000, Double.MAX_VALUE);
    double bright = spectrum.silent() ? 0 : Math.max(-99, 10 * Math.log10(above));
    return List.of(
        outside(Aspect.LOW_BAND, low, MOST_LOW, "below 300 Hz"),
        outside(Aspect.HIGH_BAND, high, MOST_HIGH, "above 3400 Hz"),
        bright >= DULL
            ? new Finding(Aspect.BRIGHTNESS, Verdict.FINE, bright, text("%.0f dB", bright))
            : new Finding(
                Aspect.BRIGHTNESS,
                Verdict.WARNING,
                bright,
                "nothing above 2000 Hz; it will sound muffled, record it at 8000 Hz or more"));
  }

  private static Finding outside(Aspect aspect, double share, double most, String where) {
    String measured = text("%.0f %% of the energy %s", share, where);
    return share <= most
        ? new Finding(aspect, Verdict.FINE, share, measured)
        : new Finding(
            aspect,
            Verdict.WARNING,
            share,
            measured + ", which telephones do not carry; filter it out");
  }

  private static Finding stereo(SourceScan source) {
    double loss = source.stereoLoss();
    String measured = text("%.1f dB lost from stereo to mono", loss);
    return loss <= STEREO_LOSS
        ? new Finding(Aspect.STEREO, Verdict.FINE, loss, measured)
        : new Finding(Aspect.STEREO, Verdict.WARNING, loss, measured + "; " + source.channels());
  }

  private static Finding tones(Pcm telephone) {
    List<String> found = new ArrayList<>(NetworkTones.in(telephone));
    found.addAll(KeysInside.in(telephone));
    int count = found.size();
    return found.isEmpty()
        ? new Finding(Aspect.TONES, Verdict.FINE, 0, "no key or network tone")
        : new Finding(
            Aspect.TONES,
            Verdict.REFUSED,
            count,
            "it holds " + String.join(", ", found)
                + "; cut out what machines on the line would hear");
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
