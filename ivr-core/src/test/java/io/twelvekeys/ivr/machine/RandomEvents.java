package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.List;

/**
 * What happens to a call, well-behaved or not: keys, letters, ends of prompts and routes with live,
 * stale and future tokens, wakes that are early, late or doubled, hang-ups at every instant.
 */
final class RandomEvents {
  private static final List<RouteOutcome> OUTCOMES = List.of(
      RouteOutcome.Success.CONNECTED,
      RouteOutcome.Success.RETURNED,
      RouteOutcome.Success.RETURNED,
      RouteOutcome.Failure.BUSY,
      RouteOutcome.Failure.NO_ANSWER,
      RouteOutcome.Failure.REJECTED,
      RouteOutcome.Failure.UNREACHABLE,
      RouteOutcome.Failure.INVALID,
      RouteOutcome.Failure.FAILED);
  private static final long DAY = 86_400_000;

  private final Dice dice;

  RandomEvents(Dice dice) {
    this.dice = dice;
  }

  /** When the next event comes, not before {@code now}. */
  long time(CallState state, long now) {
    long deadline = state.deadline();
    boolean waits = deadline >= now && (deadline - now < 20_000 || dice.oneIn(8));
    return switch (dice.below(deadline != CallState.NO_DEADLINE && waits ? 16 : 9)) {
      case 0, 1, 2 -> now;
      case 3 -> now + 1;
      case 4 -> now + dice.ofTimes(499, 500, 501);
      case 5 -> now + dice.ofTimes(999, 1_000, 1_001);
      case 6, 7 -> now + dice.below(4_000);
      case 8 -> dice.oneIn(20) ? now + DAY : now + 100;
      case 9, 10, 11, 12 -> deadline;
      case 13 -> deadline + 1;
      case 14 -> Math.max(now, deadline - 1);
      default -> dice.oneIn(8) ? deadline + DAY : deadline + dice.below(3_000);
    };
  }

  Event event(CallState state) {
    int live = state.liveToken();
    int roll = dice.below(100);
    if (live > 0 && roll < 40) {
      return end(state, live);
    }
    if (roll < 80) {
      return new Event.Pressed(key());
    }
    if (roll < 92) {
      return new Event.TimeUp();
    }
    if (roll < 95) {
      return end(state, dice.of(0, -1, live - 1, live + 1, live + 2, 1));
    }
    return rare(roll);
  }

  private Event rare(int roll) {
    return switch (roll) {
      case 95 -> new Event.OtherSymbol(dice.of('A', 'D', '\u0661', ' '));
      case 96 -> new Event.PressedSecretly();
      case 97 -> new Event.HungUp();
      case 98 -> dice.oneIn(3) ? new Event.ShutDown() : new Event.TimeUp();
      default -> dice.oneIn(4) ? new Event.Broken() : new Event.TimeUp();
    };
  }

  private Event end(CallState state, int token) {
    boolean routing = state.doing().equals("routing") != dice.oneIn(10);
    if (routing) {
      return new Event.Routed(token, dice.of(OUTCOMES));
    }
    return dice.oneIn(5) ? new Event.PromptFailed(token) : new Event.PromptPlayed(token);
  }

  Key key() {
    return dice.of(
        Key.ONE, Key.ONE, Key.TWO, Key.TWO, Key.THREE, Key.NINE, Key.STAR, Key.HASH, Key.of('0'));
  }
}
