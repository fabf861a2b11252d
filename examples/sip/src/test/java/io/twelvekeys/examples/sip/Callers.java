package io.twelvekeys.examples.sip;

import io.twelvekeys.ivr.CallLimits;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.engine.Call;
import io.twelvekeys.ivr.port.MediaPort;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Real calls for the contracts of the testkit: each caller has heard the one short greeting and now
 * waits in a menu that leaves the line alone for minutes.
 */
final class Callers implements AutoCloseable {
  /** Half a second of sound. */
  static final String PROMPT = "half.wav";

  static final Duration LENGTH = Duration.ofMillis(500);

  private static final IvrCatalog MENUS = IvrCatalog.builder()
      .limits(CallLimits.DEFAULT)
      .add(Ivr.named("Waits")
          .customer("acme")
          .extension("6000")
          .greeting("short.wav")
          .patience(Patience.DEFAULT.withFirstKey(Duration.ofMinutes(5)))
          .on(Key.HASH, Navigation.HANG_UP)
          .build())
      .build();

  private final Fixture fixture;
  private final Map<SipCall, Listener> listeners = new ConcurrentHashMap<>();

  Callers(UnaryOperator<HostSettings> choice) throws IOException {
    fixture = new Fixture(choice, MENUS, Callers::find);
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

  SipHost host() {
    return fixture.host;
  }

  /** Where the host is, for telephones that it calls. */
  Fixture fixture() {
    return fixture;
  }

  /** Calls the host, and waits until the menu waits. */
  SipCall call() throws Exception {
    Phone phone = fixture.phone();
    phone.dials("6000");
    Listener listener = new Listener(phone);
    SipCall call = await(phone);
    listeners.put(call, listener);
    return call;
  }

  private SipCall await(Phone phone) throws InterruptedException {
    long end = System.nanoTime() + Phone.PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (SipCall call : fixture.host.calls().all()) {
        if (call.dialog().getCallId().getCallId().equals(phone.callId()) && waits(call)) {
          return call;
        }
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    throw new AssertionError("the menus did not begin");
  }

  private static boolean waits(SipCall call) {
    Call menus = call.menus();
    return menus != null && menus.state().doing().equals("listening");
  }

  /** The line of a call, with nothing playing. */
  static MediaPort line(SipCall call) {
    MediaPort line = call.sound().line().media();
    if (line == null) {
      throw new AssertionError("the call has no line");
    }
    return line;
  }

  /** What the caller's telephone has seen and heard. */
  Listener of(SipCall call) {
    return listeners.get(call);
  }

  @Override
  public void close() throws IOException {
    fixture.close();
  }

  /** A caller who only listens: own threads take what comes until the telephone is closed. */
  static final class Listener {
    private volatile boolean hungUp;
    private volatile boolean sounding;

    Listener(Phone phone) {
      start("hears", () -> {
        while (true) {
          byte[] heard = phone.hears(1);
          sounding = heard.length > 0 && (heard[0] & 0x7f) != 0x7f; // both zeros of µ-law
        }
      });
      start("is hung up on", () -> {
        phone.isHungUpOn();
        hungUp = true;
      });
    }

    private static void start(String what, Phone.Sending work) {
      Thread thread = new Thread(
          () -> {
            try {
              work.run();
            } catch (IOException closed) {
              // the test is over
            }
          },
          "caller " + what);
      thread.setDaemon(true);
      thread.start();
    }

    boolean isHungUp() {
      return hungUp;
    }

    /** A packet that crossed with the BYE sounds no more: its telephone is hung up. */
    boolean isSounding() {
      return sounding && !hungUp;
    }
  }
}
