package io.twelvekeys.ivr.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time of the machine; the only place where a clock is read. */
final class SystemTime implements Time {
  private static final Logger LOG = LoggerFactory.getLogger(Time.class);

  /** {@link System#nanoTime} may stand anywhere, also shortly before its overflow. */
  private static final long ORIGIN = System.nanoTime();

  /** How many wakes are taken under one lock: for that it waits behind all who set some. */
  private static final int AT_ONCE = 64;

  /** Whoever looks at the agenda holds its lock; what is due is run without. */
  private final Agenda agenda = new Agenda();

  private final Thread keeper = new Thread(null, this::keep, "ivr-time", 0, false);

  /** All users of {@link Time#system} share this one. */
  private static final class Shared {
    private static final SystemTime TIME = started();
  }

  private SystemTime() {}

  static SystemTime shared() {
    return Shared.TIME;
  }

  /** One with a thread of its own, which ends with the program. */
  static SystemTime started() {
    SystemTime time = new SystemTime();
    time.keeper.setDaemon(true);
    time.keeper.start();
    return time;
  }

  @Override
  public long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ORIGIN);
  }

  @Override
  public Wake wakeAt(long at, Runnable wake) {
    Due due = new Due();
    set(due, at, wake);
    return due;
  }

  private void set(Due due, long at, Runnable wake) {
    boolean first;
    synchronized (agenda) {
      first = at < agenda.next();
      agenda.set(due, at, wake);
    }
    if (first) {
      LockSupport.unpark(keeper);
    }
  }

  private void keep() {
    List<Runnable> due = new ArrayList<>(AT_ONCE);
    while (true) {
      boolean unused = Thread.interrupted(); // which would keep it from sleeping ever again
      long next = takeDue(due);
      if (due.isEmpty()) {
        sleepUntil(next); // who adds something earlier meanwhile cuts it short
      }
      due.forEach(SystemTime::run);
      due.clear();
    }
  }

  /** Takes some of what is due, and tells when to look again. */
  private long takeDue(List<Runnable> due) {
    long now = now();
    synchronized (agenda) {
      Runnable next = agenda.takeDue(now);
      while (next != null) {
        due.add(next);
        next = due.size() < AT_ONCE ? agenda.takeDue(now) : null;
      }
      return agenda.next();
    }
  }

  private void sleepUntil(long next) {
    if (next == Agenda.NEVER) {
      LockSupport.park(agenda);
    } else {
      long elapsed = System.nanoTime() - ORIGIN;
      LockSupport.parkNanos(agenda, TimeUnit.MILLISECONDS.toNanos(next) - elapsed);
    }
  }

  /** Whatever it throws, others are waiting. */
  private static void run(Runnable wake) {
    try {
      wake.run();
    } catch (RuntimeException | Error broken) {
      boolean unused = CallLog.quietly(() -> LOG.error("a wake failed", broken));
    }
  }

  private final class Due extends Agenda.Entry implements Wake {
    @Override
    public boolean setAgain(long at, Runnable wake) {
      set(this, at, wake);
      return true;
    }

    @Override
    public void cancel() {
      synchronized (agenda) {
        agenda.cancel(this);
      }
    }
  }
}
