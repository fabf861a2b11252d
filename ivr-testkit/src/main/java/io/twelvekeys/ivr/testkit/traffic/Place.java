package io.twelvekeys.ivr.testkit.traffic;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place in menus where calls come through: a menu, one of its keys, or one of the ways in which
 * something goes wrong there.
 *
 * @param customer whose menu
 * @param ivr the menu's id
 * @param kind what sort of place
 * @param detail the key's symbol or the direct-dial pattern; empty for all other kinds
 */
public record Place(String customer, String ivr, Kind kind, String detail) {
  /** The sorts of places. */
  public enum Kind {
    /** The menu is entered. */
    MENU(""),
    /** A bound key is taken. */
    KEY("key."),
    /** An extension is dialled that fits a direct-dial pattern. */
    DIRECT_DIAL("direct-dial."),
    /** No key came in time, whether for the last time or not. */
    NO_INPUT("no-input"),
    /** What was typed means nothing, whether for the last time or not. */
    NO_MATCH("no-match"),
    /** A transfer failed, whether for the last time or not. */
    TRANSFER_FAILED("transfer-failed"),
    /** A prompt failed. */
    PROMPT_FAILED("prompt-failed"),
    /** The last no-input: its action is taken. */
    LAST_NO_INPUT("on.no-input"),
    /** The last no-match: its action is taken. */
    LAST_NO_MATCH("on.no-match"),
    /** The last failed transfer: its action is taken. */
    LAST_TRANSFER_FAILED("on.transfer-failed");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** Whether callers get here by failing, or by what fails them. */
    public boolean isFailure() {
      return compareTo(NO_INPUT) >= 0;
    }
  }

  /** The menu itself. */
  public static Place of(Ivr ivr) {
    return of(ivr, Kind.MENU);
  }

  /** A key of the menu, bound or not. */
  public static Place of(Ivr ivr, Key key) {
    return new Place(ivr.customer(), ivr.id(), Kind.KEY, String.valueOf(key.symbol()));
  }

  /**
   * A place without a detail.
   *
   * @throws IllegalArgumentException for {@link Kind#KEY} and {@link Kind#DIRECT_DIAL}
   */
  public static Place of(Ivr ivr, Kind kind) {
    if (kind == Kind.KEY || kind == Kind.DIRECT_DIAL) {
      throw new IllegalArgumentException(kind + " needs to know which");
    }
    return new Place(ivr.customer(), ivr.id(), kind, "");
  }

  /** The extensions of the menu's direct-dial pattern. */
  public static Place ofPattern(Ivr ivr, String pattern) {
    return new Place(ivr.customer(), ivr.id(), Kind.DIRECT_DIAL, pattern);
  }

  /**
   * All places that the menu has: itself, its bound keys in the order of the keypad, its
   * direct-dial patterns, and the failures that can happen in it. Where every key is bound and
   * nothing can be dialled there is no no-match; where nothing is routed no transfer fails.
   */
  public static List<Place> all(Ivr ivr) {
    List<Place> places = new ArrayList<>();
    places.add(of(ivr));
    ivr.keys().keySet().forEach(key -> places.add(of(ivr, key)));
    List<String> patterns = ivr.directDial().patterns();
    patterns.forEach(pattern -> places.add(ofPattern(ivr, pattern)));
    places.add(of(ivr, Kind.NO_INPUT));
    places.add(of(ivr, Kind.LAST_NO_INPUT));
    if (ivr.keys().size() < Key.values().length || !patterns.isEmpty()) {
      places.add(of(ivr, Kind.NO_MATCH));
      places.add(of(ivr, Kind.LAST_NO_MATCH));
    }
    if (!patterns.isEmpty() || actions(ivr).anyMatch(Place::isRouted)) {
      places.add(of(ivr, Kind.TRANSFER_FAILED));
      places.add(of(ivr, Kind.LAST_TRANSFER_FAILED));
    }
    places.add(of(ivr, Kind.PROMPT_FAILED));
    return List.copyOf(places);
  }

  private static Stream<Action> actions(Ivr ivr) {
    return Stream.concat(
        ivr.keys().values().stream(),
        Stream.of(ivr.fallbacks().onNoInput(), ivr.fallbacks().onNoMatch()));
  }

  private static boolean isRouted(Action action) {
    return action instanceof Destination && !(action instanceof Destination.SubMenu);
  }

  /** As in a definitions file: {@code ivr.main.key.1}, {@code ivr.main.on.no-input}. */
  public String text() {
    String menu = "ivr." + ivr;
    return kind == Kind.MENU ? menu : menu + "." + kind.text + detail;
  }

  /** The place and whose menu it is in. */
  @Override
  public String toString() {
    return text() + " of " + customer;
  }
}
