package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.testkit.population.Figures;
import io.twelvekeys.ivr.testkit.population.Population;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivr simulate}: random callers, and what becomes of them. */
@Command(
    name = "simulate",
    description = {
      "Lets random callers call the menus, in virtual time, and tells where they ended, how long"
          + " it took, where they gave up, and which keys nobody used. Some listen to the end, some"
          + " barge in, know the way, type ahead, are lost or press nothing; they make mistakes and"
          + " lose patience. The same seed gives the same figures.",
    })
final class SimulateCommand implements Callable<Integer> {
  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The menus: a definitions file.")
  private Path file = Path.of("");

  @Option(
      names = "--callers",
      paramLabel = "N",
      defaultValue = "" + Population.USUAL_CALLERS,
      description = "How many callers there are; ${DEFAULT-VALUE} if not said.")
  private int callers;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which callers: a whole number; ${DEFAULT-VALUE} if not said.")
  private long seed;

  @Option(
      names = "--dial",
      paramLabel = "EXTENSION",
      description = "What they dial; may be given several times. Else the menus to which no other"
          + " menu leads.")
  private List<String> extensions = List.of();

  @Option(
      names = "--failing",
      paramLabel = "PERCENT",
      defaultValue = "0",
      description = "How many of a hundred transfers fail; ${DEFAULT-VALUE} if not said.")
  private double failing;

  @Option(
      names = "--prompts",
      paramLabel = "DIR",
      description =
          "The folder of the audio files; else the folder prompts beside FILE. Where there"
              + " is neither, each file lasts a second.")
  private @Nullable Path prompts;

  @Option(names = "--json", description = "Writes the figures as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    IvrCatalog catalog = MenusFile.menus(file);
    Population population = population(catalog);
    PromptLengths lengths = PromptLengths.find(catalog, file, prompts, Streams.err(spec));
    Figures figures = population.line(lengths.script()).simulate();
    PrintWriter out = Streams.out(spec);
    if (json) {
      new FiguresJson(figures).write(out);
    } else {
      out.print(figures.text());
    }
    return 0;
  }

  private Population population(IvrCatalog catalog) throws UnusableArgument {
    String customer = catalog.customers().iterator().next();
    try {
      Population population =
          Population.of(catalog).callers(callers).seed(seed).failingTransfers(failing / 100);
      return extensions.isEmpty()
          ? population
          : population.dialling(customer, extensions.toArray(String[]::new));
    } catch (IllegalArgumentException wrong) {
      throw new UnusableArgument(String.valueOf(wrong.getMessage()));
    }
  }
}
