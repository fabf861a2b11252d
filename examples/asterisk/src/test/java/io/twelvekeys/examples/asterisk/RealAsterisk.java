package io.twelvekeys.examples.asterisk;

import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.port.CallListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * An Asterisk of Debian's, with a host that gives its callers a menu which leaves the line alone
 * for minutes. Callers and colleagues are channels of Asterisk's own (Local), whom its dialplan
 * plays. Where no Asterisk can be had, tests are skipped with the reason.
 */
final class RealAsterisk implements AutoCloseable {
  /** Half a second of sound. */
  static final String PROMPT = "half.wav";

  static final Duration LENGTH = Duration.ofMillis(500);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CANNOT_BE_TRIED = 77;
  private static final Path SCRIPTS = Path.of("test").toAbsolutePath();
  private static final String USER = "twelvekeys";
  private static final String PASSWORD = "choose-another"; // of sample/ari.conf
  private static final IvrCatalog MENUS = IvrCatalog.of(Ivr.named("Waits")
      .customer("acme")
      .extension("6000")
      .greeting("short.wav")
      .patience(Patience.DEFAULT.withFirstKey(Duration.ofMinutes(5)))
      .on(Key.HASH, Navigation.HANG_UP)
      .build());

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final Process process;
  private final AsteriskHost host;

  private RealAsterisk(URI server, Process process, AsteriskHost host) {
    this.server = server;
    this.process = process;
    this.host = host;
  }

  /** Starts it in a folder, with a host that waits for it as long as is usual. */
  static RealAsterisk start(Path folder) throws Exception {
    return start(folder, AsteriskSettings.USUAL_PATIENCE);
  }

  /** Starts it in a folder, with a host whose calls outlive it for so long. */
  static RealAsterisk start(Path folder, Duration patience) throws Exception {
    Process fetch = new ProcessBuilder(SCRIPTS.resolve("fetch").toString())
        .redirectError(folder.resolve("fetch.err").toFile())
        .start();
    String root = new String(fetch.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    int status = fetch.waitFor();
    String said = Files.readString(folder.resolve("fetch.err")).strip();
    if (status == CANNOT_BE_TRIED) {
      Assumptions.abort(said.substring(said.lastIndexOf('\n') + 1));
    } else if (status != 0) {
      throw new AssertionError("no Asterisk was fetched: " + said);
    }
    int http = freePort();
    Process process = new ProcessBuilder(
            SCRIPTS.resolve("pbx").toString(),
            root,
            folder.resolve("pbx").toString(),
            Integer.toString(http),
            Integer.toString(freePort()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("pbx.out").toFile())
        .start();
    try {
      URI server = URI.create("http://127.0.0.1:" + http);
      AsteriskHost host = open(new AsteriskSettings(
          new AriSettings(server, USER, PASSWORD, "twelvekeys"),
          folder.resolve("sounds"),
          new Routes(
              Map.of(),
              Optional.of("Local/{}@telephones/n"),
              Optional.empty(),
              Optional.of("telephones")),
          100,
          patience));
      RealAsterisk asterisk = new RealAsterisk(server, process, host);
      await("Asterisk knows the host", asterisk::isReady);
      return asterisk;
    } catch (Exception | AssertionError e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static AsteriskHost open(AsteriskSettings settings) throws IOException {
    return AsteriskHost.open(settings, MENUS, RealAsterisk::find, CallListener.NONE, record -> {});
  }

  /** A second host, with this password. */
  AsteriskHost openAnother(String password) throws IOException {
    AsteriskSettings same = host.settings();
    return open(new AsteriskSettings(
        new AriSettings(server, USER, password, "another"),
        same.sounds(),
        same.routes(),
        same.maxCalls(),
        same.patience()));
  }

  /** Ends it as a crash does. */
  void crash() {
    process.destroyForcibly();
  }

  private boolean isReady() {
    try {
      return ask("GET", "applications/twelvekeys").isPresent();
    } catch (IOException notYet) {
      return false;
    }
  }

  AsteriskHost host() {
    return host;
  }

  /** Somebody calls, and hears the one short prompt; now the menu waits. */
  Line call() throws Exception {
    List<String> before = List.copyOf(host.lines().keySet());
    await(
        "Asterisk makes a call",
        () -> ask(
                "POST",
                "channels?endpoint=Local/6000@callers/n&context=telephones&extension=caller")
            .isPresent());
    Line[] found = new Line[1];
    await("the menus begin", () -> {
      for (Line line : host.lines().values()) {
        Call call = line.menus();
        if (!before.contains(line.channel())
            && call != null
            && call.state().doing().equals("listening")) {
          found[0] = line;
        }
      }
      return found[0] != null;
    });
    return found[0];
  }

  /** What Asterisk itself says of something; nothing if there is none. */
  Optional<AriMessage> ask(String method, String path) throws IOException {
    try {
      var reply = client.send(
          HttpRequest.newBuilder(server.resolve("/ari/" + path))
              .header("Authorization", host.settings().ari().authorization())
              .timeout(PATIENCE)
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build(),
          BodyHandlers.ofString());
      return reply.statusCode() == 200
          ? Optional.of(AriMessage.parse(reply.body()))
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", e);
    }
  }

  @Override
  public void close() throws IOException {
    host.close();
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain it was waited until " + what);
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static Optional<Pcm> find(Prompt.AudioFile name) {
    return switch (name.name()) {
      case PROMPT -> Optional.of(sound(Pcm.TELEPHONE_RATE / 2));
      case "short.wav" -> Optional.of(sound(Pcm.TELEPHONE_RATE / 50));
      default -> Optional.empty();
    };
  }

  private static Pcm sound(int length) {
    short[] samples = new short[length];
    Arrays.fill(samples, (short) 1_000);
    return Pcm.of(Pcm.TELEPHONE_RATE, samples);
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
