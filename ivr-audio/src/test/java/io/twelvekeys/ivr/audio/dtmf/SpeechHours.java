package io.twelvekeys.ivr.audio.dtmf;

import io.twelvekeys.ivr.audio.resample.Resampler;
import io.twelvekeys.ivr.audio.wave.SoundFile;
import io.twelvekeys.ivr.audio.wave.SoundReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts the false keys in a day of prompts, music and speech; {@code benchmarks/dtmf/hours} runs
 * it. Speech is made by espeak-ng while it is heard, so that never more than a voice's is kept.
 * Arguments: the file to write, the program that listens with spandsp or {@code -}, a file of text,
 * the hours to reach, folders of recordings.
 */
final class SpeechHours {
  private static final List<String> VOICES = List.of(
      "en-us", "en-gb", "de", "fr", "es", "it", "pt-br", "ru", "pl", "nl", "sv", "tr", "el", "hu",
      "da", "fi", "cs", "ro", "hi", "af", "id", "lv", "sw", "pt");
  private static final List<String> VARIANTS = List.of(
      "m1",
      "m2",
      "m3",
      "m5",
      "m7",
      "f1",
      "f2",
      "f3",
      "f4",
      "f5",
      "croak",
      "whisper",
      "Alicia",
      "Annie",
      "boris",
      "grandma",
      "klatt3",
      "UniRobot");
  private static final int[] PITCHES = {15, 35, 50, 70, 85, 99};
  private static final int LINES = 4;
  private static final int BATCH = 64;

  private final Optional<Spandsp> spandsp;
  private final List<String> text;
  private final List<String> rows = new ArrayList<>();
  private long allSamples;
  private long samples;
  private int ours;
  private int theirs;
  private int allOurs;
  private int allTheirs;
  private int spoken;

  private SpeechHours(Optional<Spandsp> spandsp, List<String> text) {
    this.spandsp = spandsp;
    this.text = text;
  }

  /** Measures and writes. */
  public static void main(String... arguments) throws Exception {
    Optional<Spandsp> spandsp =
        arguments[1].equals("-") ? Optional.empty() : Optional.of(new Spandsp(arguments[1]));
    SpeechHours day = new SpeechHours(spandsp, Files.readAllLines(Path.of(arguments[2])));
    for (String folder : List.of(arguments).subList(4, arguments.length)) {
      day.recordings(Path.of(folder));
    }
    day.write(Path.of(arguments[0]));
    double hours = Double.parseDouble(arguments[3]);
    for (int round = 0; day.hours(day.allSamples) < hours; round++) {
      day.speech(VOICES.get(round % VOICES.size()));
      day.write(Path.of(arguments[0])); // what there is so far
    }
  }

  /** Recordings, some at a time. */
  private void recordings(Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found
          .filter(file -> file.toString().endsWith(".wav") && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
    List<Recording> batch = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        take(in, batch);
      }
      if (batch.size() == BATCH) {
        hear(batch);
      }
    }
    hear(batch);
    row("recordings: " + files.size() + " files");
  }

  /** One voice in all variants and pitches, another part of the text each. */
  private void speech(String voice) throws Exception {
    List<Recording> batch = new ArrayList<>();
    for (String variant : VARIANTS) {
      for (int pitch : PITCHES) {
        take(voice + "+" + variant, pitch, batch);
      }
      hear(batch);
    }
    row("espeak-ng, " + voice);
  }

  private void take(String voice, int pitch, List<Recording> batch) throws Exception {
    int from = spoken * LINES % Math.max(1, text.size() - LINES);
    int speed = 120 + spoken * 17 % 90;
    spoken++;
    Process espeak = new ProcessBuilder(
            "espeak-ng",
            "-v",
            voice,
            "-p",
            String.valueOf(pitch),
            "-s",
            String.valueOf(speed),
            "--stdout",
            "--",
            String.join(" ", text.subList(from, from + LINES)))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try (InputStream in = espeak.getInputStream()) {
      take(in, batch);
    }
    if (espeak.waitFor() != 0) {
      throw new IOException("espeak-ng does not speak as " + voice);
    }
  }

  private static void take(InputStream in, List<Recording> batch) throws IOException {
    if (SoundReader.standard().read(in) instanceof SoundFile sound) {
      batch.add(RecordedSpeech.keyless(Resampler.to(Tape.RATE).convert(sound).toArray()));
    }
  }

  private void hear(List<Recording> batch) throws Exception {
    List<String> others = spandsp.isPresent() ? spandsp.get().hear(batch) : List.of();
    for (Recording recording : batch) {
      samples += recording.samples().length;
      ours += recording.heard().length();
    }
    theirs += others.stream().mapToInt(String::length).sum();
    batch.clear();
  }

  private void row(String name) {
    rows.add(cells(name, samples, ours, theirs));
    allSamples += samples;
    allOurs += ours;
    allTheirs += theirs;
    samples = 0;
    ours = 0;
    theirs = 0;
  }

  private String cells(String name, long length, int found, int others) {
    String hours = String.format(Locale.ROOT, "%.2f", hours(length));
    String other = spandsp.isPresent() ? String.valueOf(others) : "";
    return "| " + name + " | " + hours + " | " + found + " | " + other + " |";
  }

  private double hours(long length) {
    return length / 3600.0 / Tape.RATE;
  }

  private void write(Path file) throws IOException {
    List<String> page = new ArrayList<>(List.of(
        "# False keys in hours of sound",
        "",
        "Made by `benchmarks/dtmf/hours`: recordings that are there, and speech by espeak-ng (the",
        "texts of this project, read by each voice in 18 variants and six pitches), until the"
            + " hours",
        "are enough. Nobody presses a key in them.",
        "",
        "| sound | hours | false keys | by spandsp |",
        "| --- | ---: | ---: | ---: |"));
    page.addAll(rows);
    page.add(cells("**together**", allSamples, allOurs, allTheirs));
    Files.write(file, page);
  }
}
