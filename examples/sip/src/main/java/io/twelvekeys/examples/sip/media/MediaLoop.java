package io.twelvekeys.examples.sip.media;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that moves all sound: each 5 ms it takes in what has come and sends the frames
 * that are due. A thousand lines cost it 200 wake-ups a second, as one line does.
 */
public final class MediaLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MediaLoop.class);
  private static final long SLOT = TimeUnit.MILLISECONDS.toNanos(5);

  private final Selector selector;
  private final Set<RtpLine> lines = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean closed;

  /** A loop that begins to turn. */
  public MediaLoop() throws IOException {
    selector = Selector.open();
    thread = new Thread(this::run, "rtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** Milliseconds on the clock of all lines. */
  static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  void add(RtpLine line) throws IOException {
    line.channel().register(selector, SelectionKey.OP_READ, line);
    lines.add(line);
    LockSupport.unpark(thread);
  }

  void remove(RtpLine line) {
    lines.remove(line);
    try {
      line.channel().close();
    } catch (IOException e) {
      LOG.warn("a socket does not close", e);
    }
    LockSupport.unpark(thread);
  }

  /** How many lines are open. */
  public int lines() {
    return lines.size();
  }

  /** Stops the thread and closes all lines. */
  @Override
  public void close() throws IOException {
    closed = true;
    LockSupport.unpark(thread);
    lines.forEach(this::remove);
    selector.close();
  }

  private void run() {
    long next = System.nanoTime();
    while (!closed) {
      receive();
      if (lines.isEmpty()) {
        LockSupport.park(this);
        next = System.nanoTime();
        continue;
      }
      long now = now();
      for (RtpLine line : lines) {
        quietly(() -> line.tick(now));
      }
      next = Math.max(next + SLOT, System.nanoTime() - SLOT);
      LockSupport.parkNanos(this, next - System.nanoTime());
    }
  }

  /** Sockets that were closed are let go of here as well. */
  private void receive() {
    try {
      long now = now();
      selector.selectNow(key -> quietly(() -> ((RtpLine) key.attachment()).receive(now)));
    } catch (IOException e) {
      LOG.error("no sound can be received", e);
    } catch (java.nio.channels.ClosedSelectorException closing) {
      LOG.debug("the loop was closed");
    }
  }

  /** One line's trouble is not another's. */
  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("a line failed", e);
    }
  }
}
