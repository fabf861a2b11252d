package io.twelvekeys.ivr.engine;

/** What an engine says to a call that arrives: a {@link Call}, or why there is none. */
public sealed interface Answer permits Call, Answer.NoSuchIvr, Answer.Refused {
  /**
   * The call, for hosts that are sure of it.
   *
   * @throws IllegalStateException if there is none, with the reason
   */
  Call call();

  /** No menu of the customer has this extension on this server (semantics rule 1). */
  record NoSuchIvr(String customer, String extension) implements Answer {
    @Override
    public Call call() {
      throw new IllegalStateException(
          "no IVR of this customer answers this extension on this server; "
              + "look at the answer before asking for its call");
    }
  }

  /**
   * The engine takes no call.
   *
   * @param reason why, for people
   */
  record Refused(String reason) implements Answer {
    @Override
    public Call call() {
      throw new IllegalStateException(reason);
    }
  }
}
