package io.twelvekeys.examples.ivr;

import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code ivr}, and the list of its sub-commands: each is a class of its own, a {@code
 * Callable<Integer>} that returns 0 or {@link #FALLS_SHORT}, throws a {@link Complaint}, and
 * writes to the streams of its {@code CommandLine}, never to {@code System.out}.
 */
@Command(
    name = "ivr",
    description = "Checks telephone menus, and lets you call them.",
    mixinStandardHelpOptions = true,
    version = "ivr 0.1.0-SNAPSHOT",
    sortOptions = false,
    usageHelpWidth = 100,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all is well",
      "1:what was asked about falls short, such as a file of menus with a problem",
      "2:unusable arguments, such as a file that cannot be read"
    },
    scope = ScopeType.INHERIT,
    subcommands = {
      // In the order in which --help lists them.
      CheckCommand.class,
      CallCommand.class,
      ScenarioCommand.class,
      SimulateCommand.class,
      DiagramCommand.class,
      DiffCommand.class,
      DtmfCommand.class,
      TonesCommand.class,
      PromptCommand.class,
      SipCommand.class,
      AsteriskCommand.class,
    })
public final class IvrCommand {
  /** The exit status when what was asked about falls short. */
  static final int FALLS_SHORT = 1;

  private final Surroundings surroundings;

  private IvrCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Asked by a sub-command, whose {@code @ParentCommand} picocli has filled by then. */
  static Surroundings surroundings(@Nullable IvrCommand parent) {
    return requireNonNull(parent).surroundings;
  }

  /** Runs the command with the arguments and streams of this process. */
  public static void main(String... arguments) {
    int status = run(
        Surroundings.ofProcess(),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        arguments);
    System.exit(status);
  }

  /** Runs the command; what it writes is UTF-8 whatever the locale. Returns the exit status. */
  static int run(Surroundings around, OutputStream out, OutputStream err, String... arguments) {
    PrintWriter output = writer(out);
    PrintWriter errors = writer(err);
    CommandLine command = new CommandLine(new IvrCommand(around))
        .setOut(output)
        .setErr(errors)
        .setExecutionExceptionHandler(IvrCommand::explain);
    int status = arguments.length == 0 ? bare(command) : command.execute(arguments);
    output.flush();
    errors.flush();
    return status;
  }

  private static int bare(CommandLine command) {
    command.usage(command.getErr());
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int explain(Exception thrown, CommandLine command, CommandLine.ParseResult ignored)
      throws Exception {
    if (thrown instanceof Complaint complaint) {
      command
          .getErr()
          .println(command.getCommandSpec().qualifiedName() + ": " + complaint.getMessage());
      return complaint.status();
    }
    throw thrown;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
