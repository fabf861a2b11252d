package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Act;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Command;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.machine.Step;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.List;

/** Our machine alone, as one embeds it without the engine. */
final class TwelvekeysMachine implements Contender {
  private static final Event[] KEYS = keys();
  private static final Event TIME_UP = new Event.TimeUp();
  private static final Event HUNG_UP = new Event.HungUp();

  private final Menus menus = Menus.of(TwelvekeysMenus.CATALOG);

  /** The commands of the step that was made last; a host does them, and forgets them. */
  private List<Command> commands = List.of();

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

  private final class Caller extends Session {
    private CallState state;

    Caller() {
      keep(Machine.begin(menus, TwelvekeysMenus.FIRST));
    }

    private void keep(Step step) {
      state = step.next();
      commands = step.commands();
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
    int told() {
      for (Command command : commands) {
        if (command instanceof Command.Play play) {
          return TwelvekeysMenus.told(play.prompt());
        } else if (command instanceof Command.Route route) {
          return TwelvekeysMenus.told(route.destination());
        } else if (command instanceof Command.HangUp) {
          return Act.HANG_UP.told(0);
        }
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
