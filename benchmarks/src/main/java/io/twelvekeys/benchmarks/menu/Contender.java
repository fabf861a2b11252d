package io.twelvekeys.benchmarks.menu;

/** One way to run menus. Used by one thread. */
interface Contender extends AutoCloseable {
  /** A call that begins, at its time 0, in the first menu. */
  Session call();

  /** Returns when everything that was told to sessions has been dealt with. */
  default void settle() {}

  @Override
  default void close() {}
}
