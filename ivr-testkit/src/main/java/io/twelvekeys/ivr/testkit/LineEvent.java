package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Prompt;

/**
 * Something that happened on a line, as one line of a scenario.
 *
 * @param at when, in milliseconds since the call began
 * @param kind what
 * @param what the prompt, the destination, the key, … as text; may be empty
 */
public record LineEvent(long at, Kind kind, String what) {
  /** What can happen on a line. */
  public enum Kind {
    /** The caller dials an extension. */
    DIAL("dial"),
    /** The caller presses a key. */
    KEY("key"),
    /** The caller hangs up. */
    CALLER_HANGS_UP("hangup"),
    /** A prompt begins. */
    PLAY("play"),
    /** A prompt was heard to its end. */
    PLAYED("played"),
    /** A prompt failed. */
    FAILED("failed"),
    /** A prompt was told to stop. */
    STOP("stop"),
    /** The router was told to route. */
    ROUTE("route"),
    /** The router was told to give up. */
    CANCEL("cancel"),
    /** A transfer failed, or the caller came back from it. */
    ROUTED("routed"),
    /** The library hangs up. */
    HANGUP("hangup"),
    /** The call ended. */
    END("end"),
    /** The call would not end. */
    STUCK("stuck");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As scenarios write it. */
    public String text() {
      return text;
    }

    /** Whether it is the caller's doing; all else comes of it. */
    public boolean isCallers() {
      return compareTo(CALLER_HANGS_UP) <= 0;
    }
  }

  /** Whether this prompt began to play. */
  public boolean plays(Prompt prompt) {
    return kind == Kind.PLAY && what.equals(prompt.text());
  }

  /** Whether the router was told to route to this destination. */
  public boolean routesTo(Destination destination) {
    return kind == Kind.ROUTE && what.equals(destination.text());
  }

  /** As in a scenario: {@code 1.200 stop welcome.wav}. */
  public String text() {
    String start = VirtualTime.seconds(at) + " " + kind.text;
    return what.isEmpty() ? start : start + " " + what;
  }

  @Override
  public String toString() {
    return text();
  }
}
