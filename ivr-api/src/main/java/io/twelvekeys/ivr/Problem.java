package io.twelvekeys.ivr;

import static java.util.Objects.requireNonNull;

import java.util.Collection;

/**
 * Something that is wrong, or doubtful, in the definition of menus.
 *
 * <p>Places are named as in a definitions file, also for menus that were built in Java: {@code
 * ivr.main.key.1} is key 1 of the IVR with the id {@code main}.
 *
 * @param severity whether menus with this problem can be used
 * @param where the place, such as {@code ivr.main.key.1}
 * @param what what is wrong, as a clause
 * @param remedy what would be right
 */
public record Problem(Severity severity, String where, String what, String remedy) {
  /** Whether menus with a problem can be used. */
  public enum Severity {
    /** They cannot. */
    ERROR,
    /** They can, but callers will not like it. */
    WARNING
  }

  /** Checks that nothing is missing. */
  public Problem {
    requireNonNull(severity);
    requireNonNull(where);
    requireNonNull(what);
    requireNonNull(remedy);
  }

  /** A problem that keeps menus from being used. */
  public static Problem error(String where, String what, String remedy) {
    return new Problem(Severity.ERROR, where, what, remedy);
  }

  /** Something that is allowed, but that callers will not like. */
  public static Problem warning(String where, String what, String remedy) {
    return new Problem(Severity.WARNING, where, what, remedy);
  }

  /**
   * A word that is not known; the remedy names the nearest known one.
   *
   * @param kind what the word should have been: {@code "IVR"}, {@code "server"}
   */
  public static Problem unknown(String where, String kind, String word, Collection<String> known) {
    return error(where, "there is no " + kind + " " + Words.quoted(word), suggestion(word, known));
  }

  /** Whether this keeps the menus from being used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** One line: severity, place, what is wrong and what would be right. */
  @Override
  public String toString() {
    return (isError() ? "problem " : "warning ") + where + ": " + what + "; " + remedy;
  }

  private static String suggestion(String word, Collection<String> known) {
    if (known.isEmpty()) {
      return "none is defined";
    }
    return Nearest.to(word, known)
        .map(nearest -> "did you mean " + Words.quoted(nearest) + "?")
        .orElseGet(() -> "known: " + Nearest.listed(known));
  }
}
