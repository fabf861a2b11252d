package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;

/**
 * What has to be done for a call, for who looks at it: tests, tools, traces. A host has it done by
 * {@link CallControl}, which says the same with nothing allocated.
 */
public sealed interface Command {
  /** One line, as in a scenario. */
  String text();

  /** Play a prompt; answer with {@link Event.PromptPlayed} or {@link Event.PromptFailed}. */
  record Play(int token, Prompt prompt) implements Command {
    @Override
    public String text() {
      return "play " + prompt.text();
    }
  }

  /** Stop the prompt that plays. No answer is waited for. */
  record Stop(Prompt prompt) implements Command {
    @Override
    public String text() {
      return "stop " + prompt.text();
    }
  }

  /** Route the call; answer with {@link Event.Routed}. */
  record Route(int token, Destination destination) implements Command {
    @Override
    public String text() {
      return "route " + destination.text();
    }
  }

  /** Give up the route that is under way. No answer is waited for. */
  record Cancel(Destination destination) implements Command {
    @Override
    public String text() {
      return "cancel " + destination.text();
    }
  }

  /** Hang up. */
  record HangUp() implements Command {
    @Override
    public String text() {
      return "hangup";
    }
  }
}
