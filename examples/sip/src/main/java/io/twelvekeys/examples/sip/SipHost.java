package io.twelvekeys.examples.sip;

import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.examples.host.CustomerMenus;
import io.twelvekeys.examples.host.MenuHost;
import io.twelvekeys.examples.host.Workers;
import io.twelvekeys.examples.sip.media.KeyReceiver;
import io.twelvekeys.examples.sip.media.MediaLoop;
import io.twelvekeys.examples.sip.media.RtpLine;
import io.twelvekeys.examples.sip.media.RtpPorts;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.audio.media.SoundSource;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.port.CallListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sip.SipException;

/**
 * A host that answers real calls with the menus of one customer: it puts an engine, a SIP stack and
 * RTP together. Any thread may use it.
 *
 * <pre>{@code
 * try (SipHost host = SipHost.open(settings, menus, library::find, listener, records)) {
 *   …
 *   host.drain(Duration.ofSeconds(30)).join();
 * }
 * }</pre>
 */
public final class SipHost implements MenuHost {
  /** Threads that make the steps of calls and begin transfers. */
  private static final int WORKERS = 4;

  private final HostSettings settings;
  private final SoundSource sounds;
  private final Consumer<CallRecord> records;
  private final ExecutorService work = Executors.newFixedThreadPool(WORKERS, new Workers("ivr"));
  private final SipCalls calls;
  private final MediaLoop loop;
  private final RtpPorts ports;
  private final AtomicLong sessions = new AtomicLong(System.currentTimeMillis());
  private final CustomerMenus menus;
  private final Station station;

  private SipHost(
      HostSettings settings,
      IvrCatalog menus,
      SoundSource sounds,
      CallListener listener,
      Consumer<CallRecord> records)
      throws IOException, SipException {
    this.settings = settings;
    this.sounds = sounds;
    this.records = records;
    this.calls = new SipCalls(settings.maxCalls());
    this.ports =
        RtpPorts.of(settings.listen().getAddress(), settings.firstPort(), settings.lastPort());
    this.loop = new MediaLoop();
    this.menus = new CustomerMenus(menus, new SipRouter(this), listener, work);
    this.station = new Station(settings.listen(), new Signalling(this, new Reception(this)));
  }

  /**
   * A host that answers calls from now on.
   *
   * @param menus of one customer
   * @param sounds where prompts come from
   * @param listener hears what happens in calls, for metrics
   * @param records gets a record of each call that the menus are done with
   * @throws IOException if it cannot have its sockets
   */
  public static SipHost open(
      HostSettings settings,
      IvrCatalog menus,
      SoundSource sounds,
      CallListener listener,
      Consumer<CallRecord> records)
      throws IOException {
    try {
      return new SipHost(settings, menus, sounds, listener, records);
    } catch (SipException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void publish(IvrCatalog other) {
    menus.publish(other);
  }

  @Override
  public int running() {
    return calls.count();
  }

  /** How many sockets for sound are open now. */
  public int lines() {
    return loop.lines();
  }

  @Override
  public long refused() {
    return calls.refused();
  }

  /** New calls are told 503. */
  @Override
  public CompletableFuture<Void> drain(Duration patience) {
    return menus.drain(patience);
  }

  /** Hangs up on everybody and frees all sockets and threads. */
  @Override
  public void close() throws IOException {
    menus.close();
    calls.all().forEach(SipCall::hangUp);
    station.close();
    loop.close();
    work.shutdownNow();
  }

  HostSettings settings() {
    return settings;
  }

  Station station() {
    return station;
  }

  SipCalls calls() {
    return calls;
  }

  CustomerMenus menus() {
    return menus;
  }

  SoundSource sounds() {
    return sounds;
  }

  ExecutorService work() {
    return work;
  }

  /** A line for the sound of one side. */
  RtpLine line(KeyReceiver keys, Runnable lost) throws IOException {
    return new RtpLine(loop, ports.open(), keys, settings.patience(), lost);
  }

  /** A number for an SDP session. */
  long nextSession() {
    return sessions.incrementAndGet();
  }

  /** The menus have begun with a call; when they are done, there is a record of it. */
  void enter(Call call, SipCall caller) {
    calls.entered(call.info().id(), caller);
    call.ended().thenAccept(cause -> {
      calls.left(call.info().id());
      records.accept(CallRecord.of(
          call,
          caller.dialog().getCallId().getCallId(),
          cause,
          caller.destination(),
          caller.sound().line().count().text()));
    });
  }
}
