package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Act;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.machine.CallControl;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import org.jspecify.annotations.Nullable;

/** Our machine alone, as one embeds it without the engine. */
final class TwelvekeysMachine implements Contender {
  private static final Event[] KEYS = keys();
  private static final Event TIME_UP = new Event.TimeUp();
  private static final Event HUNG_UP = new Event.HungUp();

  private final Menus menus = Menus.of(TwelvekeysMenus.CATALOG);

  private static Event[] keys() {
    Event[] events = new Event[TwelvekeysMenus.KEYS.length];
    for (int i = 0; i < events.length; i++) {
      events[i] = new Event.Pressed(TwelvekeysMenus.KEYS[i]);
    }
    return events;
  }

  @Override
  public Session call() {
    return new Caller();
  }

  private final class Caller extends Session implements CallControl {
    private CallState state;

    /** The prompt or the destination of the step that was made last; null if it had none. */
    private @Nullable Object told;

    Caller() {
      keep(Machine.begin(menus, TwelvekeysMenus.FIRST));
    }

    private void keep(Step step) {
      state = step.next();
      told = null;
      step.perform(this);
    }

    @Override
    void hears(Happening what, int at) {
      keep(Machine.step(state, at, event(what)));
    }

    private Event event(Happening what) {
      return switch (what) {
        case PROMPT_PLAYED -> new Event.PromptPlayed(state.liveToken());
        case SILENCE -> TIME_UP;
        case CONNECTED -> new Event.Routed(state.liveToken(), RouteOutcome.Success.CONNECTED);
        case HUNG_UP -> HUNG_UP;
        default -> KEYS[what.ordinal()];
      };
    }

    @Override
    public void play(int token, Prompt prompt) {
      told = prompt;
    }

    @Override
    public void stop() {
      // the next prompt begins in the same step
    }

    @Override
    public void route(int token, Destination destination) {
      told = destination;
    }

    @Override
    public void cancel() {
      // no route is given up in this call
    }

    @Override
    public void hangUp() {
      told = Act.HANG_UP;
    }

    @Override
    int told() {
      if (told instanceof Prompt prompt) {
        return TwelvekeysMenus.told(prompt);
      } else if (told instanceof Destination destination) {
        return TwelvekeysMenus.told(destination);
      } else if (told instanceof Act act) {
        return act.told(0);
      }
      EndCause end = state.end().orElse(null);
      return end == null ? Act.LISTEN.told(0) : Act.END.told(0);
    }

    @Override
    int deadline() {
      return TwelvekeysMenus.deadline(state.deadline());
    }
  }
}
