package io.twelvekeys.benchmarks.growth;

import io.twelvekeys.benchmarks.page.CpuTime;
import io.twelvekeys.benchmarks.page.EndsAtOnce;
import io.twelvekeys.benchmarks.page.Page;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.engine.IvrEngine;
import io.twelvekeys.ivr.machine.CallState;
import io.twelvekeys.ivr.machine.Event;
import io.twelvekeys.ivr.machine.Machine;
import io.twelvekeys.ivr.machine.Menus;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.port.RouteOutcome;
import io.twelvekeys.ivr.port.Routing;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** How cost grows with the number of menus, from ten to a hundred thousand. */
final class ByMenus {
  private static final int[] MENUS = {10, 100, 1_000, 10_000, 100_000};
  private static final int TRIES = 5;
  private static final int STEPS = 1_000_000;
  private static final Event ONE = new Event.Pressed(Key.ONE);
  private static final Event BACK = new Event.Pressed(Key.STAR);

  private final SplittableRandom dice = new SplittableRandom(4711);
  private final Plot plot = new Plot("menus in the catalog", "CPU milliseconds");
  private int sum;

  private ByMenus() {}

  /** Writes the table; what is returned keeps the measured work from being optimised away. */
  static int measure() throws IOException {
    ByMenus growth = new ByMenus();
    growth.row(1_000); // warms up
    growth.plot.clear();
    List<String> table = new ArrayList<>();
    table.add(Page.row(
        "menus",
        "file, MB",
        "read and check the file, CPU ms",
        "check the same in code, CPU ms",
        "compile and publish, CPU ms",
        "an event, CPU ns"));
    table.add("| --: | --: | --: | --: | --: | --: |");
    for (int menus : MENUS) {
      table.add(growth.row(menus));
    }
    Files.writeString(Path.of("docs", "performance", "growth-menus.svg"), growth.plot.svg());
    table.add("");
    table.add("![The three by the number of menus](performance/growth-menus.svg)");
    table.add("");
    table.add(growth.whilePublishing());
    Page.write("growth", table);
    return growth.sum;
  }

  private String row(int menus) {
    String text = text(menus);
    IvrCatalog catalog = read(text);
    int tries = menus < 10_000 ? 10 * TRIES : TRIES;
    double read = millis(tries, () -> sum += read(text).ivrs().size());
    double check = millis(tries, () -> sum += of(catalog.ivrs()).ivrs().size());
    IvrEngine engine = engine(catalog);
    double publish = millis(tries, () -> engine.publish(catalog));
    plot.add("read and check the file", menus, read);
    plot.add("check the same in code", menus, check);
    plot.add("compile and publish", menus, publish);
    String mega = Page.figure(text.length() / 1e6);
    return Page.row(
        Page.count(menus),
        mega,
        Page.figure(read),
        Page.figure(check),
        Page.figure(publish),
        Page.figure(event(catalog)));
  }

  /** Menus in groups of ten: one from which nine are reached. */
  private static String text(int menus) {
    StringBuilder text = new StringBuilder("customer = acme\n");
    for (int i = 0; i < menus; i++) {
      String menu = "ivr.m" + i + ".";
      text.append(menu).append("name = Menu ").append(i).append('\n');
      text.append(menu).append("extension = ").append(100_000 + i).append('\n');
      text.append(menu).append("greeting = menu-").append(i).append(".wav\n");
      if (i % 10 == 0) {
        for (int key = 1; key < 10; key++) {
          text.append(menu)
              .append("key.")
              .append(key)
              .append(" = ivr:m")
              .append(i + key)
              .append('\n');
        }
      } else {
        text.append(menu).append("key.1 = extension:201\n");
        text.append(menu).append("key.* = back\n");
      }
    }
    return text.toString();
  }

  private static IvrCatalog read(String text) {
    try {
      return IvrDefinitions.read(new StringReader(text)).orThrow();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static IvrCatalog of(List<Ivr> menus) {
    return IvrCatalog.builder().addAll(menus).build();
  }

  /** The least of some tries, in processor time of this thread. */
  private static double millis(int tries, Runnable work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < tries; i++) {
      long begin = CpuTime.ofThread();
      work.run();
      least = Math.min(least, CpuTime.ofThread() - begin);
    }
    return least / 1e6;
  }

  /** In random menus of the catalog: begin, go down, go back. */
  private double event(IvrCatalog catalog) {
    Menus menus = Menus.of(catalog);
    List<Ivr> tops =
        catalog.ivrs().stream().filter(ivr -> ivr.keys().size() == 9).toList();
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long begin = CpuTime.ofThread();
      for (int step = 0; step < STEPS; step += 2) {
        CallState state =
            Machine.begin(menus, tops.get(dice.nextInt(tops.size()))).next();
        state = Machine.step(state, 1_000, ONE).next();
        state = Machine.step(state, 2_000, BACK).next();
        sum += state.visits();
      }
      least = Math.min(least, (CpuTime.ofThread() - begin) / (double) (STEPS / 2 * 3));
    }
    return least;
  }

  private static IvrEngine engine(IvrCatalog catalog) {
    return IvrEngine.builder(catalog)
        .router((call, to) -> Routing.ended(RouteOutcome.Success.CONNECTED))
        .executor(Runnable::run)
        .build();
  }

  /** Keys of a call, first without and then with a thread that publishes all the time. */
  private String whilePublishing() {
    IvrCatalog catalog = read(text(100_000));
    IvrEngine engine = engine(catalog);
    String alone = keys(engine);
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger published = new AtomicInteger();
    Thread publishing = new Thread(() -> {
      while (!over.get()) {
        engine.publish(catalog);
        published.incrementAndGet();
        Thread.onSpinWait();
      }
    });
    publishing.setDaemon(true);
    publishing.start();
    String beside = keys(engine);
    over.set(true);
    return "From a key to its command, µs at the median, the 99th and the 99.9th percentile: "
        + alone
        + " alone; " + beside + " while a catalog of 100,000 menus was published "
        + published + " times.";
  }

  private String keys(IvrEngine engine) {
    MediaPort media = new EndsAtOnce();
    Histogram latency = new Histogram(3);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (System.nanoTime() < end) {
      Call call = engine.answer("acme", "100010", media).call();
      for (int i = 0; i < 40; i++) {
        long begin = System.nanoTime();
        boolean unused = call.press(i % 2 == 0 ? Key.ONE : Key.STAR);
        latency.recordValue(System.nanoTime() - begin);
      }
      call.hungUp();
    }
    return Page.figure(latency.getValueAtPercentile(50) / 1e3) + ", "
        + Page.figure(latency.getValueAtPercentile(99) / 1e3) + ", "
        + Page.figure(latency.getValueAtPercentile(99.9) / 1e3);
  }
}
