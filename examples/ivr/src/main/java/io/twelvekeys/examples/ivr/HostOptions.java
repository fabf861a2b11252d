package io.twelvekeys.examples.ivr;

import io.twelvekeys.examples.host.CallMetrics;
import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.examples.host.MenuHost;
import io.twelvekeys.examples.host.MenusWatch;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.audio.prompt.PromptLibrary;
import io.twelvekeys.ivr.port.CallListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that answer real calls have in common: menus, prompts, and how they run. */
final class HostOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The menus: a definitions file.")
  private Path file = Path.of("");

  @Option(
      names = "--prompts",
      paramLabel = "DIR",
      description = "The folder of the audio files; else the folder prompts beside FILE.")
  private @Nullable Path prompts;

  @Option(
      names = "--max-calls",
      paramLabel = "N",
      description = "Calls at once; a further one is refused. Default: ${DEFAULT-VALUE}.")
  private int maxCalls = 500;

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      description = "How long calls may go on when it stops. Default: ${DEFAULT-VALUE}.")
  private int grace = 10;

  @Option(names = "--quiet", description = "Prints a line for each call, without its trace.")
  private boolean quiet;

  /** Makes a host of what a command was told. */
  @FunctionalInterface
  interface Opening {
    MenuHost open(
        IvrCatalog menus,
        PromptLibrary library,
        CallListener listener,
        Consumer<CallRecord> records)
        throws IOException, Complaint;
  }

  /** How many calls are taken at once. */
  int maxCalls() {
    return maxCalls;
  }

  /** The folder of the prompts. */
  Path prompts() {
    return prompts == null ? file.resolveSibling("prompts") : prompts;
  }

  /**
   * Answers calls until the program is told to stop.
   *
   * @param where the host is, for people
   */
  int run(String where, Opening opening) throws Exception {
    IvrCatalog menus = MenusFile.menus(file);
    HostPrompts heard = new HostPrompts(prompts(), Streams.err(spec));
    heard.menus(menus);
    PrintWriter out = Streams.out(spec);
    CallMetrics metrics = CallMetrics.inMemory();
    try (MenuHost host = opening.open(menus, heard.library(), metrics, call -> print(call, out))) {
      try (MenusWatch watch = new MenusWatch(file, MenusWatch.USUAL_PACE, heard::look, changed -> {
        host.publish(changed);
        heard.menus(changed);
      })) {
        out.println("listening at " + where + " for " + extensions(menus));
        stopWithTheProgram(host, watch, metrics, out);
        new CountDownLatch(1).await();
      }
    }
    return 0;
  }

  /** At SIGTERM and Ctrl-C. */
  private void stopWithTheProgram(
      MenuHost host, MenusWatch watch, CallMetrics metrics, PrintWriter out) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        watch.close();
        host.drain(Duration.ofSeconds(grace)).join();
        host.close();
      } catch (IOException e) {
        Streams.err(spec).println("not all sockets could be closed: " + e.getMessage());
      }
      out.println(metrics.totals() + "; refused: " + host.refused());
      out.flush();
    }));
  }

  private void print(CallRecord call, PrintWriter out) {
    out.println(quiet ? call.text() : call.text() + "\n" + call.trace());
  }

  private static String extensions(IvrCatalog menus) {
    return menus.ivrs().stream()
        .map(menu -> menu.extension() + " (" + menu.name() + ")")
        .collect(Collectors.joining(", "));
  }
}
