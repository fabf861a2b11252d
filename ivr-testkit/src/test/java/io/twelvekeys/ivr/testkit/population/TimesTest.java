package io.twelvekeys.ivr.testkit.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimesTest {
  @Test
  void percentilesAreThoseOfTheNearestRank() {
    // the example of ranks: 5 values, whose 30th percentile is the second and 40th the second
    Times times = of(50, 15, 40, 20, 35);
    assertThat(times.count()).isEqualTo(5);
    assertThat(times.percentile(1)).isEqualTo(Duration.ofMillis(15));
    assertThat(times.percentile(20)).isEqualTo(Duration.ofMillis(15));
    assertThat(times.percentile(21)).isEqualTo(Duration.ofMillis(20));
    assertThat(times.percentile(40)).isEqualTo(Duration.ofMillis(20));
    assertThat(times.percentile(50)).isEqualTo(Duration.ofMillis(35));
    assertThat(times.percentile(100)).isEqualTo(Duration.ofMillis(50));
  }

  @Test
  void whatNeverHappenedTakesNoTime() {
    assertThat(of().percentile(50)).isZero();
    assertThatThrownBy(() -> of(1).percentile(0)).hasMessageContaining("1 to 100");
    assertThatThrownBy(() -> of(1).percentile(101)).hasMessageContaining("1 to 100");
  }

  @Test
  void manyTimesAreKept() {
    Times.Collected collected = new Times.Collected();
    for (int i = 1_000; i > 0; i--) {
      collected.add(i);
    }
    assertThat(collected.sorted().percentile(99)).isEqualTo(Duration.ofMillis(990));
  }

  private static Times of(long... millis) {
    Times.Collected collected = new Times.Collected();
    for (long each : millis) {
      collected.add(each);
    }
    return collected.sorted();
  }
}
