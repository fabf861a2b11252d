package io.twelvekeys.examples.ivr;

import io.twelvekeys.ivr.testkit.scenario.Scenario;
import io.twelvekeys.ivr.testkit.scenario.ScenarioException;
import io.twelvekeys.ivr.testkit.scenario.ScenarioResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivr scenario}: makes the calls of scenario files, and compares what comes of them. */
@Command(
    name = "scenario",
    description = {
      "Makes the call of each scenario file, in virtual time, and compares what came of it with"
          + " what the file says; a difference is shown as a unified diff.",
      "Exit status 1 if a scenario differs, has a problem, or its call will not end."
    })
final class ScenarioCommand implements Callable<Integer> {
  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
  private List<Path> files = List.of();

  @Option(
      names = "--print",
      description = "Prints what came of each call instead of comparing it; with several files,"
          + " under a line with the file's name.")
  private boolean print;

  @Option(
      names = "--update",
      description = "Rewrites the part of each file that differs instead of complaining.")
  private boolean update;

  @Override
  public Integer call() {
    PrintWriter out = Streams.out(spec);
    int status = 0;
    int run = 0;
    int different = 0;
    for (Path file : files) {
      try {
        ScenarioResult result = scenario(file).run();
        run++;
        boolean good = print ? print(file, result, out) : compare(result, out);
        if (update) {
          good = update(file, result, out);
        }
        different += good ? 0 : 1;
      } catch (Complaint complaint) {
        status = Math.max(status, Streams.complain(spec, complaint));
      }
    }
    if (!print) {
      out.println(CheckReport.counted(run, "scenario") + " run, " + different
          + (different == 1 ? " differs" : " differ"));
    }
    return Math.max(status, different == 0 ? 0 : IvrCommand.FALLS_SHORT);
  }

  private static Scenario scenario(Path file) throws Complaint {
    try {
      return Scenario.read(file);
    } catch (IOException e) {
      throw UnusableArgument.of(file, e);
    } catch (ScenarioException e) {
      throw FaultyFile.scenario(e);
    }
  }

  private boolean print(Path file, ScenarioResult result, PrintWriter out) {
    if (files.size() > 1) {
      out.println("# " + file);
    }
    result.lines().forEach(out::println);
    return !result.isStuck();
  }

  private boolean compare(ScenarioResult result, PrintWriter out) {
    if (!update) {
      out.print(result.diff());
    }
    return result.matches() && !result.isStuck();
  }

  private boolean update(Path file, ScenarioResult result, PrintWriter out)
      throws UnusableArgument {
    if (!result.matches()) {
      try {
        Files.writeString(file, result.updatedText());
      } catch (IOException e) {
        throw UnusableArgument.of(file, e);
      }
      if (!print) {
        out.println(file + ": updated");
      }
    }
    return !result.isStuck();
  }
}
