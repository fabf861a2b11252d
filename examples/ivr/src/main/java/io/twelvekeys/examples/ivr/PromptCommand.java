package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.SampleFormat;
import io.twelvekeys.ivr.audio.prompt.Finding;
import io.twelvekeys.ivr.audio.prompt.PreparedPrompt;
import io.twelvekeys.ivr.audio.prompt.PromptConverter;
import io.twelvekeys.ivr.audio.prompt.PromptInspector;
import io.twelvekeys.ivr.audio.prompt.PromptNorms;
import io.twelvekeys.ivr.audio.prompt.PromptReport;
import io.twelvekeys.ivr.audio.prompt.Verdict;
import io.twelvekeys.ivr.audio.wave.Flaw;
import io.twelvekeys.ivr.audio.wave.Reading;
import io.twelvekeys.ivr.audio.wave.Refusal;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import io.twelvekeys.ivr.audio.wave.WaveWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivr prompt}: what is in sound files, and whether they will sound right. */
@Command(
    name = "prompt",
    description = {
      "Tells what is in each sound file and whether it will sound right on a telephone.",
      "A name that ends in .pcm is raw: 8000 Hz, 16-bit little-endian, mono.",
      "What conversion and an upload mend by themselves is put right.",
      "Exit status 1 if a file is refused."
    })
final class PromptCommand implements Callable<Integer> {
  /** Prompts of one system should be within 3 dB of each other, up and down. */
  private static final double SPREAD = 6;

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Sound files, .wav or .pcm.")
  private List<Path> files = List.of();

  @Option(
      names = "--convert",
      paramLabel = "DIR",
      description = {
        "Also writes each as a telephone needs it: 8000 Hz, 16 bits, mono, at the right level."
      })
  private @Nullable Path folder;

  private final List<Double> levels = new ArrayList<>();

  @Override
  public Integer call() throws UnusableArgument {
    if (folder != null) {
      checkFolder(folder);
    }
    Verdict worst = Verdict.FINE;
    for (Path file : files) {
      worst = worst.worse(tell(file));
    }
    double quietest = levels.stream().mapToDouble(level -> level).min().orElse(0);
    double loudest = levels.stream().mapToDouble(level -> level).max().orElse(0);
    if (loudest - quietest > SPREAD) {
      out()
          .printf(
              Locale.ROOT,
              "warning: levels differ by %.1f dB; callers notice more than %.0f dB%n",
              loudest - quietest,
              SPREAD);
    }
    return worst == Verdict.REFUSED ? IvrCommand.FALLS_SHORT : 0;
  }

  /** Nothing is written before it is certain that no file is written twice or over its source. */
  private void checkFolder(Path to) throws UnusableArgument {
    Set<Path> targets = new HashSet<>();
    for (Path file : files) {
      Path target = target(to, file);
      if (!targets.add(target)) {
        throw new UnusableArgument("two files would become " + target);
      }
      try {
        if (Files.exists(target) && Files.exists(file) && Files.isSameFile(target, file)) {
          throw new UnusableArgument(file + " would be overwritten; take another folder");
        }
      } catch (IOException e) {
        throw UnusableArgument.of(file, e);
      }
    }
    try {
      Files.createDirectories(to);
    } catch (IOException e) {
      throw UnusableArgument.unwritable(to, e);
    }
  }

  private static Path target(Path to, Path file) {
    String name = String.valueOf(file.getFileName());
    String stem = raw(file) ? name.substring(0, name.length() - 4) + ".wav" : name;
    return to.resolve(stem);
  }

  private Verdict tell(Path file) throws UnusableArgument {
    Reading reading = read(file);
    if (reading instanceof SoundFile sound) {
      return prepare(file, sound);
    }
    Flaw flaw = ((Refusal) reading).flaw();
    out().println(file + ": no sound that can be read");
    line("refused", "byte " + flaw.offset(), flaw.sentence());
    return Verdict.REFUSED;
  }

  private static Reading read(Path file) throws UnusableArgument {
    SoundReader reader = SoundReader.standard();
    try {
      return raw(file) ? reader.readRaw(file, SampleFormat.TELEPHONE) : reader.read(file);
    } catch (IOException e) {
      throw UnusableArgument.of(file, e);
    }
  }

  private static boolean raw(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".pcm");
  }

  private Verdict prepare(Path file, SoundFile sound) throws UnusableArgument {
    PromptConverter converter = new PromptConverter(Pcm.TELEPHONE_RATE, PromptNorms.STANDARD);
    PreparedPrompt prompt = converter.prepare(sound, PromptInspector.standard());
    print(file, prompt);
    if (!Double.isInfinite(prompt.level())) {
      levels.add(prompt.level());
    }
    if (folder != null) {
      convert(prompt, target(folder, file));
    }
    return prompt.verdict();
  }

  private void convert(PreparedPrompt prompt, Path target) throws UnusableArgument {
    if (prompt.verdict() == Verdict.REFUSED) {
      line("refused", "not converted", "what is refused above must be put right first");
      return;
    }
    try {
      WaveWriter.write(prompt.sound(), target);
    } catch (IOException e) {
      throw UnusableArgument.unwritable(target, e);
    }
    line("written", target.toString(), String.format(Locale.ROOT, "%.1f dBm0", prompt.level()));
  }

  private void print(Path file, PreparedPrompt prompt) {
    PromptReport report = prompt.original();
    out()
        .printf(
            Locale.ROOT,
            "%s: %s, %.1f s%n",
            file,
            report.format(),
            report.duration().toMillis() / 1_000.0);
    for (Flaw flaw : report.remarks()) {
      if (flaw.kind() != Flaw.Kind.DATA_CUT_OFF) { // that one is among the findings
        line("warning", "byte " + flaw.offset(), flaw.sentence());
      }
    }
    for (Finding found : report.findings()) {
      Optional<Finding> complaint = prompt.complaint(found.aspect());
      Finding told = complaint.orElse(found);
      boolean putRight = complaint.isEmpty() && found.verdict() != Verdict.FINE;
      line(putRight ? "put right" : words(told.verdict()), words(told.aspect()), told.sentence());
    }
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(String verdict, String what, String sentence) {
    out().printf("  %-9s %-16s %s%n", verdict, what, sentence);
  }

  private PrintWriter out() {
    return Streams.out(spec);
  }
}
