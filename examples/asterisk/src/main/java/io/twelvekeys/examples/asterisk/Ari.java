package io.twelvekeys.examples.asterisk;

import io.twelvekeys.examples.host.Workers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asterisk's REST interface over one WebSocket (Asterisk 20.13, 21.8, 22.3 and later), which is
 * opened again whenever it is lost. Any thread may use it.
 */
final class Ari implements AriSocket.Owner, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ari.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration HANDSHAKE = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  /** What a host needs to hear; Asterisk sends nothing else, not even replies unless named. */
  private static final String FILTER = """
      {"allowed": [{"type": "StasisStart"}, {"type": "StasisEnd"}, {"type": "ChannelDestroyed"},
        {"type": "ChannelDtmfReceived"}, {"type": "PlaybackFinished"},
        {"type": "RESTResponse"}]}""";

  private final AriSettings settings;
  private final Listener listener;
  private final ExecutorService threads = Executors.newCachedThreadPool(new Workers("ari"));
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(new Workers("ari-clock"));
  private final HttpClient client;
  private volatile @Nullable AriSocket socket;
  private volatile boolean closed;
  private volatile String problem = "";

  /** Who wants to know what happens in Asterisk. */
  interface Listener {
    /** The connection stands; what happened while there was none, nobody told. */
    void connected();

    /** The connection is lost; it will be tried again. */
    void lost();

    /** Something happened. */
    void happened(AriMessage event);
  }

  Ari(AriSettings settings, Listener listener) {
    this.settings = settings;
    this.listener = listener;
    client = HttpClient.newBuilder()
        .executor(threads)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  /**
   * Connects; an Asterisk that is not there, or not up yet, is waited for.
   *
   * @throws IOException if it does not know our name and password
   */
  void open() throws IOException {
    try {
      connect().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refusal && isForGood(refusal)) {
        throw new IOException(refused(refusal), e);
      }
      retry(e, FIRST_PAUSE);
    }
    var unused = clock.scheduleWithFixedDelay(
        this::checkItLives, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks for something by method and path, with names and values by turns. */
  CompletionStage<AriReply> request(String method, String path, String... query) {
    AriSocket now = socket;
    return now == null
        ? CompletableFuture.completedFuture(AriReply.LOST)
        : now.request(method, path, "", query);
  }

  /** Does something later, on a thread of its own. */
  void later(Duration pause, Runnable work) {
    if (!closed) {
      var unused =
          clock.schedule(() -> threads.execute(work), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    closed = true;
    AriSocket now = socket;
    if (now != null) {
      now.close("this host closes");
    }
    clock.shutdownNow();
    threads.shutdown();
  }

  @Override
  public void opened(AriSocket opened) {
    LOG.info("connected as {}", settings);
    problem = "";
    socket = opened;
    opened
        .request("PUT", "applications/" + settings.application() + "/eventFilter", FILTER)
        .thenAccept(this::filtered);
    listener.connected();
  }

  @Override
  public void happened(AriMessage event) {
    listener.happened(event);
  }

  @Override
  public void ended(AriSocket ended, String why) {
    if (socket == ended) {
      socket = null;
      if (!closed) {
        LOG.warn("the connection to Asterisk is lost: {}", why);
        listener.lost();
        later(FIRST_PAUSE, () -> again(FIRST_PAUSE));
      }
    }
  }

  private CompletableFuture<Void> connect() {
    return client
        .newWebSocketBuilder()
        .header("Authorization", settings.authorization())
        .connectTimeout(HANDSHAKE)
        .buildAsync(settings.socket(), new AriSocket(this))
        .thenAccept(opened -> {});
  }

  private void again(Duration pause) {
    if (!closed) {
      var unused = connect().exceptionally(failure -> {
        retry(failure, pause);
        return null;
      });
    }
  }

  private void retry(Throwable failure, Duration pause) {
    Throwable why = failure.getCause() == null ? failure : failure.getCause();
    String now =
        why instanceof WebSocketHandshakeException refusal ? refused(refusal) : why.toString();
    if (!now.equals(problem)) {
      problem = now;
      LOG.warn("{} cannot be reached, and is tried again: {}", settings.server(), now);
    }
    Duration longer = pause.multipliedBy(2);
    Duration next = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    later(next, () -> again(next));
  }

  private void filtered(AriReply reply) {
    if (!reply.isGood()) {
      LOG.warn("events cannot be filtered, which costs time alone: {}", reply.text());
    }
  }

  private void checkItLives() {
    AriSocket now = socket;
    if (now != null) {
      now.checkItLives();
    }
  }

  /** An Asterisk that is coming up says 404 or 503 for a while. */
  private static boolean isForGood(WebSocketHandshakeException refusal) {
    int status = refusal.getResponse().statusCode();
    return status == 401 || status == 403;
  }

  private String refused(WebSocketHandshakeException refusal) {
    String why = isForGood(refusal)
        ? "the user or the password is not that of its ari.conf"
        : "is this its web server, and is ARI enabled in ari.conf and http.conf?";
    return settings.server() + " refuses with " + refusal.getResponse().statusCode() + ": " + why;
  }
}
