package io.twelvekeys.ivr.testkit;

import io.twelvekeys.ivr.engine.Time;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Time that passes when a test says so. It begins at 0, in milliseconds; an hour takes as long as
 * what happens in it.
 *
 * <p>What is due at one instant happens in the order of {@link Precedence}, then in the order in
 * which it was asked for. Any number of threads may ask; one at a time lets time pass.
 */
public final class VirtualTime implements Time {
  private final TreeSet<Due> due = new TreeSet<>();
  private long now;
  private long asked;

  /** What comes first at one instant, as in scenario files (semantics rule 13). */
  public enum Precedence {
    /** What a caller does. */
    CALLER,
    /** Prompts and routes that end. */
    LINE,
    /** Deadlines: all that {@link #wakeAt} was asked for. */
    DEADLINE
  }

  private record Due(long at, Precedence precedence, long number, Runnable action)
      implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Long.compare(at, other.at);
      int byPrecedence = byTime == 0 ? precedence.compareTo(other.precedence) : byTime;
      return byPrecedence == 0 ? Long.compare(number, other.number) : byPrecedence;
    }
  }

  /** Time that stands at 0. */
  public VirtualTime() {}

  @Override
  public synchronized long now() {
    return now;
  }

  @Override
  public Wake wakeAt(long at, Runnable wake) {
    return at(at, Precedence.DEADLINE, wake);
  }

  /**
   * Lets something happen once.
   *
   * @param at when, in milliseconds; what has passed already happens as soon as time goes on
   * @return to be cancelled; harmless when it has happened
   */
  public synchronized Wake at(long at, Precedence precedence, Runnable action) {
    Due next = new Due(Math.max(at, now), precedence, asked++, action);
    due.add(next);
    return () -> forget(next);
  }

  private synchronized void forget(Due forgotten) {
    due.remove(forgotten);
  }

  /** When the next thing is due; empty if nothing is. */
  public synchronized OptionalLong next() {
    return due.isEmpty() ? OptionalLong.empty() : OptionalLong.of(due.first().at());
  }

  /** How many things are due, now or later. */
  public synchronized int pending() {
    return due.size();
  }

  /**
   * Goes on to the next thing that is due and lets it happen.
   *
   * @param latest nothing later than this is done
   * @return whether there was anything
   */
  public boolean step(long latest) {
    Due next;
    synchronized (this) {
      if (due.isEmpty() || due.first().at() > latest) {
        return false;
      }
      next = due.first();
      due.remove(next);
      now = Math.max(now, next.at());
    }
    next.action().run();
    return true;
  }

  /** Goes on to this instant; all that is due until then happens, and what is due then, too. */
  public void runThrough(long instant) {
    boolean more;
    do {
      more = step(instant);
    } while (more);
    goOnTo(instant);
  }

  /** Goes on to this instant; what is due then has not happened yet, all before has. */
  public void runUpTo(long instant) {
    runThrough(instant - 1);
    goOnTo(instant);
  }

  private synchronized void goOnTo(long instant) {
    now = Math.max(now, instant);
  }

  /** An instant or a length as scenarios write it: seconds with three decimals, {@code 1.200}. */
  public static String seconds(long millis) {
    String fraction = String.valueOf(1_000 + millis % 1_000);
    return millis / 1_000 + "." + fraction.substring(1);
  }

  /** The instant at which it stands. */
  @Override
  public String toString() {
    return "virtual time " + seconds(now());
  }
}
