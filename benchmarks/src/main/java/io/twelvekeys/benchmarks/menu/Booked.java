package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Act;
import io.twelvekeys.benchmarks.menu.Plan.Guard;
import io.twelvekeys.benchmarks.menu.Plan.Move;

/** What a call has to remember besides its place, for contenders that remember nothing else. */
abstract class Booked extends Session {
  /** When what is being dealt with happened. */
  int at;

  private int told = Act.GREET.told(0);
  private int deadline = Plan.MAX_DURATION;
  private int mistyped;
  private int silent;

  /** Whether a move may be made. */
  final boolean allows(Guard guard) {
    return switch (guard) {
      case NONE -> true;
      case MAY_MISTYPE -> mistyped + 1 < Plan.ATTEMPTS;
      case MISTYPED_TOO_OFTEN -> mistyped + 1 >= Plan.ATTEMPTS;
      case MAY_BE_SILENT -> silent + 1 < Plan.ATTEMPTS;
      case SILENT_TOO_OFTEN -> silent + 1 >= Plan.ATTEMPTS;
    };
  }

  /** Does what a move asks for. */
  final void make(Move move) {
    told = move.told();
    switch (move.act()) {
      case GREET -> {
        mistyped = 0;
        silent = 0;
        deadline = Plan.MAX_DURATION;
      }
      case PARDON -> {
        mistyped++;
        deadline = Plan.MAX_DURATION;
      }
      case STILL_THERE -> {
        silent++;
        deadline = Plan.MAX_DURATION;
      }
      case LISTEN -> deadline = Math.min(at + Plan.FIRST_KEY, Plan.MAX_DURATION);
      case ROUTE -> deadline = at + Plan.ROUTE_TIMEOUT;
      case HANG_UP, END -> deadline = Plan.NEVER;
    }
  }

  @Override
  final int told() {
    return told;
  }

  @Override
  final int deadline() {
    return deadline;
  }
}
