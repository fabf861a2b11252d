package io.twelvekeys.benchmarks.load;

import io.twelvekeys.benchmarks.page.Heap;
import io.twelvekeys.benchmarks.page.Page;
import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrBuilder;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Many calls at once in one engine. One thread presses keys and answers for the ports, as the loop
 * of a host's network does; the other processors make the steps. Keys are pressed in turn by
 * callers in no order, whether or not those before have been served. A key's time is when it was
 * due, or when the loop woke for it, if it had slept: what a system takes to wake a loop is no
 * engine's. A caller whose turn does not come for ten seconds is silent for too long, so that at
 * 5,000 keys a second as many calls wake.
 */
final class Load {
  /** Of so many keys one goes with nothing at all, handed over for comparison. */
  private static final int COMPARED = 8;

  private final ForkJoinPool executor = new ForkJoinPool(
      Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
      ForkJoinPool.defaultForkJoinWorkerThreadFactory,
      null,
      true);
  private final Latency latency = new Latency(executor);
  private final Network network = new Network();
  private final IvrEngine engine;
  private final Caller[] callers;
  private final List<String> table = new ArrayList<>();
  private int turn;

  private Load(int calls) {
    engine = IvrEngine.builder(menus())
        .router((call, destination) -> Routing.ended(RouteOutcome.Success.CONNECTED))
        .executor(executor)
        .build();
    callers = new Caller[calls];
  }

  private static IvrCatalog menus() {
    return IvrCatalog.builder()
        .limits(CallLimits.DEFAULT.withMaxMenus(1_000_000).withMaxDuration(Duration.ofDays(7)))
        .add(
            menu(0)
                .on(Key.TWO, Destination.ivr("menu-1"))
                .on(Key.STAR, Navigation.REPEAT)
                .build(),
            menu(1)
                .on(Key.THREE, Destination.ivr("menu-2"))
                .on(Key.STAR, Navigation.BACK)
                .build(),
            menu(2).on(Key.STAR, Navigation.BACK).build())
        .build();
  }

  private static IvrBuilder menu(int number) {
    return Ivr.named("menu-" + number)
        .customer("acme")
        .extension("600" + number)
        .greeting("menu-" + number + ".wav")
        .onNoInput(Navigation.TOP)
        .onNoMatch(Navigation.TOP);
  }

  /** Arguments: seconds in all, how many calls, and the section of the page of figures. */
  public static void main(String[] args) {
    int seconds = Integer.parseInt(args[0]);
    Load load = new Load(Integer.parseInt(args[1]));
    load.answerAll();
    load.title();
    if (args[2].equals("load minutes")) {
      load.minuteByMinute(seconds / 60);
    } else {
      load.atEveryRate(Math.max(2, seconds / 6));
    }
    Page.write(args[2], load.table);
    System.exit(0); // the pool's threads
  }

  private void answerAll() {
    for (int i = 0; i < callers.length; i++) {
      callers[i] = new Caller(latency, engine, network);
      network.answer();
    }
    Collections.shuffle(Arrays.asList(callers), new Random(4711));
    press(10 * callers.length, 20_000, 0, null); // until all is compiled
  }

  private void title() {
    table.add(Page.row(
        "",
        "keys/s",
        "key to command, µs: median / 99th / 99.9th percentile / most",
        "nothing at all, likewise",
        "from nothing to the command of the key behind it, likewise",
        "bytes for each key",
        "collections, ms each",
        "kept for each call"));
    table.add("| --- | --: | --: | --: | --: | --: | --: | --: |");
  }

  private void atEveryRate(int seconds) {
    Caller flooded = new Caller(latency, engine, network);
    measure("5,000 keys/s", seconds, 5_000, 0, flooded);
    measure("20,000 keys/s", seconds, 20_000, 0, flooded);
    int more = 1_000_000 / (20_000 * seconds);
    measure("20,000 keys/s while one call gets a million", seconds, 20_000, more, flooded);
    measure("as many as go", seconds, 0, 0, flooded);
    measure("5,000 keys/s again", seconds, 5_000, 0, flooded);
    must(engine.running() == callers.length + 1);
  }

  private void minuteByMinute(int minutes) {
    for (int minute = 1; minute <= minutes; minute++) {
      measure("minute " + minute, 60, 20_000, 0, null);
    }
    must(engine.running() == callers.length);
  }

  private static void must(boolean allRun) {
    if (!allRun) {
      throw new IllegalStateException("a call has ended");
    }
  }

  private void measure(String title, int seconds, int rate, int flood, @Nullable Caller flooded) {
    latency.startAnew();
    long bytes = allocated();
    long collections = collections(GarbageCollectorMXBean::getCollectionCount);
    long millis = collections(GarbageCollectorMXBean::getCollectionTime);
    long begin = System.nanoTime();
    long pressed = rate == 0
        ? flatOut(TimeUnit.SECONDS.toNanos(seconds))
        : press(rate * seconds, rate, flood, flooded);
    double took = (System.nanoTime() - begin) / 1e9;
    bytes = allocated() - bytes;
    collections = collections(GarbageCollectorMXBean::getCollectionCount) - collections;
    millis = collections(GarbageCollectorMXBean::getCollectionTime) - millis;
    table.add(Page.row(
        title,
        Page.figure(pressed / took),
        latency.ofKeys(),
        latency.ofNothing(),
        latency.beyond(),
        Page.figure(bytes / (double) pressed),
        collections + ", " + Page.figure(millis / (double) Math.max(1, collections)),
        Page.figure(Heap.used() / (double) callers.length)));
  }

  /** Callers press keys in turn, so many a second, and one of them more for each of those. */
  private long press(int keys, int rate, int flood, @Nullable Caller flooded) {
    long begin = System.nanoTime();
    long woke = begin;
    long pressed = 0;
    for (int i = 0; i < keys; i++) {
      network.answer();
      long due = begin + i * 1_000_000_000L / rate;
      for (long now = System.nanoTime(); now < due; now = woke) {
        LockSupport.parkNanos(due - now);
        woke = System.nanoTime();
        network.answer();
      }
      long since = Math.max(due, woke);
      pressed += next().press(since, i % COMPARED == 0) ? 1 : 0;
      if (flooded != null) {
        flooded.flood(flood);
      }
    }
    settle();
    return pressed;
  }

  /** Until nobody waits for anything. */
  private void settle() {
    do {
      network.answer();
      LockSupport.parkNanos(1_000_000);
    } while (!executor.isQuiescent() || network.isBusy());
  }

  private long flatOut(long nanos) {
    long end = System.nanoTime() + nanos;
    long pressed = 0;
    while (System.nanoTime() < end) {
      network.answer();
      pressed += next().press(System.nanoTime(), pressed % COMPARED == 0) ? 1 : 0;
    }
    settle();
    return pressed;
  }

  private Caller next() {
    turn = (turn + 1) % callers.length;
    return callers[turn];
  }

  private static long collections(ToLongFunction<GarbageCollectorMXBean> of) {
    return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(of).sum();
  }

  private static long allocated() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      sum += bytes;
    }
    return sum;
  }
}
