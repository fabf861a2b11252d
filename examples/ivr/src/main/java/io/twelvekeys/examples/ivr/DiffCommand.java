package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.testkit.compare.Comparison;
import io.twelvekeys.ivr.testkit.compare.Difference;
import io.twelvekeys.ivr.testkit.scenario.ScenarioResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivr diff}: what callers would notice of a change of menus. */
@Command(
    name = "diff",
    description = {
      "Tells what callers would notice if the menus of one file were replaced by those of another:"
          + " for each place that has changed the shortest call in which it shows.",
      "Exit status 0 if they would notice nothing, 1 if something, 2 if a file cannot be used."
    })
final class DiffCommand implements Callable<Integer> {
  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "The menus before the change.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The menus after it.")
  private Path after = Path.of("");

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      description = "Also writes each call as a scenario file into this folder, with what comes of"
          + " it in the menus of NEW; what came of it in those of OLD stands above as a comment.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws Exception {
    Comparison comparison = Comparison.of(menus(before), menus(after));
    PrintWriter out = Streams.out(spec);
    comparison.differences().forEach(out::println);
    int number = comparison.differences().size();
    out.println(
        number == 0
            ? "callers would notice nothing"
            : "callers would notice " + CheckReport.counted(number, "difference"));
    if (!comparison.isComplete()) {
      out.println(
          "not everything was compared: there are more than " + comparison.states() + " states");
    }
    if (folder != null) {
      write(comparison, folder);
    }
    return number == 0 && comparison.isComplete() ? 0 : IvrCommand.FALLS_SHORT;
  }

  /** A file with problems cannot be compared: that is the argument's fault, not a difference. */
  private static io.twelvekeys.ivr.IvrCatalog menus(Path file) throws UnusableArgument {
    try {
      return MenusFile.menus(file);
    } catch (FaultyFile faulty) {
      throw new UnusableArgument(String.valueOf(faulty.getMessage()));
    }
  }

  private void write(Comparison comparison, Path into) throws UnusableArgument {
    try {
      Files.createDirectories(into);
      Path menus =
          into.toAbsolutePath().normalize().relativize(after.toAbsolutePath().normalize());
      int number = 0;
      for (Difference difference : comparison.differences()) {
        number++;
        String name = String.format(Locale.ROOT, "%02d-%s.scenario", number, place(difference));
        Files.writeString(into.resolve(name), text(difference, menus.toString()));
      }
    } catch (IOException e) {
      throw UnusableArgument.unwritable(into, e);
    }
  }

  private static String place(Difference difference) {
    return difference.where().replace("*", "star").replace("#", "hash").replace('.', '-');
  }

  private static String text(Difference difference, String menus) {
    StringBuilder text = new StringBuilder("# ").append(difference).append("\n# before:\n");
    ScenarioResult old = difference.before(menus).run();
    old.lines().forEach(line -> text.append("#   ").append(line).append('\n'));
    return text.append(difference.after(menus).run().updatedText()).toString();
  }
}
