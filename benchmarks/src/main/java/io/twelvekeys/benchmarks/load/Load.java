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
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Many calls at once in one engine, whose steps two threads make, while a third presses keys and a
 * fourth answers for the ports. Each key makes three events or so: the key, the end of the prompt
 * that it starts, and now and then a wake.
 */
final class Load {
  private static final int FLOOD = 1_000_000;

  private final Network network = new Network();
  private final SplittableRandom dice = new SplittableRandom(4711);
  private final IvrEngine engine;
  private final Caller[] callers;
  private final List<String> table = new ArrayList<>();
  private volatile Histogram latency = new ConcurrentHistogram(3);

  private Load(int calls) {
    engine = IvrEngine.builder(menus())
        .router((call, destination) -> Routing.ended(RouteOutcome.Success.CONNECTED))
        .executor(new ForkJoinPool(2, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true))
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

  /** Where a caller notes how long a command took. */
  Histogram latency() {
    return latency;
  }

  /** Arguments: seconds in all, how many calls. The table goes into the page of figures. */
  public static void main(String[] args) {
    int seconds = Integer.parseInt(args[0]);
    Load load = new Load(Integer.parseInt(args[1]));
    load.table.add(Page.row(
        "",
        "keys/s",
        "key to command, µs: median",
        "99th",
        "99.9th",
        "most",
        "bytes for each key",
        "collections, ms each"));
    load.table.add("| --- | --: | --: | --: | --: | --: | --: | --: |");
    load.run(seconds);
    Page.write("load", load.table);
    System.exit(0); // the pool's threads
  }

  private void run(int seconds) {
    long before = Heap.used();
    for (int i = 0; i < callers.length; i++) {
      callers[i] = new Caller(this, engine, network);
    }
    press(callers.length, 0);
    long kept = (Heap.used() - before) / callers.length;
    int phase = Math.max(2, seconds / 6);
    measure("warming up, 5,000 keys/s", phase, 5_000);
    measure("5,000 keys/s", phase, 5_000);
    measure("20,000 keys/s", phase, 20_000);
    Caller flooded = new Caller(this, engine, network);
    Thread flood = new Thread(() -> flooded.flood(FLOOD));
    flood.start();
    measure("20,000 keys/s while one call gets a million keys", phase, 20_000);
    join(flood);
    measure("as many as go", phase, 0);
    measure("5,000 keys/s again", phase, 5_000);
    table.add("");
    table.add(String.format(
        java.util.Locale.ROOT,
        "%,d calls, %,d bytes for each with what the ports " + "keep; %,d running at the end.",
        callers.length,
        kept,
        engine.running()));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void measure(String title, int seconds, int rate) {
    latency = new ConcurrentHistogram(3);
    long bytes = allocated();
    long collections = collections(GarbageCollectorMXBean::getCollectionCount);
    long millis = collections(GarbageCollectorMXBean::getCollectionTime);
    long begin = System.nanoTime();
    long pressed =
        rate == 0 ? flatOut(TimeUnit.SECONDS.toNanos(seconds)) : press(rate * seconds, rate);
    double took = (System.nanoTime() - begin) / 1e9;
    collections = collections(GarbageCollectorMXBean::getCollectionCount) - collections;
    millis = collections(GarbageCollectorMXBean::getCollectionTime) - millis;
    Histogram heard = latency;
    table.add(Page.row(
        title,
        Page.figure(pressed / took),
        Page.figure(heard.getValueAtPercentile(50) / 1e3),
        Page.figure(heard.getValueAtPercentile(99) / 1e3),
        Page.figure(heard.getValueAtPercentile(99.9) / 1e3),
        Page.figure(heard.getMaxValue() / 1e3),
        Page.figure((allocated() - bytes) / (double) pressed),
        collections + ", " + Page.figure(millis / (double) Math.max(1, collections))));
  }

  /** Random callers press keys, so many a second; 0 for all in turn at once. */
  private long press(int keys, int rate) {
    long begin = System.nanoTime();
    long pressed = 0;
    for (int i = 0; i < keys; i++) {
      long due = rate == 0 ? 0 : begin + i * 1_000_000_000L / rate;
      while (rate > 0 && System.nanoTime() < due) {
        LockSupport.parkNanos(20_000);
      }
      pressed += callers[rate == 0 ? i : dice.nextInt(callers.length)].press() ? 1 : 0;
    }
    return pressed;
  }

  private long flatOut(long nanos) {
    long end = System.nanoTime() + nanos;
    long pressed = 0;
    while (System.nanoTime() < end) {
      pressed += callers[dice.nextInt(callers.length)].press() ? 1 : 0;
    }
    return pressed;
  }

  private static long collections(java.util.function.ToLongFunction<GarbageCollectorMXBean> of) {
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
