package io.twelvekeys.examples.host;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Names the threads of a host, which keep no program from ending. */
public final class Workers implements ThreadFactory {
  private final String name;
  private final AtomicInteger count = new AtomicInteger();

  /** Threads with this name and a number behind it. */
  public Workers(String name) {
    this.name = name;
  }

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
