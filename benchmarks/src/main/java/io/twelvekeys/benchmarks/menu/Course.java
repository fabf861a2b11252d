package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Act;
import io.twelvekeys.benchmarks.menu.Plan.Happening;

/** The call that everybody is measured on, and the check that everybody does the same in it. */
final class Course {
  /** From the first menu back to it: down, a wrong key, silence, down, back, back. */
  private static final Happening[] ROUND = {
    Happening.TWO,
    Happening.HASH,
    Happening.PROMPT_PLAYED,
    Happening.SILENCE,
    Happening.THREE,
    Happening.STAR,
    Happening.STAR
  };

  private static final int[] ROUND_TOLD = {
    Act.GREET.told(1),
    Act.PARDON.told(1),
    Act.LISTEN.told(0),
    Act.STILL_THERE.told(1),
    Act.GREET.told(2),
    Act.GREET.told(1),
    Act.GREET.told(0)
  };

  private static final int ROUNDS = 10;
  private static final int SECOND = 1000;

  /** What happens in a call: ten rounds, a destination, and the end. */
  static final Happening[] CALL = call();

  /** When, in milliseconds since the call began. */
  static final int[] AT = times();

  /** What brings a call to where it waits for a key, for a while. */
  static final int TO_WAITING = 3;

  private Course() {}

  private static Happening[] call() {
    Happening[] call = new Happening[ROUNDS * ROUND.length + 2];
    for (int i = 0; i < ROUNDS; i++) {
      System.arraycopy(ROUND, 0, call, i * ROUND.length, ROUND.length);
    }
    call[call.length - 2] = Happening.FIVE;
    call[call.length - 1] = Happening.CONNECTED;
    return call;
  }

  private static int[] times() {
    int[] times = new int[CALL.length];
    int now = 0;
    for (int i = 0; i < CALL.length; i++) {
      now += CALL[i] == Happening.SILENCE ? Plan.FIRST_KEY : SECOND;
      times[i] = now;
    }
    return times;
  }

  private static int toldAt(int i) {
    int last = CALL.length - 1;
    return i == last
        ? Act.END.told(0)
        : i == last - 1 ? Act.ROUTE.told(Happening.FIVE.ordinal()) : ROUND_TOLD[i % ROUND.length];
  }

  private static int deadlineAt(int i) {
    int last = CALL.length - 1;
    return i == last
        ? Plan.NEVER
        : i == last - 1
            ? AT[i] + Plan.ROUTE_TIMEOUT
            : CALL[i] == Happening.PROMPT_PLAYED ? AT[i] + Plan.FIRST_KEY : Plan.MAX_DURATION;
  }

  /**
   * Sees that a contender does in this call what all others do.
   *
   * @throws IllegalStateException if not
   */
  static void check(String name, Contender contender) {
    Session call = contender.call();
    contender.settle();
    expect(name, "the beginning", call, Act.GREET.told(0), Plan.MAX_DURATION);
    for (int i = 0; i < CALL.length; i++) {
      call.hears(CALL[i], AT[i]);
      contender.settle();
      expect(name, "event " + i + ", " + CALL[i], call, toldAt(i), deadlineAt(i));
    }
    checkFinalFailure(name, contender, Happening.HASH);
    checkFinalFailure(name, contender, Happening.SILENCE);
  }

  /** The third failure of a kind ends the call, and not before. */
  private static void checkFinalFailure(String name, Contender contender, Happening failure) {
    Session call = contender.call();
    contender.settle();
    int at = 0;
    for (int i = 1; i <= Plan.ATTEMPTS; i++) {
      call.hears(Happening.PROMPT_PLAYED, at += SECOND);
      contender.settle();
      expect(name, "failure " + i, call, Act.LISTEN.told(0), at + Plan.FIRST_KEY);
      call.hears(failure, at += failure == Happening.SILENCE ? Plan.FIRST_KEY : SECOND);
      contender.settle();
      Act act = failure == Happening.HASH ? Act.PARDON : Act.STILL_THERE;
      boolean last = i == Plan.ATTEMPTS;
      int deadline = last ? Plan.NEVER : Plan.MAX_DURATION;
      expect(name, "failure " + i, call, last ? Act.HANG_UP.told(0) : act.told(0), deadline);
    }
  }

  private static void expect(String name, String where, Session call, int told, int deadline) {
    if (call.told() != told || call.deadline() != deadline) {
      throw new IllegalStateException(name + " differs at " + where + ": told "
          + Integer.toHexString(call.told()) + " until " + call.deadline() + " instead of "
          + Integer.toHexString(told) + " until " + deadline);
    }
  }
}
