package io.twelvekeys.ivr.audio.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each thing that a receiver meets on real lines, and what it must read there: the rows of the
 * table in docs/dtmf.md.
 */
class TelephoneEventTableTest {
  private static final int TYPE = 101;

  private final StringBuilder keys = new StringBuilder();
  private final List<Duration> lengths = new ArrayList<>();
  private final TelephoneEventReceiver receiver =
      new TelephoneEventReceiver(TYPE, 8000, new TelephoneEventListener() {
        @Override
        public void began(char symbol, Instant at) {
          keys.append(symbol);
        }

        @Override
        public void ended(char symbol, Duration length) {
          lengths.add(length);
        }
      });
  private Instant now = Instant.EPOCH;
  private int source = 0x1234;

  /** A packet, 20 ms after the last. */
  private void event(char symbol, int timestamp, int duration, boolean end) {
    now = now.plusMillis(20);
    send(TYPE, symbol, timestamp, duration, end);
  }

  private void send(int type, char symbol, int timestamp, int duration, boolean end) {
    int event = TelephoneEventPayload.eventOf(symbol);
    byte[] payload = new TelephoneEventPayload(event, end, 10, duration).write();
    receiver.receive(now, new EventPacket(type, source, timestamp, false, payload));
  }

  private void key(char symbol, int timestamp, int units) {
    updates(symbol, timestamp, units);
    ends(symbol, timestamp, units, 3);
  }

  private void updates(char symbol, int timestamp, int units) {
    for (int duration = 160; duration < units; duration += 160) {
      event(symbol, timestamp, duration, false);
    }
  }

  private void ends(char symbol, int timestamp, int units, int count) {
    for (int i = 0; i < count; i++) {
      event(symbol, timestamp, units, true);
    }
  }

  private void pause(int ms) {
    now = now.plusMillis(ms);
    receiver.wake(now);
  }

  @Test
  void row1OneThenTwo() {
    key('1', 1000, 800);
    pause(40);
    key('2', 3000, 800);
    assertThat(keys.toString()).isEqualTo("12");
    assertThat(lengths).containsExactly(Duration.ofMillis(100), Duration.ofMillis(100));
  }

  @Test
  void row2AllEndsLostAndNothingFollows() {
    updates('1', 1000, 800);
    assertThat(keys.toString()).isEqualTo("1");
    assertThat(lengths).isEmpty();
    assertThat(receiver.deadline()).contains(now.plus(TelephoneEventReceiver.SILENCE));
    receiver.wake(now.plusMillis(199));
    assertThat(lengths).isEmpty();
    pause(200);
    assertThat(lengths).containsExactly(Duration.ofMillis(80));
    assertThat(receiver.deadline()).isEmpty();
    pause(1000);
    assertThat(keys.toString()).isEqualTo("1");
    assertThat(lengths).hasSize(1);
  }

  @Test
  void row2AllEndsLostAndSoundFollows() {
    updates('1', 1000, 800);
    for (int i = 0; i < 20; i++) {
      now = now.plusMillis(20);
      receiver.receive(now, new EventPacket(0, source, 2000 + 160 * i, false, new byte[160]));
    }
    assertThat(keys.toString()).isEqualTo("1");
    assertThat(lengths).hasSize(1);
  }

  @Test
  void row3OnlyTheEndsArrive() {
    ends('1', 1000, 800, 3);
    assertThat(keys.toString()).isEqualTo("1");
    assertThat(lengths).containsExactly(Duration.ofMillis(100));
  }

  @Test
  void row3OnlyTheThirdEndArrives() {
    pause(140);
    ends('1', 1000, 800, 1);
    pause(500);
    assertThat(keys.toString()).isEqualTo("1");
  }

  @Test
  void row4EveryPacketTwice() {
    for (int duration = 160; duration <= 800; duration += 160) {
      event('1', 1000, duration, duration == 800);
      send(TYPE, '1', 1000, duration, duration == 800);
    }
    assertThat(keys.toString()).isEqualTo("1");
  }

  @Test
  void row4AnUpdateAfterTheEnd() {
    key('1', 1000, 800);
    event('1', 1000, 640, false);
    assertThat(keys.toString()).isEqualTo("1");
    assertThat(receiver.deadline()).isEmpty();
    assertThat(lengths).hasSize(1);
  }

  @Test
  void row4AnEndAgainLongAfter() {
    key('1', 1000, 800);
    pause(300);
    ends('1', 1000, 800, 1);
    assertThat(keys.toString()).isEqualTo("1");
  }

  @Test
  void row5NoMarkerAndAFirstDurationOfZero() {
    event('1', 1000, 0, false);
    key('1', 1000, 480);
    assertThat(keys.toString()).isEqualTo("1");
  }

  @Test
  void row5OneBeginPacketOnly() {
    event('1', 1000, 160, false);
    pause(300);
    assertThat(keys.toString()).isEqualTo("1");
    assertThat(lengths).containsExactly(Duration.ofMillis(20));
  }

  @Test
  void row6TheSequenceNumberWrapsInsideAKeyAndTheSourceChangesBetweenKeys() {
    // sequence numbers are not looked at, so that their wrapping cannot matter
    key('1', 1000, 800);
    source = 0x9999;
    key('2', 1000, 800);
    assertThat(keys.toString()).isEqualTo("12");
  }

  @Test
  void row6TheSourceChangesBetweenEqualKeysOfOneTimestamp() {
    key('1', 1000, 800);
    source = 0x9999;
    key('1', 1000, 800);
    assertThat(keys.toString()).isEqualTo("11");
  }

  @Test
  void row7ThreeKeysWithoutPacing() {
    int timestamp = 1000;
    for (char symbol : List.of('1', '2', '3')) {
      for (int duration = 160; duration <= 480; duration += 160) {
        send(TYPE, symbol, timestamp, duration, duration == 480);
      }
      send(TYPE, symbol, timestamp, 480, true);
      send(TYPE, symbol, timestamp, 480, true);
      timestamp += 800;
    }
    assertThat(keys.toString()).isEqualTo("123");
  }

  @Test
  void row7KeysOfFortyMilliseconds() {
    key('1', 1000, 320);
    pause(40);
    key('2', 1640, 320);
    assertThat(keys.toString()).isEqualTo("12");
  }

  @Test
  void row8AKeyLongerThanASegment() {
    int timestamp = 1000;
    for (int segment = 0; segment < 2; segment++) {
      for (int duration = 160; duration < 0xffff; duration += 160) {
        event('1', timestamp, duration, false);
      }
      event('1', timestamp, 0xffff, false);
      timestamp += 0xffff;
    }
    key('1', timestamp, 800);
    assertThat(keys.toString()).isEqualTo("1");
    assertThat(lengths).containsExactly(Duration.ofNanos((2 * 65_535 + 800) * 125_000L));
  }

  @Test
  void row9AllEndsLostThenTheSameKeyWithANewTimestamp() {
    updates('1', 1000, 800);
    now = now.plusMillis(60);
    key('1', 1000 + 640 + 480, 800);
    assertThat(keys.toString()).isEqualTo("11");
  }

  @Test
  void row10TheSameKeyAndTimestampTwice() {
    key('1', 1000, 800);
    key('1', 1000, 800);
    assertThat(keys.toString()).isEqualTo("1");
  }

  @Test
  void row11TwiceBackToBackWithANewTimestamp() {
    key('1', 1000, 800);
    key('1', 1800, 800);
    assertThat(keys.toString()).isEqualTo("11");
  }

  @Test
  void row12ABrokenSenderStampsEachPacketAnew() {
    for (int i = 0; i < 8; i++) {
      event('1', 1000 + 160 * i, 160 * (i + 1), i > 4);
    }
    pause(300);
    assertThat(keys.toString()).isEqualTo("1");
    assertThat(lengths).hasSize(1);
  }

  @Test
  void row12ABrokenSenderStampsEachPacketAnewAndItsDurationStands() {
    for (int i = 0; i < 8; i++) {
      event('1', 1000 + 160 * i, 160, i > 4);
    }
    assertThat(keys.toString()).isEqualTo("1");
  }

  @Test
  void row13TheTimestampWrapsBetweenKeys() {
    key('1', 0xffffff00, 800);
    pause(40);
    key('2', 0x00000a00, 800);
    assertThat(keys.toString()).isEqualTo("12");
  }

  @Test
  void row13TheTimestampWrapsInsideAKeyOfABrokenSender() {
    for (int i = 0; i < 6; i++) {
      event('1', 0xfffffec0 + 160 * i, 160 * (i + 1), i > 4);
    }
    assertThat(keys.toString()).isEqualTo("1");
  }

  @Test
  void row14APayloadOfOneByteThenAKey() {
    receiver.receive(now, new EventPacket(TYPE, source, 500, true, new byte[] {1}));
    key('5', 1000, 800);
    assertThat(keys.toString()).isEqualTo("5");
  }

  @Test
  void row15WhatIsNoKeyIsPassedOver() {
    send(97, '1', 1000, 160, false);
    for (int event : new int[] {16, 64, 255}) {
      byte[] payload = new TelephoneEventPayload(event, false, 10, 160).write();
      receiver.receive(now, new EventPacket(TYPE, source, 2000, true, payload));
    }
    receiver.receive(now, new EventPacket(TYPE, source, 2000, true, new byte[0]));
    assertThat(keys.toString()).isEmpty();
    assertThat(receiver.deadline()).isEmpty();
  }

  @Test
  void aLateCopyOfAnEarlierKey() {
    key('1', 1000, 800);
    updates('2', 3000, 480);
    event('1', 1000, 800, true);
    ends('2', 3000, 480, 3);
    assertThat(keys.toString()).isEqualTo("12");
  }
}
