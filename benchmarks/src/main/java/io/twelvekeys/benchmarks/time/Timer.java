package io.twelvekeys.benchmarks.time;

/** One way to wake calls. Any thread may use it. */
interface Timer extends AutoCloseable {
  /** Milliseconds since some moment in the past. */
  long now();

  /** A call that will set its deadline again and again. */
  Deadline deadline(Runnable wake);

  @Override
  default void close() {}

  /** The deadline of one call; at most one at a time. */
  interface Deadline {
    /** Sets it; one that was set before has passed, or has been cancelled. */
    void set(long at);

    /** Forgets it. */
    void cancel();
  }
}
