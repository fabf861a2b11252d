package io.twelvekeys.ivr.machine;

import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.RouteOutcome;

/**
 * What can happen to a call from outside. Each has a text form that {@link EventText} reads back;
 * traces are made of them.
 */
public sealed interface Event {
  /** The text form: {@code key 1}, {@code played 3}, {@code routed 4 busy}, … */
  String text();

  /** The event with this text form. */
  static Event parse(String text) {
    return EventText.parse(text);
  }

  /** The caller pressed one of the twelve keys. */
  record Pressed(Key key) implements Event {
    @Override
    public String text() {
      return "key " + key.symbol();
    }
  }

  /**
   * The caller pressed one of the twelve keys, and it is not told which, since it may be secret.
   * It stands in traces; it can be replayed where keys are dropped whatever they are.
   */
  record PressedSecretly() implements Event {
    @Override
    public String text() {
      return "key ?";
    }
  }

  /**
   * The line reported a symbol that is none of the twelve keys: {@code A B C D}, or no symbol of a
   * telephone at all (semantics rule 11).
   */
  record OtherSymbol(char symbol) implements Event {
    @Override
    public String text() {
      return "symbol " + (int) symbol;
    }
  }

  /** The caller hung up, or the line was lost. */
  record HungUp() implements Event {
    @Override
    public String text() {
      return "hung-up";
    }
  }

  /** A prompt was heard to its end. */
  record PromptPlayed(int token) implements Event {
    @Override
    public String text() {
      return "played " + token;
    }
  }

  /** A prompt failed. */
  record PromptFailed(int token) implements Event {
    @Override
    public String text() {
      return "failed " + token;
    }
  }

  /** The router answered. */
  record Routed(int token, RouteOutcome outcome) implements Event {
    @Override
    public String text() {
      return "routed " + token + " " + outcome.text();
    }
  }

  /** The deadline has come; where it has not, nothing happens (semantics rule 13). */
  record TimeUp() implements Event {
    @Override
    public String text() {
      return "time-up";
    }
  }

  /** The engine closes. */
  record ShutDown() implements Event {
    @Override
    public String text() {
      return "shut-down";
    }
  }

  /** Something inside the library or a port broke in a way that a call cannot survive. */
  record Broken() implements Event {
    @Override
    public String text() {
      return "broken";
    }
  }
}
