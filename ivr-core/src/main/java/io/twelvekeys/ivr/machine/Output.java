package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Action;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.DropReason;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step has decided so far: its commands, and, where somebody asks for them, the facts that
 * tell of it.
 */
final class Output {
  private static final Command HANG_UP = new Command.HangUp();

  private final @Nullable List<CallFact> facts;
  private List<Command> commands = List.of();
  private CallFact.@Nullable Ended end;
  private int token;

  /**
   * @param token the last one given out
   * @param telling whether somebody asks for the facts
   */
  Output(int token, boolean telling) {
    this.token = token;
    facts = telling ? new ArrayList<>(4) : null;
  }

  List<Command> commands() {
    return commands;
  }

  /** What happened; the end of a call is the last that is told of it. */
  List<CallFact> facts() {
    List<CallFact> all = new ArrayList<>(facts == null ? List.of() : facts);
    if (end != null) {
      all.add(end);
    }
    return Collections.unmodifiableList(all);
  }

  /** The last token given out. */
  int token() {
    return token;
  }

  // ---- what must be done

  int play(Prompt prompt, int rule) {
    token++;
    add(new Command.Play(token, prompt));
    if (facts != null) {
      facts.add(new CallFact.PromptStarted(token, prompt, rule));
    }
    return token;
  }

  void stop(int playing, Prompt prompt, int rule) {
    add(new Command.Stop(playing, prompt));
    ended(playing, prompt, How.STOPPED, rule);
  }

  int route(Destination destination, int rule) {
    token++;
    add(new Command.Route(token, destination));
    if (facts != null) {
      facts.add(new CallFact.TransferStarted(token, destination, rule));
    }
    return token;
  }

  void cancel(int routing, Destination destination, int rule) {
    add(new Command.Cancel(routing, destination));
    if (facts != null) {
      facts.add(new CallFact.TransferCancelled(routing, rule));
    }
  }

  void hangUp() {
    add(HANG_UP);
  }

  /** Most steps have two commands at most, for which there are small lists. */
  private void add(Command command) {
    int size = commands.size();
    if (size == 0) {
      commands = List.of(command);
    } else if (size == 1) {
      commands = List.of(commands.get(0), command);
    } else {
      List<Command> more = new ArrayList<>(commands);
      more.add(command);
      commands = Collections.unmodifiableList(more);
    }
  }

  // ---- what is told

  void answered(String ivr, int rule) {
    if (facts != null) {
      facts.add(new CallFact.Answered(ivr, rule));
    }
  }

  void entered(String ivr, int visit, int rule) {
    if (facts != null) {
      facts.add(new CallFact.MenuEntered(ivr, visit, rule));
    }
  }

  void promptEnded(int playing, Prompt prompt, boolean failed, int rule) {
    ended(playing, prompt, failed ? How.FAILED : How.PLAYED, rule);
  }

  private void ended(int playing, Prompt prompt, How how, int rule) {
    if (facts != null) {
      facts.add(new CallFact.PromptEnded(playing, prompt, how, rule));
    }
  }

  void keyQueued(char symbol, int rule) {
    if (facts != null) {
      facts.add(new CallFact.KeyQueued(symbol, rule));
    }
  }

  void keyUsed(char symbol, int rule) {
    if (facts != null) {
      facts.add(new CallFact.KeyUsed(symbol, rule));
    }
  }

  void keyDropped(char symbol, DropReason reason) {
    if (facts != null) {
      facts.add(new CallFact.KeyDropped(symbol, reason));
    }
  }

  void chosen(Action action, int rule) {
    if (facts != null) {
      facts.add(new CallFact.ActionChosen(action, rule));
    }
  }

  void noInput(int count, int rule) {
    if (facts != null) {
      facts.add(new CallFact.NoInput(count, rule));
    }
  }

  void noMatch(int count, int rule) {
    if (facts != null) {
      facts.add(new CallFact.NoMatch(count, rule));
    }
  }

  void routed(int routing, RouteOutcome outcome, int rule) {
    if (facts != null) {
      facts.add(new CallFact.TransferEnded(routing, outcome, rule));
    }
  }

  void ignored(String what, int rule) {
    if (facts != null) {
      facts.add(new CallFact.Ignored(what, rule));
    }
  }

  void limitReached(EndCause cause, int rule) {
    if (facts != null) {
      facts.add(new CallFact.LimitReached(cause, rule));
    }
  }

  void end(EndCause cause, int rule) {
    if (facts != null) {
      end = new CallFact.Ended(cause, rule);
    }
  }
}
