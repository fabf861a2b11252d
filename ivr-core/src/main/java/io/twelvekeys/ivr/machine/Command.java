package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;

/**
 * What has to be done for a call, in the order in which a step returns it. Tokens count up from 1
 * within a call; none is used twice, and an event that bears one other than the live one changes
 * nothing.
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

  /** Stop this prompt. No answer is waited for. */
  record Stop(int token, Prompt prompt) implements Command {
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

  /** Give up this route. No answer is waited for. */
  record Cancel(int token, Destination destination) implements Command {
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
