package io.twelvekeys.examples.ivr;

import io.twelvekeys.examples.asterisk.AriSettings;
import io.twelvekeys.examples.asterisk.AsteriskHost;
import io.twelvekeys.examples.asterisk.AsteriskSettings;
import io.twelvekeys.examples.asterisk.Routes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ivr asterisk}: gives the callers of an Asterisk their menus. */
@Command(
    name = "asterisk",
    description = {
      "Gives the callers of an Asterisk the menus, through ARI, until it is told to stop (SIGTERM,"
          + " Ctrl-C): then it takes no new call and gives those in the menus some time. What"
          + " changes in FILE and the prompts is used for new calls. Prints the trace of each call,"
          + " and at the end a line of totals. What Asterisk has to be told: docs/asterisk.md.",
      "",
      "The password comes from the environment variable " + AsteriskCommand.PASSWORD
          + ", or a file.",
      ""
    })
final class AsteriskCommand implements Callable<Integer> {
  /** Not an argument, which everybody on the machine could read. */
  static final String PASSWORD = "IVR_ARI_PASSWORD";

  @Mixin
  private HostOptions host = new HostOptions();

  @Option(
      names = "--ari",
      paramLabel = "URL",
      description = "Asterisk's web server. Default: ${DEFAULT-VALUE}.")
  private URI server = URI.create("http://127.0.0.1:8088");

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "A user of ari.conf. Default: ${DEFAULT-VALUE}.")
  private String user = "twelvekeys";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file whose first line is that user's password.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--app",
      paramLabel = "NAME",
      description = "What the dialplan calls: Stasis(NAME). Default: ${DEFAULT-VALUE}.")
  private String application = "twelvekeys";

  @Option(
      names = "--sounds",
      paramLabel = "DIR",
      description = "A folder that this command writes and Asterisk reads, at the same path; else"
          + " the folder .asterisk in that of the prompts.")
  private @Nullable Path sounds;

  @Option(
      names = "--dial",
      paramLabel = "TEMPLATE",
      description = "What is dialled for extensions and numbers, as in PJSIP/{}@colleagues.")
  private Optional<String> dial = Optional.empty();

  @Option(
      names = "--dial-sip",
      paramLabel = "TEMPLATE",
      description = "What is dialled for SIP addresses, as in PJSIP/colleagues/{}.")
  private Optional<String> dialSip = Optional.empty();

  @Option(
      names = "--context",
      paramLabel = "NAME",
      description = "Where all other callers go on in the dialplan: at the extension of the"
          + " destination's name.")
  private Optional<String> context = Optional.empty();

  @Option(
      names = "--route",
      paramLabel = "DESTINATION=WAY",
      description = "How one destination is reached: extension:201=PJSIP/ann is dialled,"
          + " group:sales=queues,500 goes on in the dialplan. May be given more than once.")
  private Map<String, String> routes = new LinkedHashMap<>();

  @Override
  public Integer call() throws Exception {
    AsteriskSettings settings = settings();
    return host.run(server + " as " + application, (menus, library, listener, records) -> {
      try {
        return AsteriskHost.open(settings, menus, library::find, listener, records);
      } catch (IOException e) {
        throw new UnusableArgument("--ari " + server + ": " + e.getMessage());
      }
    });
  }

  private AsteriskSettings settings() throws UnusableArgument {
    try {
      return new AsteriskSettings(
          new AriSettings(server, user, password(), application),
          sounds == null ? host.prompts().resolve(".asterisk") : sounds,
          new Routes(routes, dial, dialSip, context),
          host.maxCalls(),
          AsteriskSettings.USUAL_PATIENCE);
    } catch (IllegalArgumentException e) {
      throw new UnusableArgument(String.valueOf(e.getMessage()));
    }
  }

  private String password() throws UnusableArgument {
    if (passwordFile != null) {
      try {
        return Files.readString(passwordFile).lines().findFirst().orElse("");
      } catch (IOException e) {
        throw UnusableArgument.of(passwordFile, e);
      }
    }
    String password = System.getenv(PASSWORD);
    if (password == null) {
      throw new UnusableArgument(
          "there is no password: put it into " + PASSWORD + ", or name a --password-file");
    }
    return password;
  }
}
