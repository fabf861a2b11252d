package io.twelvekeys.ivr.audio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.Prompt;
import io.twelvekeys.ivr.audio.Pcm;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.Test;

/** What reaches the sound device; the device stands in as an interface of the JDK. */
class SpeakerMediaTest {
  private final ByteArrayOutputStream played = new ByteArrayOutputStream();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean open = true;

  private SourceDataLine device() {
    return (SourceDataLine) Proxy.newProxyInstance(
        SourceDataLine.class.getClassLoader(),
        new Class<?>[] {SourceDataLine.class},
        (self, method, arguments) -> {
          if (method.getName().equals("write")) {
            return write((byte[]) arguments[0], (int) arguments[2]);
          }
          if (method.getName().equals("close")) {
            open = false;
            closed.countDown();
          }
          return null;
        });
  }

  private synchronized int write(byte[] bytes, int length) {
    if (!open || played.size() > 1_000_000) {
      return 0;
    }
    played.write(bytes, 0, length);
    return length;
  }

  @Test
  void playsAPromptToItsEndAndIsClosed() throws Exception {
    Pcm sound = Pcm.of(8000, (short) 0x0102, (short) 0x0304, (short) -2);
    try (SpeakerMedia speaker = SpeakerMedia.on(device(), name -> Optional.of(sound), () -> {})) {
      speaker.play(Prompt.audio("a.wav")).ended().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    byte[] bytes = played.toByteArray();
    int at = 0;
    while (at < bytes.length && bytes[at] == 0) {
      at++;
    }
    assertThat(at % 2).isZero();
    if (at < bytes.length) {
      assertThat(java.util.Arrays.copyOfRange(bytes, at, at + 6))
          .containsExactly(2, 1, 4, 3, -2, -1);
    }
  }

  @Test
  void saysSoWhereThereIsNoDevice() {
    if (!SpeakerMedia.isAvailable()) {
      assertThatThrownBy(() -> SpeakerMedia.open(name -> Optional.empty(), () -> {}))
          .isInstanceOf(LineUnavailableException.class)
          .hasMessageContaining("no device");
    }
  }
}
