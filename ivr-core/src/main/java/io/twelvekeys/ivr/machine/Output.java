package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.port.CallFact;
import io.twelvekeys.ivr.port.CallFact.PromptEnded.How;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step has decided so far: its commands, and the facts that tell of them. */
final class Output {
  private final List<Command> commands = new ArrayList<>(2);
  private final List<CallFact> facts = new ArrayList<>(4);
  private CallFact.@Nullable Ended end;
  private int token;

  /** @param token the last one given out */
  Output(int token) {
    this.token = token;
  }

  /** The step; the end of a call is the last that is told of it. */
  Step step(CallState next) {
    if (end != null) {
      facts.add(end);
    }
    return new Step(next, commands, facts);
  }

  /** The last token given out. */
  int token() {
    return token;
  }

  int play(Prompt prompt, int rule) {
    token++;
    commands.add(new Command.Play(token, prompt));
    facts.add(new CallFact.PromptStarted(token, prompt, rule));
    return token;
  }

  void stop(int playing, Prompt prompt, int rule) {
    commands.add(new Command.Stop(playing, prompt));
    facts.add(new CallFact.PromptEnded(playing, prompt, How.STOPPED, rule));
  }

  void promptEnded(int playing, Prompt prompt, boolean failed, int rule) {
    facts.add(new CallFact.PromptEnded(playing, prompt, failed ? How.FAILED : How.PLAYED, rule));
  }

  int route(Destination destination, int rule) {
    token++;
    commands.add(new Command.Route(token, destination));
    facts.add(new CallFact.TransferStarted(token, destination, rule));
    return token;
  }

  void cancel(int routing, Destination destination, int rule) {
    commands.add(new Command.Cancel(routing, destination));
    facts.add(new CallFact.TransferCancelled(routing, rule));
  }

  void routed(int routing, RouteOutcome outcome, int rule) {
    facts.add(new CallFact.TransferEnded(routing, outcome, rule));
  }

  void hangUp() {
    commands.add(new Command.HangUp());
  }

  void end(EndCause cause, int rule) {
    end = new CallFact.Ended(cause, rule);
  }

  void tell(CallFact fact) {
    facts.add(fact);
  }
}
