package io.twelvekeys.ivr.audio.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the sender says, the receiver reads, also when packets are lost on the way. */
class TelephoneEventSenderTest {
  private static final String SYMBOLS = "0123456789*#ABCD";

  @Test
  void oneTimestampGrowingDurationsThreeEnds() {
    List<TelephoneEventSender.Outgoing> packets =
        TelephoneEventSender.standard().packets('#', 4711, Duration.ofMillis(90));
    assertThat(packets).hasSize(7).allMatch(packet -> packet.timestamp() == 4711);
    assertThat(packets.stream().map(packet -> packet.payload().duration()))
        .containsExactly(160, 320, 480, 640, 800, 800, 800);
    assertThat(packets.stream().map(packet -> packet.payload().end()))
        .containsExactly(false, false, false, false, true, true, true);
    assertThat(packets.stream().map(TelephoneEventSender.Outgoing::marker))
        .containsExactly(true, false, false, false, false, false, false);
    assertThat(packets.get(6).after()).isEqualTo(Duration.ofMillis(140));
    assertThat(packets.get(0).payload().write()).containsExactly(11, 10, 0, (byte) 160);
  }

  @Test
  void isReadWithAFifthOfThePacketsLost() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    StringBuilder heard = new StringBuilder();
    TelephoneEventReceiver receiver =
        new TelephoneEventReceiver(101, 8000, (symbol, at) -> heard.append(symbol));
    StringBuilder pressed = new StringBuilder();
    Instant begin = Instant.EPOCH;
    int timestamp = random.nextInt();
    for (int i = 0; i < 5_000; i++) {
      char symbol = SYMBOLS.charAt(random.nextInt(16));
      Duration length = Duration.ofMillis(20L * (4 + random.nextInt(10)));
      boolean arrived = false;
      for (TelephoneEventSender.Outgoing packet :
          TelephoneEventSender.standard().packets(symbol, timestamp, length)) {
        if (random.nextInt(5) > 0) {
          arrived = true;
          receiver.receive(begin.plus(packet.after()), received(packet));
        }
      }
      if (arrived) {
        pressed.append(symbol);
      }
      begin = begin.plus(length).plusMillis(100);
      timestamp += (int) (length.toMillis() + 100) * 8;
    }
    assertThat(heard).as("seed %d", seed).hasToString(pressed.toString());
  }

  @Test
  void aLongKeyIsToldInSegmentsAndReadAsOne() {
    StringBuilder heard = new StringBuilder();
    Duration[] length = new Duration[1];
    TelephoneEventReceiver receiver =
        new TelephoneEventReceiver(101, 8000, new TelephoneEventListener() {
          @Override
          public void began(char symbol, Instant at) {
            heard.append(symbol);
          }

          @Override
          public void ended(char symbol, Duration told) {
            length[0] = told;
          }
        });
    for (TelephoneEventSender.Outgoing packet :
        TelephoneEventSender.standard().packets('9', -5, Duration.ofSeconds(20))) {
      receiver.receive(Instant.EPOCH.plus(packet.after()), received(packet));
    }
    assertThat(heard).hasToString("9");
    assertThat(length[0]).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void whatCannotBeSentIsRefused() {
    TelephoneEventSender sender = TelephoneEventSender.standard();
    assertThatThrownBy(() -> sender.packets('x', 0, Duration.ofMillis(100)))
        .hasMessageContaining("U+0078");
    assertThatThrownBy(() -> sender.packets('1', 0, Duration.ZERO)).hasMessageContaining("60 s");
    assertThatThrownBy(() -> new TelephoneEventSender(0, 10)).hasMessageContaining("clock");
    assertThatThrownBy(() -> new TelephoneEventSender(8000, 64)).hasMessageContaining("volume");
    assertThatThrownBy(() -> new TelephoneEventPayload(0, true, 10, 65_536))
        .hasMessageContaining("duration");
    assertThatThrownBy(() -> new TelephoneEventReceiver(128, 8000, (symbol, at) -> {}))
        .hasMessageContaining("128");
    assertThatThrownBy(() -> new TelephoneEventReceiver(101, 10, (symbol, at) -> {}))
        .hasMessageContaining("clock");
  }

  private static EventPacket received(TelephoneEventSender.Outgoing packet) {
    return new EventPacket(
        101, 77, packet.timestamp(), packet.marker(), packet.payload().write());
  }
}
