package io.twelvekeys.ivr.testkit.compare;

import io.twelvekeys.ivr.testkit.VirtualTime;
import java.util.List;

/** What callers noticed and now notice, in sentences. */
final class Phrases {
  private Phrases() {}

  /** From the first thing that is different. */
  static String of(Move before, Move after) {
    List<String> heard = before.heard();
    List<String> heardNow = after.heard();
    int i = 0;
    while (i < heard.size() && i < heardNow.size() && heard.get(i).equals(heardNow.get(i))) {
      i++;
    }
    return sentence(
        i < heard.size() ? was(heard.get(i), before) : "noticed nothing yet",
        i < heardNow.size() ? is(heardNow.get(i), after) : "notices nothing yet");
  }

  /** Other words, of which there may have been none. */
  static String words(String was, String is) {
    return sentence(
        "heard " + (was.isEmpty() ? "nothing" : was), "hears " + (is.isEmpty() ? "nothing" : is));
  }

  private static String sentence(String was, String is) {
    return "the caller " + was + ", and now " + is;
  }

  /** The same, at another time. */
  static String later(Move move, long was, long is) {
    String first = move.heard().isEmpty() ? "noticed nothing" : was(move.heard().get(0), move);
    return "the caller " + first + " after " + VirtualTime.seconds(was)
        + " s of silence, and now does after " + VirtualTime.seconds(is) + " s";
  }

  private static String was(String what, Move move) {
    return switch (word(what)) {
      case "play" -> "heard " + rest(what);
      case "route" -> "was put through to " + move.routedTo();
      case "stop" -> "interrupted the prompt";
      case "cancel" -> "was no longer put through";
      default -> "met the end: " + rest(what);
    };
  }

  private static String is(String what, Move move) {
    return switch (word(what)) {
      case "play" -> "hears " + rest(what);
      case "route" -> "is put through to " + move.routedTo();
      case "stop" -> "interrupts the prompt";
      case "cancel" -> "is no longer put through";
      default -> "meets the end: " + rest(what);
    };
  }

  private static String word(String what) {
    return what.substring(0, what.indexOf(' ') < 0 ? what.length() : what.indexOf(' '));
  }

  private static String rest(String what) {
    return what.substring(what.indexOf(' ') + 1);
  }
}
