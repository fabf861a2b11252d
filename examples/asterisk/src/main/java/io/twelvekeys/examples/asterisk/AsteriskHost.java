package io.twelvekeys.examples.asterisk;

import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.examples.host.CustomerMenus;
import io.twelvekeys.examples.host.MenuHost;
import io.twelvekeys.examples.host.Workers;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.audio.media.SoundSource;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.port.CallListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A host that gives the callers of an Asterisk the menus of one customer: it puts an engine and ARI
 * together. Any thread may use it.
 *
 * <pre>{@code
 * try (AsteriskHost host = AsteriskHost.open(settings, menus, library::find, listener, records)) {
 *   …
 *   host.drain(Duration.ofSeconds(30)).join();
 * }
 * }</pre>
 */
public final class AsteriskHost implements MenuHost {
  private static final Logger LOG = LoggerFactory.getLogger(AsteriskHost.class);

  /** Threads that make the steps of calls, and read prompts. */
  private static final int WORKERS = 4;

  private final AsteriskSettings settings;
  private final Sounds sounds;
  private final Consumer<CallRecord> records;
  private final ExecutorService work = Executors.newFixedThreadPool(WORKERS, new Workers("ivr"));
  private final Ari ari;
  private final Legs legs;
  private final AsteriskRouter router;
  private final CustomerMenus menus;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();
  private final LongAdder refused = new LongAdder();

  private AsteriskHost(
      AsteriskSettings settings,
      IvrCatalog menus,
      SoundSource sounds,
      CallListener listener,
      Consumer<CallRecord> records)
      throws IOException {
    this.settings = settings;
    this.sounds = new Sounds(sounds, settings.sounds());
    this.records = records;
    this.ari = new Ari(settings.ari(), new Reception(this));
    this.legs = new Legs(ari);
    this.router = new AsteriskRouter(ari, legs, settings);
    this.menus = new CustomerMenus(menus, router, listener, work);
  }

  /**
   * A host that answers calls from now on. An Asterisk that is not there yet is waited for, in the
   * background.
   *
   * @param menus of one customer
   * @param sounds where prompts come from, at 8,000 Hz
   * @param listener hears what happens in calls, for metrics
   * @param records gets a record of each call that the menus are done with
   * @throws IOException if Asterisk does not know our name and password, or the folder of sounds
   *     cannot be used
   */
  public static AsteriskHost open(
      AsteriskSettings settings,
      IvrCatalog menus,
      SoundSource sounds,
      CallListener listener,
      Consumer<CallRecord> records)
      throws IOException {
    AsteriskHost host = new AsteriskHost(settings, menus, sounds, listener, records);
    try {
      host.ari.open();
    } catch (IOException e) {
      host.close();
      throw e;
    }
    return host;
  }

  @Override
  public void publish(IvrCatalog other) {
    menus.publish(other);
  }

  @Override
  public int running() {
    return lines.size();
  }

  @Override
  public long refused() {
    return refused.sum();
  }

  /** New calls go on in the dialplan, unanswered. */
  @Override
  public CompletableFuture<Void> drain(Duration patience) {
    return menus.drain(patience);
  }

  /** Callers who were joined with somebody go on talking. */
  @Override
  public void close() throws IOException {
    menus.close();
    ari.close();
    work.shutdown();
  }

  Ari ari() {
    return ari;
  }

  Legs legs() {
    return legs;
  }

  AsteriskRouter router() {
    return router;
  }

  AsteriskSettings settings() {
    return settings;
  }

  /** Those who are on the line now, by channel. */
  Map<String, Line> lines() {
    return lines;
  }

  /**
   * A channel has come to us.
   *
   * @param called whether it was called on behalf of a caller who is gone
   */
  void arrived(AriMessage.Channel channel, boolean called) {
    if (called) {
      ari.request("DELETE", "channels/" + channel.id());
    } else if (takes(channel.extension())) {
      answer(channel);
    } else {
      LOG.info("channel {} is not taken here, and goes on in the dialplan", channel.id());
      refused.increment();
      ari.request("POST", "channels/" + channel.id() + "/continue");
    }
  }

  private boolean takes(String extension) {
    return !menus.isDraining() && lines.size() < settings.maxCalls() && menus.has(extension);
  }

  /** The menus begin; Asterisk answers before it plays, since it hears requests in order. */
  private void answer(AriMessage.Channel channel) {
    Line line = new Line(ari, sounds, channel);
    lines.put(channel.id(), line);
    line.answer(() -> left(channel.id(), 0));
    if (menus.answer(channel.extension(), line) instanceof Call call) {
      router.entered(call.info().id(), line);
      line.entered(call);
      call.ended().thenAccept(cause -> {
        router.left(call.info().id());
        records.accept(line.record(call, cause));
      });
    } else {
      line.hangUp(); // the menus were replaced, or the host stops, since it was asked
    }
  }

  /** There has been no connection for as long as calls may wait for it. */
  void giveUp() {
    for (String channel : lines.keySet()) {
      if (!legs.isJoined(channel)) {
        LOG.warn(
            "channel {} cannot be reached for {}: its call ends", channel, settings.patience());
        left(channel, 0);
      }
    }
  }

  /** A channel is gone, or not ours any more. */
  void left(String channel, int cause) {
    Line line = lines.remove(channel);
    if (line != null) {
      line.left();
    }
    legs.left(channel, cause);
  }
}
