package io.twelvekeys.ivr;

/**
 * A value that cannot be: what is wrong with it, and what would be right.
 *
 * <p>The text that was refused appears quoted, with control characters escaped, and cut to a
 * readable length, so that the message can be logged.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String remedy;

  /**
   * @param what what is wrong, as a clause: {@code "'20a' is no extension"}
   * @param remedy what would be right: {@code "1 to 16 digits"}
   */
  public InvalidValueException(String what, String remedy) {
    super(what + "; right would be " + remedy);
    this.what = what;
    this.remedy = remedy;
  }

  /** What is wrong, as a clause. */
  public String what() {
    return what;
  }

  /** What would be right. */
  public String remedy() {
    return remedy;
  }

  /** This complaint as an error at a place, such as {@code ivr.main.key.1}. */
  public Problem at(String where) {
    return Problem.error(where, what, remedy);
  }
}
