package io.twelvekeys.ivr.testkit.explore;

import java.util.Optional;

/**
 * Something about menus that their callers will not like, found by going through all their calls.
 *
 * @param kind what sort of thing
 * @param where the place, as in a definitions file: {@code ivr.main.on.no-input}
 * @param what what is wrong, as a sentence
 * @param example the shortest way to see it; empty where nothing leads there, so that no call shows
 *     it
 */
public record Finding(Kind kind, String where, String what, Optional<Way> example) {
  /** The sorts of findings. */
  public enum Kind {
    /** Callers who can only hang up, or wait for a limit of the call. */
    STRANDED,
    /** Callers who can only hang up, or wait for a limit of the call, when every transfer fails. */
    STRANDED_BY_FAILURE,
    /** A call is ended by its first failed transfer, without another choice. */
    ENDED_BY_FAILURE,
    /** The last resort after failed transfers is the destination that has failed. */
    USELESS_LAST_RESORT,
    /** Callers who do nothing go round until a limit of the call ends it. */
    SILENT_CIRCLE,
    /** A menu that no call enters. */
    UNREACHABLE_MENU,
    /** An action that nothing chooses. */
    UNREACHABLE_ACTION,
    /** A direct-dial pattern none of whose numbers can be dialled. */
    UNREACHABLE_PATTERN
  }

  /** The test of the example begins with what it is about, as comments. */
  public Finding {
    String expected = switch (kind) {
      case ENDED_BY_FAILURE -> "the default, by which two transfers may fail";
      case UNREACHABLE_PATTERN -> "the number to be routed";
      default -> "the default, by which who fails is hung up on";
    };
    String head = "# " + where + ": " + what + "\n"
        + "# It fails as long as that is so, for it expects " + expected + ".\n"
        + "# For menus that are mended otherwise, ivr scenario --update writes what comes then.\n";
    example = example.map(way -> way.headed(head));
  }

  /** One line, and the way to see it. */
  @Override
  public String toString() {
    return where + ": " + what + example.map(way -> " (" + way + ")").orElse("");
  }
}
