package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Act;
import io.twelvekeys.benchmarks.menu.Plan.Guard;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import io.twelvekeys.benchmarks.menu.Plan.Move;
import io.twelvekeys.benchmarks.menu.Plan.Place;

/** The floor: a table of ints, and a call that is four ints. */
final class IntTable implements Contender {
  private static final int PLACE = 0xf;
  private static final int TOLD = 4;
  private static final int COLUMNS = 16;
  private static final int HUNG_UP = Place.ENDED.ordinal() | Act.HANG_UP.told(0) << TOLD;

  private final int[] table = new int[Place.ALL.length * COLUMNS];

  IntTable() {
    for (Move move : Plan.moves()) {
      if (move.guard() != Guard.MISTYPED_TOO_OFTEN && move.guard() != Guard.SILENT_TOO_OFTEN) {
        int cell = move.from().ordinal() * COLUMNS + move.on().ordinal();
        table[cell] = move.to().ordinal() | move.told() << TOLD;
      }
    }
  }

  @Override
  public Session call() {
    return new Row(table);
  }

  /** The floor of a function: each event makes the call anew, in as many bytes as our state has. */
  Contender anew() {
    return () -> new Anew(new Wide(table));
  }

  private static final class Anew extends Session {
    private Wide row;

    Anew(Wide row) {
      this.row = row;
    }

    @Override
    void hears(Happening what, int at) {
      Wide next = new Wide(row);
      next.hears(what, at);
      row = next;
    }

    @Override
    int told() {
      return row.told();
    }

    @Override
    int deadline() {
      return row.deadline();
    }
  }

  /** With the header 48 bytes. */
  private static final class Wide extends Row {
    private final long heard;
    private final long lastKeyAt;

    Wide(int[] table) {
      super(table);
      heard = 0;
      lastKeyAt = 0;
    }

    Wide(Wide before) {
      super(before);
      heard = before.heard + 1;
      lastKeyAt = before.lastKeyAt;
    }
  }

  private static class Row extends Session {
    private static final int GREET = Act.GREET.ordinal();
    private static final int PARDON = Act.PARDON.ordinal();
    private static final int STILL_THERE = Act.STILL_THERE.ordinal();
    private static final int LISTEN = Act.LISTEN.ordinal();
    private static final int ROUTE = Act.ROUTE.ordinal();

    private final int[] table;
    private int now = Act.GREET.told(0) << TOLD;
    private short mistyped;
    private short silent;
    private int deadline = Plan.MAX_DURATION;

    Row(int[] table) {
      this.table = table;
    }

    Row(Row same) {
      table = same.table;
      now = same.now;
      mistyped = same.mistyped;
      silent = same.silent;
      deadline = same.deadline;
    }

    @Override
    void hears(Happening what, int at) {
      int next = table[(now & PLACE) * COLUMNS + what.ordinal()];
      int act = next >> TOLD + 8;
      if (act == GREET) {
        mistyped = 0;
        silent = 0;
        deadline = Plan.MAX_DURATION;
      } else if (act == PARDON) {
        deadline = Plan.MAX_DURATION;
        next = ++mistyped < Plan.ATTEMPTS ? next : HUNG_UP;
      } else if (act == STILL_THERE) {
        deadline = Plan.MAX_DURATION;
        next = ++silent < Plan.ATTEMPTS ? next : HUNG_UP;
      } else if (act == LISTEN) {
        deadline = Math.min(at + Plan.FIRST_KEY, Plan.MAX_DURATION);
      } else if (act == ROUTE) {
        deadline = at + Plan.ROUTE_TIMEOUT;
      }
      now = next;
      if ((next & PLACE) == PLACE_ENDED) {
        deadline = Plan.NEVER;
      }
    }

    private static final int PLACE_ENDED = Place.ENDED.ordinal();

    @Override
    int told() {
      return now >> TOLD;
    }

    @Override
    int deadline() {
      return deadline;
    }
  }
}
