package io.twelvekeys.ivr.audio.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The norms of Q.23 and Q.24 as recordings, and recordings that are worse, at one setting. */
class BatteryTest {
  /** Of some 19,000 cases that the norms demand. */
  private static final int MOST_ERRORS = 16;

  private static final double LEAST_BEYOND = 0.8;

  @Test
  void hearsWhatTheNormsDemandWithAnySeed() {
    long seed = new Random().nextLong();
    assertThat(errors(Battery.required(seed)))
        .as("errors of the battery with seed %d", seed)
        .isLessThanOrEqualTo(MOST_ERRORS);
  }

  @Test
  void hearsMostOfWhatIsWorseThanTheNorms() {
    List<Recording> recordings = new ArrayList<>();
    for (int seed = 1; seed <= 5; seed++) {
      recordings.addAll(BeyondBattery.recordings(seed));
    }
    int cases = recordings.stream().mapToInt(Recording::cases).sum();
    assertThat(1 - (double) errors(recordings) / cases).isGreaterThanOrEqualTo(LEAST_BEYOND);
    assertThat(heardPart(recordings, "noise, SNR 6 dB")).isEqualTo(1);
    assertThat(heardPart(recordings, "noise, SNR 4 dB")).isGreaterThanOrEqualTo(0.99);
  }

  private static double heardPart(List<Recording> all, String family) {
    List<Recording> some = all.stream().filter(r -> r.family().equals(family)).toList();
    return 1 - (double) errors(some) / some.stream().mapToInt(Recording::cases).sum();
  }

  private static int errors(List<Recording> recordings) {
    int errors = 0;
    for (Recording recording : recordings) {
      int found = recording.errors(recording.heard());
      errors += recording.required() ? found : Math.min(found, recording.cases());
    }
    return errors;
  }
}
