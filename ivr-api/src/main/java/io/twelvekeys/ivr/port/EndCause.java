package io.twelvekeys.ivr.port;

/** Why a call ended: exactly one cause for every call (semantics rule 27). */
public enum EndCause {
  /** Handed over to a destination. */
  CONNECTED("connected"),
  /** The caller hung up. */
  CALLER_HUNG_UP("caller-hung-up"),
  /** An action {@code hangup}. */
  HUNG_UP("hung-up"),
  /** The last no-input, whose action was {@code hangup}. */
  NO_INPUT("no-input"),
  /** The last no-match, whose action was {@code hangup}. */
  NO_MATCH("no-match"),
  /** The last failed transfer, whose action was {@code hangup} or failed as well. */
  TRANSFER_FAILED("transfer-failed"),
  /** The time inside the menus is used up. */
  MAX_DURATION("max-duration"),
  /** Too many visits of menus, or too many menus on the way back. */
  MAX_MENUS("max-menus"),
  /** The engine closed. */
  SHUT_DOWN("shut-down"),
  /** An error inside the library, or an {@link Error} in a port. */
  FAILED("failed");

  private final String text;

  EndCause(String text) {
    this.text = text;
  }

  /** As it is written in scenarios and traces. */
  public String text() {
    return text;
  }
}
