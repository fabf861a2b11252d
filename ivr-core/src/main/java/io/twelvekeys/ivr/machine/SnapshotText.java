package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.InvalidValueException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a snapshot: how a state is written, and how single values are read. */
final class SnapshotText {
  /** More than any time or count of a call; less than would overflow when two are added. */
  private static final long GREATEST = Long.MAX_VALUE / 4;

  private SnapshotText() {}

  static void write(CallState state, Map<String, String> fields) {
    Menus menus = state.menu().menus();
    fields.put("m", state.menu().ivr().id());
    fields.put("b", ids(state.place().wayBack()));
    fields.put(
        "n",
        java.util.Arrays.stream(state.seen().indexes())
            .mapToObj(index -> menus.menu(index).ivr().id())
            .sorted() // menus are equal in whatever order they were added
            .collect(Collectors.joining(",")));
    fields.put(
        "v",
        joined(
            state.noInputs(),
            state.noMatches(),
            state.failedTransfers(),
            state.visits(),
            state.token()));
    fields.put("l", String.valueOf(state.limitAt()));
    fields.put(
        "k",
        state.lastKeyAt() == CallState.NO_KEY
            ? ""
            : state.lastKeyAt() + (state.strays() ? ":s" : ""));
    fields.put("p", phase(state, state.phase()));
  }

  private static String phase(CallState state, Phase phase) {
    if (phase instanceof Prompting prompting) {
      String waiting = prompting.waiting().told();
      return joined("prompting", state.token(), prompting.line().number(), waiting);
    }
    if (phase instanceof Listening listening) {
      return joined("listening", listening.deadline());
    }
    if (phase instanceof Collecting collecting && collecting.keys().isSecret(0)) {
      return joined("listening", collecting.deadline());
    }
    if (phase instanceof Collecting collecting) {
      return joined("collecting", collecting.keys().symbols(), collecting.deadline());
    }
    if (phase instanceof Swallowing swallowing) {
      return joined("swallowing", swallowing.latest(), swallowing.deadline());
    }
    if (phase instanceof Announcing announcing) {
      String destination = escape(announcing.destination().text());
      return joined("announcing", state.token(), announcing.last(), destination);
    }
    if (phase instanceof Routing routing) {
      return joined(
          "routing",
          state.token(),
          routing.last(),
          escape(routing.destination().text()),
          routing.since(),
          routing.deadline());
    }
    if (phase instanceof Goodbye goodbye) {
      return joined("goodbye", state.token(), goodbye.cause().text(), goodbye.deadline());
    }
    return joined("ended", ((Ended) phase).cause().text());
  }

  private static String ids(List<Menu> menus) {
    return menus.stream().map(menu -> menu.ivr().id()).collect(Collectors.joining(","));
  }

  private static String joined(Object... values) {
    return java.util.Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(":"));
  }

  static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String unescape(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException wrong) {
      throw refused("the snapshot holds a text that is not escaped rightly");
    }
  }

  /** A time or a count: not negative, not beyond all reason. */
  static long number(String text) {
    try {
      long number = Long.parseLong(text);
      if (number < 0 || number > GREATEST || !String.valueOf(number).equals(text)) {
        throw refused("the snapshot holds a number that cannot be");
      }
      return number;
    } catch (NumberFormatException wrong) {
      throw refused("the snapshot holds a number that is none");
    }
  }

  static InvalidValueException refused(String what) {
    return new InvalidValueException(
        what, "the unchanged text of a snapshot of a call in these menus");
  }
}
