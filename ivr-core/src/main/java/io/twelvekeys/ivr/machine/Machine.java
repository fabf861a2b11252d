package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.EndCause;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The menu logic: a pure function from a call's state, the time and an event to the next state and
 * the commands that follow.
 *
 * <p><b>Hand the machine an event and the time; do what it commands; wake it at its
 * deadline.</b>
 *
 * <p>Time is call time, in milliseconds since the call began; it must not run backwards within a
 * call. A deadline that lies before an event has passed before it, whether or not somebody said so
 * in time; so the outcome does not depend on how punctual a timer is. At the very instant of the
 * deadline the event comes first (semantics rule 13).
 *
 * <p>No event makes it throw, in any state; what is late, doubled or meant for something that is
 * over changes nothing. It holds no state of its own: any number of threads may use it.
 */
public final class Machine {
  private Machine() {}

  /**
   * A call that begins, at call time 0, in this menu.
   *
   * @throws IllegalArgumentException if the menu is not one of these menus
   */
  public static Step begin(Menus menus, Ivr ivr) {
    Menu menu = menus
        .find(ivr.customer(), ivr.id())
        .filter(known -> known.ivr().equals(ivr))
        .orElseThrow(() -> new IllegalArgumentException(ivr + " is not in the " + menus.catalog()));
    return menu.opening();
  }

  /**
   * What an event makes of a call.
   *
   * @param state the call before
   * @param at the call time of the event in milliseconds, not before that of the event before
   * @param event what happened
   */
  public static Step step(CallState state, long at, Event event) {
    return new Step(state, at, event, make(state, at, event));
  }

  /**
   * A call that goes on from a state that was stored (semantics rule 29): what was playing begins
   * anew. A route that was under way is still awaited; its token is {@link CallState#liveToken}.
   */
  public static Step resume(CallState state, long at) {
    return new Step(state, at, null, make(state, at, null));
  }

  /** The call in this menu as it begins. */
  static Step opening(Menu menu) {
    return resume(CallState.before(menu), 0);
  }

  private static Turn make(CallState state, long at, @Nullable Event event) {
    Turn turn = new Turn(state);
    turn.phase = decide(turn, state, at, event);
    VarHandle.storeStoreFence(); // whoever sees it sees all of it, as if its fields were final
    return turn;
  }

  /** What a step tells of. */
  static List<CallFact> facts(CallState state, long at, @Nullable Event event) {
    Told turn = new Told(state);
    Phase unused = decide(turn, state, at, event);
    return turn.facts();
  }

  /** @param event null if the call begins, or goes on from a stored state */
  private static Phase decide(Turn turn, CallState state, long at, @Nullable Event event) {
    if (event == null) {
      return state.visits() == 0 ? turn.begin(at) : Resumption.of(turn, state.phase());
    }
    Phase phase = pass(turn, state.phase(), event instanceof Event.TimeUp ? at : at - 1, at);
    return answer(turn, at, phase, event);
  }

  /**
   * Every deadline until then passes, each at its own time; of those at this very instant one only,
   * so that a prompt which fails as soon as it begins does so before the next.
   */
  private static Phase pass(Turn turn, Phase before, long until, long now) {
    Phase phase = before;
    while (true) {
      long due = turn.due(phase);
      if (due > until || due == CallState.NO_DEADLINE) {
        return phase;
      }
      if (phase.limited() && due == turn.limitAt()) {
        phase.release(turn, 26);
        phase = cut(turn, due, phase, turn.limitReached(due, EndCause.MAX_DURATION, 26));
      } else {
        phase = phase.timeUp(turn, due);
      }
      if (due == now) {
        return phase;
      }
    }
  }

  private static Phase answer(Turn turn, long at, Phase phase, Event event) {
    if (phase instanceof Ended) {
      return phase;
    }
    if (event instanceof Event.Pressed pressed) {
      boolean stray = turn.comesStray(at);
      return phase.pressed(turn, at, pressed.key(), stray);
    }
    if (event instanceof Event.PressedSecretly) {
      return pressedSecretly(turn, at, phase);
    }
    if (event instanceof Event.OtherSymbol other) {
      char shown = phase.dropsEveryKey() || turn.hides() ? '?' : other.symbol();
      turn.ear().keyDropped(shown, DropReason.NO_KEY);
      return phase;
    }
    if (event instanceof Event.PromptPlayed played) {
      return turn.isLive(phase, played.token())
          ? phase.promptEnded(turn, at, false)
          : late(turn, phase, 0);
    }
    if (event instanceof Event.PromptFailed failed) {
      return turn.isLive(phase, failed.token())
          ? phase.promptEnded(turn, at, true)
          : late(turn, phase, 0);
    }
    if (event instanceof Event.Routed routed) {
      return turn.isLive(phase, routed.token())
          ? phase.routed(turn, at, routed.outcome())
          : late(turn, phase, 23);
    }
    if (event instanceof Event.HungUp) {
      return leave(turn, at, phase, EndCause.CALLER_HUNG_UP);
    }
    if (event instanceof Event.ShutDown) {
      return leave(turn, at, phase, EndCause.SHUT_DOWN);
    }
    if (event instanceof Event.Broken) {
      return leave(turn, at, phase, EndCause.FAILED);
    }
    return phase; // TimeUp: what was due has passed
  }

  private static Phase late(Turn turn, Phase phase, int rule) {
    return turn.ignore("a late answer", rule, phase);
  }

  /**
   * Where every key is dropped it does not matter which; else the secret stands between this call
   * and going on as it did.
   */
  private static Phase pressedSecretly(Turn turn, long at, Phase phase) {
    boolean stray = turn.comesStray(at);
    if (phase.dropsEveryKey()) {
      return phase.pressed(turn, at, Key.ZERO, stray);
    }
    return turn.ignore("a secret key", 0, phase);
  }

  /** Rule 25, and what follows it for the other ways in which a call is cut short. */
  private static Phase leave(Turn turn, long at, Phase phase, EndCause cause) {
    phase.release(turn, 25);
    boolean gone = cause == EndCause.CALLER_HUNG_UP;
    return cut(turn, at, phase, gone ? turn.end(cause, 25) : turn.hangUpNow(cause));
  }

  /** The keys that waited for the end of a prompt that will not come are dropped. */
  private static Phase cut(Turn turn, long at, Phase before, Phase next) {
    return before instanceof Prompting prompting ? prompting.handAllOn(turn, at, next) : next;
  }
}
