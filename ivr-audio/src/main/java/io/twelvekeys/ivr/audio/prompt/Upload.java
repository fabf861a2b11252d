package io.twelvekeys.ivr.audio.prompt;

import io.twelvekeys.ivr.audio.wave.Flaw;
import java.util.List;

/** What came of putting a file into the library. */
public sealed interface Upload {
  /** Answers for the one that it is. */
  <R> R match(Cases<R> cases);

  /**
   * What to tell the person who made the prompt: what could be better of one that is kept, why it
   * was refused of another. Empty if it is fine.
   */
  List<String> sentences();

  /**
   * The file is kept and its prompt can be played.
   *
   * @param prompt as callers hear it, with what could be better
   * @param replaced whether there was a prompt of that name before
   */
  record Stored(PreparedPrompt prompt, boolean replaced) implements Upload {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.stored(this);
    }

    @Override
    public List<String> sentences() {
      return texts(prompt.complaints());
    }
  }

  /**
   * The file is no sound that can be read; nothing was changed.
   *
   * @param flaw why
   */
  record Unreadable(Flaw flaw) implements Upload {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unreadable(this);
    }

    @Override
    public List<String> sentences() {
      return List.of(flaw.sentence());
    }
  }

  /**
   * The file is sound, but no prompt for a telephone; nothing was changed.
   *
   * @param complaints why, among others
   */
  record Unsuitable(List<Finding> complaints) implements Upload {
    /** Copies the list. */
    public Unsuitable {
      complaints = List.copyOf(complaints);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unsuitable(this);
    }

    @Override
    public List<String> sentences() {
      return texts(complaints);
    }
  }

  private static List<String> texts(List<Finding> findings) {
    return findings.stream().map(Finding::text).toList();
  }

  /**
   * An answer for each.
   *
   * @param <R> the answer
   */
  interface Cases<R> {
    /** The file is kept. */
    R stored(Stored stored);

    /** The file cannot be read. */
    R unreadable(Unreadable unreadable);

    /** The file makes no prompt. */
    R unsuitable(Unsuitable unsuitable);
  }
}
