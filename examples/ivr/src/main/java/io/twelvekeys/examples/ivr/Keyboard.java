package io.twelvekeys.examples.ivr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What is typed or piped in, as it arrives: one thread reads it, another one takes it. */
final class Keyboard {
  /** In a terminal that hands over each key, the end of input is typed as this one: Ctrl-D. */
  private static final char END_OF_TRANSMISSION = '\u0004';

  private final StringBuilder typed = new StringBuilder();
  private boolean ended;
  private boolean news;

  /** Reads until the end; what cannot be read is the end, too. */
  void read(InputStream in) {
    byte[] block = new byte[1024];
    boolean more = true;
    while (more) {
      try {
        int count = in.read(block);
        more = count >= 0 && type(new String(block, 0, count, StandardCharsets.ISO_8859_1));
      } catch (IOException broken) {
        more = false;
      }
    }
    end();
  }

  /** Something is typed; returns whether input goes on. */
  synchronized boolean type(String characters) {
    int end = characters.indexOf(END_OF_TRANSMISSION);
    typed.append(end < 0 ? characters : characters.substring(0, end));
    news = true;
    notifyAll();
    return end < 0;
  }

  private synchronized void end() {
    ended = true;
    news = true;
    notifyAll();
  }

  /** All that was typed since this was asked before. */
  synchronized String take() {
    String all = typed.toString();
    typed.setLength(0);
    news = false;
    return all;
  }

  /** Whether nothing more will come. */
  synchronized boolean isAtEnd() {
    return ended && typed.isEmpty();
  }

  /** Waits until something is typed or input ends; returns whether it did before the time-out. */
  synchronized boolean awaitNews(long nanos) throws InterruptedException {
    long until = System.nanoTime() + nanos;
    while (!news) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /** Waits until input has ended, or so long. */
  synchronized void awaitEnd(long nanos) throws InterruptedException {
    long until = System.nanoTime() + nanos;
    while (!ended) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        return;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }
}
