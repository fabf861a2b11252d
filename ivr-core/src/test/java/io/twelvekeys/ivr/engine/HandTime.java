package io.twelvekeys.ivr.engine;

import java.util.TreeSet;

/**
 * Time that a test moves by hand. At one instant the line's doings come before the engine's
 * deadlines, each kind in the order in which it was asked for.
 */
class HandTime implements Time {
  /** Not 0, so that nobody takes call time for it. */
  static final long START = 5_000_000;

  private final TreeSet<Due> due = new TreeSet<>();
  private long now = START;
  private long asked;
  private int wakes;

  private record Due(long at, boolean deadline, long number, Runnable action)
      implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Long.compare(at, other.at);
      int byKind = byTime == 0 ? Boolean.compare(deadline, other.deadline) : byTime;
      return byKind == 0 ? Long.compare(number, other.number) : byKind;
    }
  }

  @Override
  public synchronized long now() {
    return now;
  }

  @Override
  public synchronized Wake wakeAt(long at, Runnable wake) {
    Due next = add(at, true, wake);
    wakes++;
    return () -> forget(next);
  }

  /** The line does something after so many milliseconds. */
  synchronized void after(long millis, Runnable action) {
    Due unused = add(now + millis, false, action);
  }

  private Due add(long at, boolean deadline, Runnable action) {
    Due next = new Due(at, deadline, asked++, action);
    due.add(next);
    return next;
  }

  private synchronized void forget(Due forgotten) {
    due.remove(forgotten);
  }

  /** How many wakes are set and have neither rung nor been cancelled. */
  synchronized int live() {
    return (int) due.stream().filter(Due::deadline).count();
  }

  /** How many wakes were ever set. */
  synchronized int set() {
    return wakes;
  }

  /** Lets milliseconds pass, and what is due in them happen. */
  void pass(long millis) {
    long until = now() + millis;
    for (Due next = next(until); next != null; next = next(until)) {
      next.action().run();
    }
    jump(until - now());
  }

  /** Steps the clock without anything happening; backwards, too. */
  synchronized void jump(long millis) {
    now += millis;
  }

  private synchronized Due next(long until) {
    if (due.isEmpty() || due.first().at() > until) {
      return null;
    }
    Due first = due.pollFirst();
    now = Math.max(now, first.at());
    return first;
  }
}
