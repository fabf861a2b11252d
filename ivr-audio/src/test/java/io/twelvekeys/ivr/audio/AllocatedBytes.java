package io.twelvekeys.ivr.audio;

/**
 * How many bytes some work allocates on this thread. Through reflection, since this module does not
 * read the one of the management beans; asking costs some hundred bytes itself.
 */
public final class AllocatedBytes {
  private AllocatedBytes() {}

  /** The bytes that this work allocates, and a few for asking. */
  public static long of(Runnable work) throws ReflectiveOperationException {
    now();
    long before = now();
    work.run();
    return now() - before;
  }

  private static long now() throws ReflectiveOperationException {
    Object threads = Class.forName("java.lang.management.ManagementFactory")
        .getMethod("getThreadMXBean")
        .invoke(null);
    return (long) Class.forName("com.sun.management.ThreadMXBean")
        .getMethod("getThreadAllocatedBytes", long.class)
        .invoke(threads, Thread.currentThread().getId());
  }
}
