package io.twelvekeys.examples.sip;

import static io.twelvekeys.ivr.Destination.extension;
import static io.twelvekeys.ivr.Destination.ivr;

import io.twelvekeys.examples.host.CallMetrics;
import io.twelvekeys.examples.host.CallRecord;
import io.twelvekeys.ivr.Ivr;
import io.twelvekeys.ivr.IvrCatalog;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.audio.g711.G711;
import io.twelvekeys.ivr.audio.media.SoundSource;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A host with two menus, telephones that call it, and what it said of their calls. */
final class Fixture implements AutoCloseable {
  static final Ivr MAIN = Ivr.named("Main menu")
      .customer("acme")
      .extension("6000")
      .greeting("welcome.wav")
      .on(Key.ONE, extension("201"))
      .on(Key.TWO, ivr("support"))
      .on(Key.HASH, Navigation.HANG_UP)
      .build();
  static final Ivr SUPPORT = Ivr.named("Support")
      .customer("acme")
      .extension("6001")
      .greeting("support.wav")
      .on(Key.ONE, extension("301"))
      .on(Key.NINE, Navigation.BACK)
      .build();
  static final IvrCatalog MENUS = IvrCatalog.of(MAIN, SUPPORT);

  final SipHost host;
  final InetSocketAddress address;
  final CallMetrics metrics = CallMetrics.inMemory();
  private final LinkedBlockingQueue<CallRecord> records = new LinkedBlockingQueue<>();
  private final List<Phone> phones = new ArrayList<>();

  Fixture(UnaryOperator<HostSettings> choice) throws IOException {
    this(choice, MENUS, Fixture::sound);
  }

  Fixture(UnaryOperator<HostSettings> choice, IvrCatalog menus, SoundSource sounds)
      throws IOException {
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
    host = SipHost.open(
        choice.apply(HostSettings.at(address).withPorts(42_000, 43_999)),
        menus,
        sounds,
        metrics,
        records::add);
  }

  Phone phone() throws IOException {
    Phone phone = new Phone(address);
    phones.add(phone);
    return phone;
  }

  /** What became of the next call that the menus are done with. */
  CallRecord record() throws InterruptedException {
    CallRecord next = records.poll(Phone.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("the menus are done with no call");
    }
    return next;
  }

  /** Two seconds of noise that no other name has. */
  static Optional<Pcm> sound(Prompt.AudioFile name) {
    Random random = new Random(name.name().hashCode());
    Pcm.Writer writer = Pcm.writer(Pcm.TELEPHONE_RATE, 16_000);
    for (int i = 0; i < 16_000; i++) {
      writer.put((short) (random.nextGaussian() * 1000));
    }
    return Optional.of(writer.toPcm());
  }

  /** How the prompt's samples from there on go over the line, as a text to look for. */
  static String companded(String name, G711 law, int from, int count) {
    short[] samples = sound(Prompt.audio(name)).orElseThrow().toArray();
    byte[] codes = new byte[count];
    law.encode(samples, from, codes, 0, count);
    return text(codes);
  }

  static String text(byte[] codes) {
    return new String(codes, StandardCharsets.ISO_8859_1);
  }

  /** Waits until the host has no call and no socket for sound. */
  void awaitNothingLeft() throws InterruptedException {
    long end = System.nanoTime() + Phone.PATIENCE.toNanos();
    while (host.running() > 0 || host.lines() > 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError(host.running() + " calls, " + host.lines() + " lines are left");
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  @Override
  public void close() throws IOException {
    phones.forEach(Phone::close);
    host.close();
  }

  private static int freePort() throws IOException {
    try (DatagramSocket probe = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
