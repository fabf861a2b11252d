package io.twelvekeys.benchmarks.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The page of figures, of which each measuring program writes its own section anew: what stands
 * between {@code <!-- begin NAME -->} and {@code <!-- end NAME -->}, which must be there.
 */
public final class Page {
  private static final Path PAGE = Path.of("docs", "performance.md");

  private Page() {}

  /** Writes a section and the machine that it was measured on, and prints both. */
  public static void write(String name, List<String> lines) {
    String section = String.join("\n", lines) + "\n\n" + machine() + "\n";
    System.out.println(section);
    try {
      String begin = "<!-- begin " + name + " -->\n";
      String end = "<!-- end " + name + " -->";
      String page = Files.readString(PAGE);
      int from = page.indexOf(begin);
      int to = page.indexOf(end);
      if (from < 0 || to < from) {
        throw new IllegalStateException(PAGE + " has no section " + name);
      }
      Files.writeString(
          PAGE, page.substring(0, from + begin.length()) + section + page.substring(to));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A row of a table. */
  public static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell).append(" |");
    }
    return row.toString();
  }

  /** A figure with two or three digits that mean something, and commas between thousands. */
  public static String figure(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (value < 0.05) {
      return "0";
    }
    double unit = Math.pow(10, Math.max(-1, Math.floor(Math.log10(value)) - 2));
    double rounded = Math.round(value / unit) * unit;
    return rounded < 10
        ? String.format(java.util.Locale.ROOT, "%.1f", rounded)
        : String.format(java.util.Locale.ROOT, "%,.0f", rounded);
  }

  /** A number of things, with commas between thousands. */
  public static String count(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }

  private static String machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return "*" + LocalDate.now() + ", " + System.getProperty("java.vm.name") + " "
        + Runtime.version() + ", " + processor() + ", " + system.getAvailableProcessors()
        + " processors, load when it ended " + figure(system.getSystemLoadAverage()) + "*";
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException notLinux) {
      return System.getProperty("os.arch");
    }
  }
}
