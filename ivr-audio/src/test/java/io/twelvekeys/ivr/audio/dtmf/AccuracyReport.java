package io.twelvekeys.ivr.audio.dtmf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the table of the detector's accuracy; {@code benchmarks/dtmf/measure} runs it. Arguments:
 * the file to write, the program that listens with spandsp or {@code -}, folders of speech.
 */
final class AccuracyReport {
  private static final long[] SEEDS = {1, 2, 3, 4, 5};
  private static final int[] BENDS = {100, 60, 40};

  private final StringBuilder text = new StringBuilder();
  private final Optional<Spandsp> spandsp;

  private AccuracyReport(Optional<Spandsp> spandsp) {
    this.spandsp = spandsp;
  }

  /** Measures and writes. */
  public static void main(String... arguments) throws Exception {
    Optional<Spandsp> spandsp =
        arguments[1].equals("-") ? Optional.empty() : Optional.of(new Spandsp(arguments[1]));
    AccuracyReport report = new AccuracyReport(spandsp);
    report.begin();
    report.battery("Within the norms", "errors", true);
    report.battery("Worse than the norms, at the same setting", "missed", false);
    report.talkOff(List.of(arguments).subList(2, arguments.length));
    Files.writeString(Path.of(arguments[0]), report.text);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void begin() {
    line("# How well keys are heard");
    line("");
    line("Made by `benchmarks/dtmf/measure`: recordings that are made from ITU-T Q.23 and Q.24");
    line("Annex A (five seeds), and recorded speech. Each is heard in frames of");
    line("20 ms; spandsp, where it was at hand, heard the same samples.");
  }

  private void battery(String title, String word, boolean required) throws Exception {
    List<Recording> all = new ArrayList<>();
    for (long seed : SEEDS) {
      all.addAll(required ? Battery.required(seed) : BeyondBattery.recordings(seed));
    }
    List<String> theirs = theirs(all);
    Map<String, int[]> rows = new LinkedHashMap<>();
    int[] sum = new int[3];
    for (int i = 0; i < all.size(); i++) {
      Recording recording = all.get(i);
      int ours = count(recording, recording.heard());
      int other = spandsp.isPresent() ? count(recording, theirs.get(i)) : 0;
      int[] row = rows.computeIfAbsent(recording.family(), family -> new int[3]);
      for (int[] target : List.of(row, sum)) {
        target[0] += recording.cases();
        target[1] += ours;
        target[2] += other;
      }
    }
    line("");
    line("## " + title);
    line("");
    line("| recordings | cases | " + word + " | " + word + " by spandsp |");
    line("| --- | ---: | ---: | ---: |");
    rows.forEach((family, row) -> row(family, row));
    row("**together**", sum);
    line("");
    line("Right: " + right(sum[1], sum[0]) + "; spandsp: "
        + (theirs.isEmpty() ? "not measured" : right(sum[2], sum[0])) + ".");
  }

  private static String right(int errors, int cases) {
    return String.format(Locale.ROOT, "%.2f %%", 100 - 100.0 * errors / cases);
  }

  private void row(String name, int[] row) {
    String other = spandsp.isPresent() ? String.valueOf(row[2]) : "";
    line("| " + name + " | " + row[0] + " | " + row[1] + " | " + other + " |");
  }

  private static int count(Recording recording, String heard) {
    int errors = recording.errors(heard);
    return recording.required() ? errors : Math.min(errors, recording.cases());
  }

  private List<String> theirs(List<Recording> all) throws Exception {
    return spandsp.isPresent() ? spandsp.get().hear(all) : List.of();
  }

  private void talkOff(List<String> folders) throws Exception {
    line("");
    line("## Speech and music: false keys");
    line("");
    line("Bent speech is the same speech through two resonances at the frequencies of a key,");
    line("another key each second; the narrower they are, the more it sounds like keys.");
    line("");
    line("| sound | hours | false keys | by spandsp |");
    line("| --- | ---: | ---: | ---: |");
    for (String folder : folders) {
      List<Recording> speech = RecordedSpeech.in(Path.of(folder));
      falseKeys(speechName(folder), speech);
      for (int bend : BENDS) {
        String name = speechName(folder) + ", bent with resonances of " + bend + " Hz";
        falseKeys(name, RecordedSpeech.bent(speech, bend));
      }
    }
  }

  private static String speechName(String folder) {
    return folder.contains("asterisk")
        ? "prompts and music of Asterisk, five languages"
        : folder.contains("spoken") ? "espeak-ng, twelve languages" : "speech in " + folder;
  }

  private void falseKeys(String name, List<Recording> speech) throws Exception {
    List<String> theirs = theirs(speech);
    long samples = 0;
    int ours = 0;
    int other = 0;
    for (int i = 0; i < speech.size(); i++) {
      samples += speech.get(i).samples().length;
      ours += speech.get(i).heard().length();
      other += theirs.isEmpty() ? 0 : theirs.get(i).length();
    }
    double hours = samples / 3600.0 / Tape.RATE;
    String told = theirs.isEmpty() ? "" : String.valueOf(other);
    String length = String.format(Locale.ROOT, "%.2f", hours);
    line("| " + name + " | " + length + " | " + ours + " | " + told + " |");
  }
}
