package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.definition.IvrDefinitions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivr check}: every problem and every warning of a file of menus, and what it holds. */
@Command(
    name = "check",
    description = {
      "Tells every problem and every warning of a file of menus, and what it holds; then goes"
          + " through all calls that the menus allow, and tells whether every call ends.",
      "Exit status 1 if there is a problem."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The menus: a definitions file.")
  private Path file = Path.of("");

  @Option(
      names = "--prompts",
      paramLabel = "DIR",
      description = "Also looks whether every audio file is in this folder, and how long it lasts;"
          + " without it each lasts a second.")
  private @Nullable Path prompts;

  @Option(
      names = "--strict",
      description = "A warning counts as a problem, and so does what exploring finds.")
  private boolean strict;

  @Option(names = "--json", description = "Writes the findings as JSON.")
  private boolean json;

  @Option(
      names = "--examples",
      paramLabel = "DIR",
      description = "Writes what exploring finds into this folder, each finding as a scenario that"
          + " shows it on the shortest way, and that fails as long as the menus are so.")
  private @Nullable Path examples;

  @Override
  public Integer call() throws Exception {
    IvrDefinitions definitions = MenusFile.read(file, prompts);
    CheckReport report =
        new CheckReport(file, definitions, definitions.catalog().map(this::explore));
    PrintWriter out = Streams.out(spec);
    if (json) {
      report.writeJson(out);
    } else {
      report.writeText(out);
    }
    if (examples != null && report.calls().isPresent()) {
      int written =
          new CounterExamples(examples, file).write(report.calls().get().exploration());
      if (!json) {
        out.println(CheckReport.counted(written, "counter-example") + " written to " + examples);
      }
    }
    return report.passes(strict) ? 0 : IvrCommand.FALLS_SHORT;
  }

  private ExploredCalls explore(IvrCatalog catalog) {
    PromptLengths lengths = prompts == null
        ? PromptLengths.usual(catalog)
        : PromptLengths.read(catalog, prompts, Streams.err(spec));
    return ExploredCalls.of(catalog, lengths);
  }
}
