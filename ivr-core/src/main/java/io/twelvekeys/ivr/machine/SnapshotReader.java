package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.BargeIn;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.EndCause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads a state out of a snapshot's fields; refuses whatever no call could have come to. */
final class SnapshotReader {
  private final Menus menus;
  private final String customer;
  private final long at;
  private final UnaryOperator<String> field;

  SnapshotReader(Menus menus, String customer, long at, UnaryOperator<String> field) {
    this.menus = menus;
    this.customer = customer;
    this.at = at;
    this.field = field;
  }

  CallState state() {
    Menu menu = menu(field.apply("m"));
    Place place = place(menu);
    Seen seen = seen();
    String[] counts = parts("v", 5);
    String[] key = field.apply("k").split(":", -1);
    boolean strays = key.length == 2 && key[1].equals("s");
    require(key.length == 1 || strays, "its last key");
    Phase phase = phase(menu);
    CallState state = new CallState(
        phase,
        place,
        new Past(seen, count(counts[2]), SnapshotText.number(field.apply("l"))),
        count(counts[3]),
        failures(counts[0], menu),
        failures(counts[1], menu),
        count(counts[4]),
        key[0].isEmpty() ? CallState.NO_KEY : SnapshotText.number(key[0]),
        strays);
    require(state.visits() <= menus.maxMenus(), "its visits");
    require(state.visits() > place.depth(), "its visits");
    require(state.token() >= state.visits(), "its tokens");
    require(state.lastKeyAt() <= at, "its last key");
    long limitAt = state.limitAt();
    require(limitAt >= menus.maxDuration() && limitAt <= at + menus.maxDuration(), "its duration");
    require(isSeen(seen, menu), "what it has seen");
    require(place.wayBack().stream().allMatch(been -> isSeen(seen, been)), "what it has seen");
    return state;
  }

  private static boolean isSeen(Seen seen, Menu menu) {
    return seen.contains(menu) || !menu.hasShortGreeting();
  }

  /** A deadline that the call set, at the latest, when the snapshot was taken. */
  private long deadline(String text, long timeout) {
    long deadline = SnapshotText.number(text);
    require(deadline <= at + timeout, "its deadline");
    return deadline;
  }

  private Place place(Menu here) {
    List<Menu> menus = new ArrayList<>();
    for (String id : list("b")) {
      menus.add(menu(id));
    }
    menus.add(here);
    require(new HashSet<>(menus).size() == menus.size(), "its way back");
    require(menus.size() - 1 <= CallLimits.LONGEST_WAY_BACK, "its way back");
    Place place = Place.dialled(menus.get(0));
    for (Menu menu : menus.subList(1, menus.size())) {
      place = place.deeper(menu);
    }
    return place;
  }

  private Seen seen() {
    Seen seen = Seen.NOTHING;
    for (String id : list("n")) {
      Menu menu = menu(id);
      require(menu.hasShortGreeting() && !seen.contains(menu), "the menus it has seen");
      seen = seen.and(menu);
    }
    return seen;
  }

  /** Its token is the last one given out; a text with another is not written as one is. */
  private Phase phase(Menu menu) {
    String text = field.apply("p");
    return switch (text.substring(0, Math.max(0, text.indexOf(':')))) {
      case "prompting" -> prompting(parts("p", 4), menu);
      case "listening" -> new Listening(deadline(parts("p", 2)[1], longestWait(menu)));
      case "collecting" -> collecting(parts("p", 3), menu);
      case "swallowing" -> swallowing(parts("p", 3), menu);
      case "announcing" -> announcing(parts("p", 4), menu);
      case "routing" -> routing(parts("p", 6), menu);
      case "goodbye" -> goodbye(parts("p", 4), menu);
      case "ended" -> new Ended(cause(parts("p", 2)[1]));
      default -> throw SnapshotText.refused("the snapshot says nothing of what the call is doing");
    };
  }

  private static Phase prompting(String[] parts, Menu menu) {
    int line = count(parts[2]);
    Keys waiting = keys(parts[3]);
    require(line < menu.lines(), "its prompt");
    boolean queued = menu.ivr().bargeIn() == BargeIn.QUEUE
        && !menu.ivr().secret()
        && waiting.size() <= BargeIn.LONGEST_QUEUE;
    require(waiting.isEmpty() || queued, "the keys that wait");
    return new Prompting(menu.line(line), waiting);
  }

  /** The patterns that fit and whether the collection is complete follow from the keys. */
  private Phase collecting(String[] parts, Menu menu) {
    Keys keys = keys(parts[1]);
    DialPlan plan = menu.dialPlan();
    long patterns = plan.all();
    for (int i = 0; i < keys.size(); i++) {
      patterns = plan.narrow(patterns, i, keys.at(i).digit());
    }
    require(!keys.isEmpty() && plan.longer(patterns, keys.size()), "the keys it collects");
    boolean bound = keys.size() == 1 && menu.binds(keys.at(0));
    boolean complete = bound || plan.complete(patterns, keys.size());
    long timeout = complete ? menu.ambiguity() : menu.interKey();
    return new Collecting(keys, patterns, complete, deadline(parts[2], timeout));
  }

  /** A collection of secret keys is written as listening, with its own deadline. */
  private static long longestWait(Menu menu) {
    return Math.max(menu.firstKey(), Math.max(menu.interKey(), menu.ambiguity()));
  }

  private Phase swallowing(String[] parts, Menu menu) {
    long latest = deadline(parts[1], Swallowing.AFTER_FIRST_KEY);
    long deadline = deadline(parts[2], Swallowing.AFTER_LAST_KEY);
    require(deadline <= latest && menu.takesNumbers(), "what it swallows");
    return new Swallowing(latest, deadline);
  }

  private static Phase announcing(String[] parts, Menu menu) {
    require(menu.ivr().prompts().transfer().isPresent(), "its transfer prompt");
    return new Announcing(destination(parts[3], menu), yes(parts[2]));
  }

  private Phase routing(String[] parts, Menu menu) {
    long since = SnapshotText.number(parts[4]);
    long deadline = SnapshotText.number(parts[5]);
    require(since <= at && deadline == since + menus.routeTimeout(), "its route");
    return new Routing(destination(parts[3], menu), yes(parts[2]), since, deadline);
  }

  private Phase goodbye(String[] parts, Menu menu) {
    require(menu.ivr().prompts().goodbye().isPresent(), "its goodbye prompt");
    return new Goodbye(cause(parts[2]), deadline(parts[3], Goodbye.LONGEST));
  }

  /** A destination of this menu, the very object; or an extension that may be dialled in it. */
  private static Destination destination(String escaped, Menu menu) {
    String text = SnapshotText.unescape(escaped);
    Optional<Destination> declared = menu.ivr().actions().stream()
        .filter(Destination.class::isInstance)
        .map(Destination.class::cast)
        .filter(destination -> !(destination instanceof Destination.SubMenu))
        .filter(destination -> destination.text().equals(text))
        .findFirst();
    if (declared.isPresent()) {
      return declared.get();
    }
    String prefix = "extension:";
    require(
        text.startsWith(prefix) && dialable(text.substring(prefix.length()), menu),
        "its destination");
    return Destination.extension(text.substring(prefix.length()));
  }

  private static boolean dialable(String digits, Menu menu) {
    boolean plain = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain
        && digits.length() <= Destination.Extension.LONGEST
        && menu.dialPlan().allows(digits);
  }

  private static Keys keys(String symbols) {
    require(symbols.chars().allMatch(c -> Key.isKey((char) c)), "its keys");
    return symbols.isEmpty() ? Keys.NONE : new Keys(symbols, 0);
  }

  private static EndCause cause(String text) {
    return Stream.of(EndCause.values())
        .filter(cause -> cause.text().equals(text))
        .findFirst()
        .orElseThrow(() -> SnapshotText.refused("the snapshot names a cause that is none"));
  }

  private Menu menu(String id) {
    return menus
        .find(customer, id)
        .orElseThrow(() -> SnapshotText.refused("the snapshot names a menu that is not there"));
  }

  private String[] list(String name) {
    String value = field.apply(name);
    return value.isEmpty() ? new String[0] : value.split(",", -1);
  }

  private String[] parts(String name, int count) {
    String[] parts = field.apply(name).split(":", -1);
    require(parts.length == count, "its field " + name);
    return parts;
  }

  private static boolean yes(String text) {
    require(text.equals("true") || text.equals("false"), "its transfer");
    return text.equals("true");
  }

  /** No-inputs or no-matches of one visit. */
  private int failures(String text, Menu menu) {
    int failures = count(text);
    int most = menu.attempts() + menus.maxFailedTransfers();
    require(failures <= most, "its failures");
    return failures;
  }

  private static int count(String text) {
    long number = SnapshotText.number(text);
    require(number <= Integer.MAX_VALUE / 2, "its counts");
    return (int) number;
  }

  private static void require(boolean right, String what) {
    if (!right) {
      throw SnapshotText.refused("the snapshot holds a call that cannot be, by " + what);
    }
  }
}
