package io.twelvekeys.examples.ivr;

/** Why a command could not do its work: told on standard error, and the exit status. */
abstract sealed class Complaint extends Exception permits UnusableArgument, FaultyFile {
  private static final long serialVersionUID = 1L;

  private final int status;

  Complaint(String message, int status) {
    super(message);
    this.status = status;
  }

  /** The exit status. */
  int status() {
    return status;
  }
}
