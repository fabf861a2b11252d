package io.twelvekeys.examples.ivr;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.twelvekeys.examples.sip.CallMetrics;
import io.twelvekeys.examples.sip.CallRecord;
import io.twelvekeys.examples.sip.Directory;
import io.twelvekeys.examples.sip.HostSettings;
import io.twelvekeys.examples.sip.MenusWatch;
import io.twelvekeys.examples.sip.SipHost;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.audio.prompt.Change;
import io.twelvekeys.ivr.audio.prompt.LibrarySettings;
import io.twelvekeys.ivr.audio.prompt.PromptLibrary;
import io.twelvekeys.ivr.audio.prompt.Upload;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivr sip}: answers real calls. */
@Command(
    name = "sip",
    description = {
      "Answers SIP calls with the menus, until it is told to stop (SIGTERM, Ctrl-C): then it takes"
          + " no new call and gives those in the menus some time. A changed FILE is used for new"
          + " calls. Prints the trace of each call, and at the end a line of totals.",
      "",
      "With a softphone on the same machine, dial sip:6000@127.0.0.1 after",
      "",
      "  ivr sip company.properties --listen 127.0.0.1:5060",
      ""
    })
final class SipCommand implements Callable<Integer> {
  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The menus: a definitions file.")
  private Path file = Path.of("");

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      required = true,
      description = "An address of this machine, for SIP (UDP and TCP) and for sound.")
  private String listen = "";

  @Option(
      names = "--prompts",
      paramLabel = "DIR",
      description = "The folder of the audio files; else the folder prompts beside FILE.")
  private @Nullable Path prompts;

  @Option(
      names = "--trunk",
      paramLabel = "HOST[:PORT]",
      description = "The PBX behind: extension:201 is then sip:201@HOST.")
  private Optional<String> trunk = Optional.empty();

  @Option(
      names = "--route",
      paramLabel = "DESTINATION=SIP",
      description = "Where one destination is, as in extension:201=sip:ann@192.0.2.7. May be given"
          + " more than once.")
  private Map<String, String> routes = new LinkedHashMap<>();

  @Option(
      names = "--max-calls",
      paramLabel = "N",
      description =
          "Calls at once; a further one is told that it is busy. Default: ${DEFAULT-VALUE}.")
  private int maxCalls = HostSettings.MAX_CALLS;

  @Option(
      names = "--rtp-timeout",
      paramLabel = "SECONDS",
      description = "A caller whose sound has stopped for so long is gone; 0 is for ever."
          + " Default: ${DEFAULT-VALUE}.")
  private int patience = 30;

  @Option(
      names = "--rtp-port",
      paramLabel = "PORT",
      description = "The lowest of 10000 ports for sound, even. Default: ${DEFAULT-VALUE}.")
  private int firstPort = HostSettings.FIRST_PORT;

  @Option(
      names = "--no-refer",
      negatable = false,
      description = "Joins all callers with a second call, also those whose side knows REFER.")
  private boolean noRefer;

  @Option(
      names = "--redirect",
      description = "Plays the menus before the call is answered: a transfer is then a 302.")
  private boolean redirect;

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      description = "How long calls may go on when it stops. Default: ${DEFAULT-VALUE}.")
  private int grace = 10;

  @Option(names = "--quiet", description = "Prints a line for each call, without its trace.")
  private boolean quiet;

  @Override
  public Integer call() throws Exception {
    HostSettings settings = settings();
    IvrCatalog menus = MenusFile.menus(file);
    PromptLibrary library = library();
    PrintWriter out = Streams.out(spec);
    CallMetrics metrics = new CallMetrics(new SimpleMeterRegistry());
    try (SipHost host = open(settings, menus, library, metrics, out)) {
      try (MenusWatch watch = new MenusWatch(file, MenusWatch.USUAL_PACE, changed -> {
        refresh(library);
        host.publish(changed);
      })) {
        out.println("listening at " + listen + " for " + extensions(menus));
        stopWithTheProgram(host, watch, metrics, out);
        new CountDownLatch(1).await();
      }
    }
    return 0;
  }

  private SipHost open(
      HostSettings settings,
      IvrCatalog menus,
      PromptLibrary library,
      CallMetrics metrics,
      PrintWriter out)
      throws UnusableArgument {
    try {
      return SipHost.open(settings, menus, library::find, metrics, call -> print(call, out));
    } catch (IOException e) {
      throw new UnusableArgument("--listen " + listen + ": " + e.getMessage());
    }
  }

  /** At SIGTERM and Ctrl-C. */
  private void stopWithTheProgram(
      SipHost host, MenusWatch watch, CallMetrics metrics, PrintWriter out) {
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
    String where = call.destination().map(to -> " " + to.text()).orElse("");
    String rtp = " rtp " + call.rtp().received() + " received " + call.rtp().lost() + " lost "
        + call.rtp().sent() + " sent";
    String head =
        "call " + call.call().id() + " " + call.sipId() + " " + call.call().extension() + " "
            + call.cause().text() + where + " " + call.length().toMillis() + " ms" + rtp;
    out.println(quiet ? head : head + "\n" + call.trace());
  }

  private HostSettings settings() throws UnusableArgument {
    int colon = listen.lastIndexOf(':');
    try {
      int port = Integer.parseInt(listen.substring(colon + 1));
      return HostSettings.at(new InetSocketAddress(listen.substring(0, Math.max(0, colon)), port))
          .withPorts(firstPort, firstPort + 9_999)
          .withMaxCalls(maxCalls)
          .withPatience(Duration.ofSeconds(patience))
          .withDirectory(new Directory(routes, trunk))
          .withRefer(!noRefer)
          .withRedirect(redirect);
    } catch (IllegalArgumentException e) {
      throw new UnusableArgument("--listen " + listen + ": " + e.getMessage());
    }
  }

  private PromptLibrary library() throws UnusableArgument, IOException {
    Path folder = prompts == null ? file.resolveSibling("prompts") : prompts;
    if (!Files.isDirectory(folder)) {
      throw new UnusableArgument(folder + ": there is no such folder of prompts");
    }
    PromptLibrary library = new PromptLibrary(folder, LibrarySettings.STANDARD);
    refresh(library);
    return library;
  }

  private void refresh(PromptLibrary library) {
    try {
      for (Change change : library.refresh()) {
        change
            .outcome()
            .filter(outcome -> !(outcome instanceof Upload.Stored))
            .ifPresent(outcome ->
                Streams.err(spec).println(change.name().name() + " is no prompt: " + outcome));
      }
    } catch (IOException e) {
      Streams.err(spec).println("the prompts cannot be read: " + e.getMessage());
    }
  }

  private static String extensions(IvrCatalog menus) {
    return menus.ivrs().stream()
        .map(menu -> menu.extension() + " (" + menu.name() + ")")
        .collect(Collectors.joining(", "));
  }
}
