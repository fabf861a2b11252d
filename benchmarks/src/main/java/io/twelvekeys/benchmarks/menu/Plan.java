package io.twelvekeys.benchmarks.menu;

import java.util.ArrayList;
import java.util.List;

/**
 * Three menus, one below the other, as data: every contender but ours and the one that is written
 * by hand is configured from it, so that all do the same.
 *
 * <p>In each menu {@code #} is bound to nothing; {@code *} leads back (in the first menu it
 * repeats); {@code 2} of the first and {@code 3} of the second menu lead down; all other keys are
 * destinations.
 */
final class Plan {
  static final int MENUS = 3;
  static final int ATTEMPTS = 3;

  /** Milliseconds. */
  static final int FIRST_KEY = 10_000;

  /** Milliseconds. */
  static final int ROUTE_TIMEOUT = 60_000;

  /** Milliseconds from the beginning of a call. */
  static final int MAX_DURATION = 600_000;

  /** The deadline of a call that waits for no time to pass. */
  static final int NEVER = Integer.MAX_VALUE;

  /** Where a call can be. */
  enum Place {
    FIRST_PLAYS,
    FIRST_LISTENS,
    SECOND_PLAYS,
    SECOND_LISTENS,
    THIRD_PLAYS,
    THIRD_LISTENS,
    ROUTING,
    ENDED;

    static final Place[] ALL = values();

    static Place plays(int menu) {
      return ALL[2 * menu];
    }

    static Place listens(int menu) {
      return ALL[2 * menu + 1];
    }
  }

  /** What can happen to a call; first the twelve keys in the order of the keypad. */
  enum Happening {
    ONE,
    TWO,
    THREE,
    FOUR,
    FIVE,
    SIX,
    SEVEN,
    EIGHT,
    NINE,
    STAR,
    ZERO,
    HASH,
    PROMPT_PLAYED,
    SILENCE,
    CONNECTED,
    HUNG_UP;

    static final Happening[] ALL = values();
    static final int KEYS = 12;
  }

  /** On what a move depends besides place and happening. */
  enum Guard {
    NONE,
    MAY_MISTYPE,
    MISTYPED_TOO_OFTEN,
    MAY_BE_SILENT,
    SILENT_TOO_OFTEN
  }

  /** What has to be done. */
  enum Act {
    GREET,
    PARDON,
    STILL_THERE,
    LISTEN,
    ROUTE,
    HANG_UP,
    END;

    /**
     * As a number, which is how contenders are compared.
     *
     * @param what the menu of a prompt, or the key of a route
     */
    int told(int what) {
      return ordinal() << 8 | what;
    }
  }

  /** One row of the table. */
  record Move(Place from, Happening on, Guard guard, Place to, Act act, int told) {}

  private final List<Move> moves = new ArrayList<>();

  private Plan() {
    for (int menu = 0; menu < MENUS; menu++) {
      describe(menu, Place.plays(menu));
      describe(menu, Place.listens(menu));
      Place plays = Place.plays(menu);
      add(plays, Happening.PROMPT_PLAYED, Guard.NONE, Place.listens(menu), Act.LISTEN, 0);
      Place listens = Place.listens(menu);
      add(listens, Happening.SILENCE, Guard.MAY_BE_SILENT, plays, Act.STILL_THERE, menu);
      add(listens, Happening.SILENCE, Guard.SILENT_TOO_OFTEN, Place.ENDED, Act.HANG_UP, 0);
    }
    add(Place.ROUTING, Happening.CONNECTED, Guard.NONE, Place.ENDED, Act.END, 0);
    add(Place.ROUTING, Happening.HUNG_UP, Guard.NONE, Place.ENDED, Act.END, 0);
  }

  private void describe(int menu, Place place) {
    for (int key = 0; key < Happening.KEYS; key++) {
      Happening on = Happening.ALL[key];
      if (on == Happening.HASH) {
        add(place, on, Guard.MAY_MISTYPE, Place.plays(menu), Act.PARDON, menu);
        add(place, on, Guard.MISTYPED_TOO_OFTEN, Place.ENDED, Act.HANG_UP, 0);
      } else if (on == Happening.STAR) {
        int back = Math.max(0, menu - 1);
        add(place, on, Guard.NONE, Place.plays(back), Act.GREET, back);
      } else if (key == menu + 1 && menu + 1 < MENUS) {
        add(place, on, Guard.NONE, Place.plays(menu + 1), Act.GREET, menu + 1);
      } else {
        add(place, on, Guard.NONE, Place.ROUTING, Act.ROUTE, key);
      }
    }
    add(place, Happening.HUNG_UP, Guard.NONE, Place.ENDED, Act.END, 0);
  }

  private void add(Place from, Happening on, Guard guard, Place to, Act act, int what) {
    moves.add(new Move(from, on, guard, to, act, act.told(what)));
  }

  static List<Move> moves() {
    return List.copyOf(new Plan().moves);
  }
}
