package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.InvalidValueException;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.machine.Trace;
import io.twelvekeys.ivr.testkit.diagram.Diagram;
import io.twelvekeys.ivr.testkit.explore.Explorer;
import io.twelvekeys.ivr.testkit.population.Population;
import io.twelvekeys.ivr.testkit.scenario.Scenario;
import io.twelvekeys.ivr.testkit.scenario.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivr diagram}: the menus as a picture. */
@Command(
    name = "diagram",
    description = {
      "Draws the menus of a file: which leads to which by which key, what else their keys do, and"
          + " what is wrong with them.",
      "Writes to standard output."
    })
final class DiagramCommand implements Callable<Integer> {
  /** More would keep people waiting; what is found by then is marked. */
  private static final int MOST_STATES = 100_000;

  private static final String TRACE = "twelvekeys-trace/";

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The menus: a definitions file.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "mermaid (the default), dot for Graphviz, html for a page that needs nothing"
          + " else, or svg.")
  private Format format = Format.mermaid;

  @Option(
      names = "--trace",
      paramLabel = "CALL",
      description = "A call that the page steps through: a trace, or a scenario file of these"
          + " menus. Only with --format html.")
  private @Nullable Path trace;

  @Option(
      names = "--callers",
      paramLabel = "N",
      description = "Lets so many random callers call, and puts beside each menu and each key how"
          + " often they came by. With --format html or svg.")
  private int callers;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which callers: a whole number; ${DEFAULT-VALUE} if not said.")
  private long seed;

  @Option(
      names = "--no-explore",
      description = "Marks warnings only, without going through all calls.")
  private boolean unexplored;

  /** What the picture is written in. */
  @SuppressWarnings("checkstyle:ConstantName")
  enum Format {
    mermaid,
    dot,
    html,
    svg
  }

  @Override
  public Integer call() throws Exception {
    if (trace != null && format != Format.html) {
      throw new UnusableArgument("--trace: only a page can step through a call: --format html");
    }
    if (callers > 0 && format != Format.html && format != Format.svg) {
      throw new UnusableArgument("--callers: only html and svg show numbers");
    }
    IvrCatalog catalog = MenusFile.menus(file);
    Diagram diagram = Diagram.of(catalog);
    if (!unexplored) {
      diagram = diagram.marking(Explorer.of(catalog).atMost(MOST_STATES).explore());
    }
    if (callers > 0) {
      diagram = diagram.counting(
          Population.of(catalog).callers(callers).seed(seed).simulate().traffic());
    }
    String text = switch (format) {
      case mermaid -> diagram.mermaid();
      case dot -> diagram.dot();
      case svg -> diagram.svg();
      case html -> (trace == null ? diagram : stepping(diagram, trace)).html(title());
    };
    Streams.out(spec).print(text);
    return 0;
  }

  private String title() {
    Path name = file.getFileName();
    return String.valueOf(name == null ? file : name).replaceFirst("\\.properties$", "");
  }

  private static Diagram stepping(Diagram diagram, Path call) throws Complaint {
    try {
      String text = Files.readString(call);
      Trace trace = text.startsWith(TRACE) ? Trace.parse(text) : traceOf(call);
      return diagram.stepping(trace);
    } catch (InvalidValueException e) {
      throw new UnusableArgument(call + ": " + e.getMessage());
    } catch (IOException e) {
      throw UnusableArgument.of(call, e);
    }
  }

  private static Trace traceOf(Path scenario) throws Complaint, IOException {
    try {
      return Scenario.read(scenario)
          .run()
          .trace()
          .orElseThrow(
              () -> new UnusableArgument(scenario + ": no menu takes the call of this scenario"));
    } catch (ScenarioException e) {
      throw FaultyFile.scenario(e);
    }
  }
}
