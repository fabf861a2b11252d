package io.twelvekeys.ivr.testkit.explore;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.testkit.Sample;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how exploration grows with menus and keys, and writes {@code docs/exploration.md} with
 * {@code docs/exploration/growth.svg}; run by {@code benchmarks/explore/measure}.
 */
public final class GrowthReport {
  private static final int[] MENUS = {5, 10, 20, 40, 60, 80, 100};
  private static final int[] KEYS = {2, 3, 4, 5, 6, 7, 8};
  private static final int[] MESH = {2, 3, 4, 5, 6};

  private final StringBuilder rows = new StringBuilder();

  private GrowthReport() {}

  /** What came of one exploration. */
  private record Measured(int states, int transitions, double seconds, long megabytes) {}

  /** Writes both files into the folder that is given, {@code docs}. */
  public static void main(String... arguments) throws IOException {
    new GrowthReport().write(Path.of(arguments[0]));
  }

  private void write(Path docs) throws IOException {
    measure(Explorer.of(LargeMenus.tree(40, 4, true))); // warms up
    row("the sample company, 7 menus", measure(Explorer.of(Sample.company())));
    GrowthPlot.Line main = menus("its main number dialled", 4, false, true);
    GrowthPlot.Line every = menus("every extension dialled", 4, false, false);
    GrowthPlot.Line dial = menus("main number, direct dial", 4, true, true);
    List<double[]> byKeys = new ArrayList<>();
    for (int keys : KEYS) {
      Measured measured =
          row("tree of 40 menus, " + (keys + 3) + " keys", main(LargeMenus.tree(40, keys, false)));
      byKeys.add(new double[] {keys + 3, measured.states()});
    }
    for (int menus : MESH) {
      row("mesh of " + menus + " menus", main(LargeMenus.mesh(menus)));
    }
    for (int menus : MENUS) {
      row("net of " + menus + " menus without back", main(LargeMenus.net(menus)));
    }
    GrowthPlot.Line keys = new GrowthPlot.Line("40 menus", byKeys);
    Files.createDirectories(docs.resolve("exploration"));
    Files.writeString(
        docs.resolve("exploration/growth.svg"),
        new GrowthPlot(List.of(main, dial, every), List.of(keys)).svg());
    Files.writeString(docs.resolve("exploration.md"), page());
  }

  private GrowthPlot.Line menus(String name, int keys, boolean dial, boolean onlyMain) {
    List<double[]> points = new ArrayList<>();
    for (int menus : MENUS) {
      IvrCatalog catalog = LargeMenus.tree(menus, keys, dial);
      Measured measured = onlyMain ? main(catalog) : measure(Explorer.of(catalog));
      row("tree of " + menus + " menus, " + name, measured);
      points.add(new double[] {menus, measured.states()});
    }
    return new GrowthPlot.Line(name, points);
  }

  private static Measured main(IvrCatalog catalog) {
    return measure(Explorer.of(catalog).dialling("acme", "7000"));
  }

  private static Measured measure(Explorer explorer) {
    long before = used();
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Exploration exploration = explorer.explore();
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
    long kept = used() - before;
    if (!exploration.isComplete()) {
      throw new IllegalStateException("it does not close: " + exploration);
    }
    return new Measured(
        exploration.states(), exploration.transitions(), took / 1e9, kept / 1_000_000);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private Measured row(String what, Measured measured) {
    rows.append(String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %.2f | %d |%n",
            what,
            measured.states(),
            measured.transitions(),
            measured.seconds(),
            measured.megabytes())
        .replace("\r", ""));
    return measured;
  }

  private String page() {
    return """
        # How far exploration goes

        Written by `benchmarks/explore/measure`; the counts are the same on every machine,
        seconds and memory are those of the machine that wrote this. Seconds are CPU time of the
        one thread that explores, memory is what the finished exploration keeps, findings and
        all.

        ![States by menus, and by keys](exploration/growth.svg)

        In a tree of menus, each with `back`, `repeat`, the desk and four keys that lead on, the
        states grow with the number of menus where the main number alone is dialled: each menu
        has one way back. Where every extension is dialled, they grow with the menus and the
        depth, since the way back is part of a state. Another key of a menu costs hardly a state
        but where it leads to an extension.

        **The bound.** Where menus lead to each other across the tree and `back` is bound, every
        different way back is a state of its own: a mesh of *n* menus has as many as there are
        paths without a loop, and does not close from about eight menus on. An exploration stops
        at `Explorer.MOST_STATES` (3,000,000, or `atMost(…)`), says so (`isComplete`), and then
        proves nothing; what it has found is true all the same. Without any `back` only the
        dialled menu is kept of the way back, so that a net of 100 menus closes like a tree
        where the main number is dialled; with every extension dialled it has 100 times as many
        states, which is more than the limit: dial what callers dial (`dialling(…)`). What else
        is left out, exactly: digits that all patterns treat alike, which of the six failures a
        route met, past time and used-up budget, and the order of keys typed ahead at one
        instant.

        What it finds: [planted defects](exploration/defects.md), each with the way to see it.

        | menus | states | transitions | seconds | MB |
        | --- | --- | --- | --- | --- |
        """ + rows;
  }
}
