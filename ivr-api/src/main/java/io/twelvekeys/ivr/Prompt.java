package io.twelvekeys.ivr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a caller hears: an audio file, a text that the host speaks, silence, or some of these in a
 * row. A sequence is played by one command and ends once (semantics rule 3).
 */
public sealed interface Prompt {
  /** An audio file by its name below the host's folder of prompts. */
  static AudioFile audio(String name) {
    return new AudioFile(name);
  }

  /** These prompts in a row; a sequence of one is that one. */
  static Prompt sequence(List<Prompt> parts) {
    List<Prompt> flat = new ArrayList<>();
    for (Prompt part : parts) {
      flat.addAll(part.parts());
    }
    return flat.size() == 1 ? flat.get(0) : new Sequence(flat);
  }

  /** The prompts in the order in which they are heard, none of them a sequence; never empty. */
  default List<Prompt> parts() {
    return List.of(this);
  }

  /** What is shown to people: the files' names and other parts, with blanks between them. */
  String text();

  /**
   * An audio file.
   *
   * @param name a relative path of plain names with {@code /} between them, ending in {@code
   *     .wav} or {@code .pcm} in any case: no blanks or control characters, no {@code ..}, no
   *     backslash, no comma; at most 200 characters. Whether the file is there is known to the host
   *     alone.
   */
  record AudioFile(String name) implements Prompt {
    /** Checks the name. */
    public AudioFile {
      if (!PromptName.isSafe(name)) {
        throw new InvalidValueException(
            Words.quoted(name) + " is no name of an audio file",
            "a relative path without blanks, .. or backslashes, such as menus/welcome.wav");
      }
      if (!PromptName.isAudio(name)) {
        throw new InvalidValueException(
            Words.quoted(name) + " is no name of an audio file",
            "a name that ends in .wav or .pcm");
      }
    }

    @Override
    public String text() {
      return name;
    }
  }

  /**
   * A text that the host speaks; a host that cannot speak lets it fail.
   *
   * @param words what is said: not blank, at most 2,000 characters, no control characters
   * @param language a BCP 47 tag such as {@code en-GB}
   */
  record Speech(String words, String language) implements Prompt {
    /** The longest text, in characters. */
    public static final int LONGEST = 2_000;

    /** Checks text and tag. */
    public Speech {
      if (words.isBlank()
          || words.length() > LONGEST
          || words.codePoints().anyMatch(Character::isISOControl)) {
        throw new InvalidValueException(
            Words.quoted(words) + " cannot be spoken",
            "1 to " + LONGEST + " characters, not all blank, no control characters");
      }
      Words.word(language, "-", "language");
    }

    @Override
    public String text() {
      return "speech:" + language + ":\"" + words + '"';
    }
  }

  /**
   * Nothing to hear for a while.
   *
   * @param length more than zero, at most a minute
   */
  record Silence(Duration length) implements Prompt {
    /** The longest silence. */
    public static final Duration LONGEST = Duration.ofMinutes(1);

    /** Checks the length. */
    public Silence {
      Lengths.positive(length, LONGEST, "silence");
    }

    @Override
    public String text() {
      return "silence:" + length.toMillis() + "ms";
    }
  }

  /**
   * Prompts in a row, none of them a sequence.
   *
   * @param parts 2 to 128
   */
  record Sequence(List<Prompt> parts) implements Prompt {
    /** The longest sequence, in parts. */
    public static final int LONGEST = 128;

    /** Checks and copies the parts. */
    public Sequence {
      parts = List.copyOf(parts);
      if (parts.size() < 2
          || parts.size() > LONGEST
          || parts.stream().anyMatch(Sequence.class::isInstance)) {
        throw new InvalidValueException(
            "a sequence of " + parts.size() + " prompts",
            "2 to " + LONGEST + " prompts, none of them a sequence; Prompt.sequence makes it so");
      }
    }

    @Override
    public String text() {
      return String.join(" ", parts.stream().map(Prompt::text).toList());
    }
  }
}
