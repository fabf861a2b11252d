package io.twelvekeys.examples.ivr;

import io.twelvekeys.examples.sip.Directory;
import io.twelvekeys.examples.sip.HostSettings;
import io.twelvekeys.examples.sip.SipHost;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ivr sip}: answers real calls. */
@Command(
    name = "sip",
    description = {
      "Answers SIP calls with the menus, until it is told to stop (SIGTERM, Ctrl-C): then it takes"
          + " no new call and gives those in the menus some time. What changes in FILE and"
          + " the prompts is used for new calls. Prints the trace of each call, and at the end a"
          + " line of totals.",
      "",
      "With a softphone on the same machine, dial sip:6000@127.0.0.1 after",
      "",
      "  ivr sip company.properties --listen 127.0.0.1:5060",
      ""
    })
final class SipCommand implements Callable<Integer> {
  @Mixin
  private HostOptions host = new HostOptions();

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      required = true,
      description = "An address of this machine, for SIP (UDP and TCP) and for sound.")
  private String listen = "";

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

  @Override
  public Integer call() throws Exception {
    HostSettings settings = settings();
    return host.run(listen, (menus, library, listener, records) -> {
      try {
        return SipHost.open(settings, menus, library::find, listener, records);
      } catch (IOException e) {
        throw new UnusableArgument("--listen " + listen + ": " + e.getMessage());
      }
    });
  }

  private HostSettings settings() throws UnusableArgument {
    InetSocketAddress address = address();
    try {
      return HostSettings.at(address)
          .withPorts(firstPort, firstPort + 9_999)
          .withMaxCalls(host.maxCalls())
          .withPatience(Duration.ofSeconds(patience))
          .withDirectory(new Directory(routes, trunk))
          .withRefer(!noRefer)
          .withRedirect(redirect);
    } catch (IllegalArgumentException e) {
      throw new UnusableArgument(String.valueOf(e.getMessage()));
    }
  }

  private InetSocketAddress address() throws UnusableArgument {
    int colon = listen.lastIndexOf(':');
    String port = listen.substring(colon + 1);
    boolean number = port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535;
    if (colon < 1 || !number || Integer.parseInt(port) == 0) {
      throw new UnusableArgument("--listen " + listen
          + ": this is no HOST:PORT with a port of 1 to 65535, such as 127.0.0.1:5060");
    }
    return new InetSocketAddress(listen.substring(0, colon), Integer.parseInt(port));
  }
}
