package io.twelvekeys.ivr.audio.media;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import io.twelvekeys.ivr.port.MediaPort;
import io.twelvekeys.ivr.testkit.contract.MediaPortContract;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * The loudspeaker keeps the contract, in real time: its device stands in as an interface of the JDK
 * and takes a frame each 20 ms, as one does.
 */
class SpeakerMediaContractTest extends MediaPortContract {
  private final Map<SourceDataLine, Boolean> sounding = new ConcurrentHashMap<>();
  private final Map<MediaPort, SourceDataLine> devices = new ConcurrentHashMap<>();
  private final Set<SourceDataLine> hungUp = ConcurrentHashMap.newKeySet();

  @Override
  protected MediaPort open() throws LineUnavailableException {
    SourceDataLine device = device();
    sounding.put(device, false);
    SpeakerMedia line = SpeakerMedia.on(device, this::find, () -> hungUp.add(device));
    devices.put(line, device);
    return line;
  }

  private SourceDataLine device() {
    CountDownLatch closed = new CountDownLatch(1);
    return (SourceDataLine) Proxy.newProxyInstance(
        SourceDataLine.class.getClassLoader(),
        new Class<?>[] {SourceDataLine.class},
        (self, method, arguments) -> switch (method.getName()) {
          case "write" -> write((SourceDataLine) self, closed, (byte[]) arguments[0]);
          case "hashCode" -> System.identityHashCode(self);
          case "equals" -> self == arguments[0];
          case "close" -> {
            closed.countDown();
            yield null;
          }
          default -> null;
        });
  }

  private int write(SourceDataLine device, CountDownLatch closed, byte[] frame)
      throws InterruptedException {
    boolean sound = false;
    for (byte each : frame) {
      sound |= each != 0;
    }
    sounding.put(device, sound);
    boolean gone = closed.await(FramePacer.FRAME_MILLIS, TimeUnit.MILLISECONDS);
    return gone ? 0 : frame.length;
  }

  private Optional<Pcm> find(Prompt.AudioFile name) {
    if (!name.equals(prompt())) {
      return Optional.empty();
    }
    short[] samples = new short[(int) (Pcm.TELEPHONE_RATE * length().toMillis() / 1_000)];
    Arrays.fill(samples, (short) 1_000);
    return Optional.of(Pcm.of(Pcm.TELEPHONE_RATE, samples));
  }

  @Override
  protected Prompt prompt() {
    return Prompt.audio("short.wav");
  }

  @Override
  protected Duration length() {
    return Duration.ofMillis(200);
  }

  /** A busy machine may well be late. */
  @Override
  protected Duration atOnce() {
    return Duration.ofSeconds(4);
  }

  @Override
  protected boolean isHungUp(MediaPort line) {
    return hungUp.contains(devices.get(line));
  }

  @Override
  protected Optional<Boolean> isSounding(MediaPort line) {
    return Optional.of(sounding.get(devices.get(line)));
  }

  @Override
  protected void close(MediaPort line) {
    ((SpeakerMedia) line).close();
  }
}
