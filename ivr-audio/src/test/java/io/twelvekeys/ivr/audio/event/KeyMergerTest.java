package io.twelvekeys.ivr.audio.event;

import static io.twelvekeys.ivr.audio.event.KeySource.IN_BAND;
import static io.twelvekeys.ivr.audio.event.KeySource.SIP_INFO;
import static io.twelvekeys.ivr.audio.event.KeySource.TELEPHONE_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The same key by two ways counts once. */
class KeyMergerTest {
  private final KeyMerger merger = new KeyMerger();

  private boolean isNew(char symbol, KeySource source, long ms) {
    return merger.isNew(new KeyReport(symbol, source, Instant.ofEpochMilli(ms)));
  }

  @Test
  void anotherSourceWithinTheTimeIsTheSamePress() {
    assertThat(isNew('5', TELEPHONE_EVENT, 1000)).isTrue();
    assertThat(isNew('5', IN_BAND, 1060)).isFalse();
    assertThat(isNew('5', SIP_INFO, 1150)).isFalse();
  }

  @Test
  void laterOrOtherwiseItIsAnother() {
    assertThat(isNew('5', TELEPHONE_EVENT, 1000)).isTrue();
    assertThat(isNew('6', IN_BAND, 1010)).isTrue();
    assertThat(isNew('5', IN_BAND, 1151)).isTrue();
  }

  @Test
  void oneSourceAloneIsNeverMerged() {
    assertThat(isNew('5', IN_BAND, 1000)).isTrue();
    assertThat(isNew('5', IN_BAND, 1080)).isTrue();
  }

  @Test
  void fastPressesByTwoWaysAreEachCountedOnce() {
    assertThat(isNew('5', TELEPHONE_EVENT, 1000)).isTrue();
    assertThat(isNew('5', IN_BAND, 1040)).isFalse();
    assertThat(isNew('5', TELEPHONE_EVENT, 1093)).isTrue();
    assertThat(isNew('5', IN_BAND, 1133)).isFalse();
  }

  @Test
  void theOtherSourceMayTellBothPressesLate() {
    assertThat(isNew('5', TELEPHONE_EVENT, 1000)).isTrue();
    assertThat(isNew('5', TELEPHONE_EVENT, 1093)).isTrue();
    assertThat(isNew('5', IN_BAND, 1040)).isFalse();
    assertThat(isNew('5', IN_BAND, 1133)).isFalse();
    assertThat(isNew('5', IN_BAND, 1226)).isTrue();
  }

  @Test
  void aReportMayComeALittleLate() {
    assertThat(isNew('5', IN_BAND, 1060)).isTrue();
    assertThat(isNew('5', TELEPHONE_EVENT, 1000)).isFalse();
  }
}
