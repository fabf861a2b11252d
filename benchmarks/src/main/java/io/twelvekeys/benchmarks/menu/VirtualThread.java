package io.twelvekeys.benchmarks.menu;

import io.twelvekeys.benchmarks.menu.Plan.Act;
import io.twelvekeys.benchmarks.menu.Plan.Happening;
import java.lang.reflect.Method;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;

/**
 * What one would write without any library where threads cost little: each call a virtual thread
 * that blocks until it hears something. The logic is plain code, menus are calls of a method.
 */
final class VirtualThread implements Contender {
  private final ThreadFactory threads = virtualThreads();
  private final Outstanding outstanding = new Outstanding();

  /** Found by reflection, since this compiles for Java 17, which has none. */
  private static ThreadFactory virtualThreads() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
      return (ThreadFactory) factory.invoke(builder);
    } catch (ReflectiveOperationException old) {
      throw new UnsupportedOperationException("virtual threads begin with Java 21", old);
    }
  }

  @Override
  public Session call() {
    Caller caller = new Caller();
    outstanding.add();
    threads.newThread(caller).start();
    return caller;
  }

  @Override
  public void settle() {
    outstanding.await();
  }

  private record Heard(Happening what, int at) {}

  private final class Caller extends Session implements Runnable {
    private final BlockingQueue<Heard> inbox = new ArrayBlockingQueue<>(2);
    private int told;
    private int deadline;
    private int at;
    private boolean over;

    @Override
    public void run() {
      while (!over) {
        menu(0);
      }
      outstanding.done();
    }

    /** From entering a menu until {@code *} leaves it, or the call is over. */
    private void menu(int menu) {
      int mistyped = 0;
      int silent = 0;
      tell(Act.GREET, menu, Plan.MAX_DURATION);
      while (!over) {
        Happening heard = next();
        if (heard == Happening.HUNG_UP) {
          end(Act.END);
        } else if (heard == Happening.PROMPT_PLAYED) {
          tell(Act.LISTEN, 0, Math.min(at + Plan.FIRST_KEY, Plan.MAX_DURATION));
        } else if (heard == Happening.SILENCE && ++silent < Plan.ATTEMPTS) {
          tell(Act.STILL_THERE, menu, Plan.MAX_DURATION);
        } else if (heard == Happening.HASH && ++mistyped < Plan.ATTEMPTS) {
          tell(Act.PARDON, menu, Plan.MAX_DURATION);
        } else if (heard == Happening.SILENCE || heard == Happening.HASH) {
          end(Act.HANG_UP);
        } else if (heard == Happening.STAR) {
          return;
        } else if (heard.ordinal() == menu + 1 && menu + 1 < Plan.MENUS) {
          menu(menu + 1);
          mistyped = 0;
          silent = 0;
          if (!over) {
            tell(Act.GREET, menu, Plan.MAX_DURATION);
          }
        } else {
          tell(Act.ROUTE, heard.ordinal(), at + Plan.ROUTE_TIMEOUT);
          Happening unused = next(); // connected, or the caller has gone
          end(Act.END);
        }
      }
    }

    private Happening next() {
      outstanding.done();
      try {
        Heard heard = inbox.take();
        at = heard.at();
        return heard.what();
      } catch (InterruptedException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private void end(Act act) {
      tell(act, 0, Plan.NEVER);
      over = true;
    }

    private void tell(Act act, int what, int until) {
      told = act.told(what);
      deadline = until;
    }

    @Override
    void hears(Happening what, int now) {
      outstanding.add();
      inbox.add(new Heard(what, now));
    }

    @Override
    int told() {
      return told;
    }

    @Override
    int deadline() {
      return deadline;
    }
  }
}
