package io.twelvekeys.architecture.planted.machine;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** What the machine must not do, one way per member. */
public class Impure {
  static int remembered;

  Instant pureTime(Instant now, Duration patience) {
    return now.plus(patience);
  }

  List<String> pureLoop(int[][] table) {
    return List.of(table).stream().map(row -> "row of " + row.length).toList();
  }

  Object clock() {
    return Clock.systemUTC();
  }

  Object now() {
    return Instant.now();
  }

  long nanoTime() {
    return System.nanoTime();
  }

  long currentTimeMillis() {
    return System.currentTimeMillis();
  }

  Object environment() {
    return System.lineSeparator();
  }

  Object thread() {
    return Thread.currentThread();
  }

  Object concurrent() {
    return new ConcurrentHashMap<String, String>();
  }

  Object inputStream() {
    return new ByteArrayInputStream(new byte[1]);
  }

  Object file() {
    return Path.of("file");
  }

  Object logger() {
    return LoggerFactory.getLogger("logger");
  }

  Object random() {
    return new Random(1);
  }

  double mathRandom() {
    return Math.random();
  }

  Object regex() {
    return Pattern.compile("a");
  }

  @SuppressWarnings({"WaitNotInLoop", "NotifyAllNotInSynchronized"})
  void waits() throws InterruptedException {
    wait(1);
  }

  synchronized int locks() {
    return remembered;
  }

  Object zone() {
    return ZoneId.systemDefault();
  }

  Object charset() {
    return Charset.defaultCharset();
  }
}
