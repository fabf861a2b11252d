package io.twelvekeys.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Times, counts and patterns within their limits, to the millisecond. */
class PatienceAndLimitsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MILLI = Duration.ofMillis(1);

  @Test
  void timeOutsArePositiveWholeMillisecondsUpToADay() {
    for (Duration right : new Duration[] {MILLI, DAY}) {
      assertThat(Patience.DEFAULT.withFirstKey(right).firstKey()).isEqualTo(right);
      assertThat(Patience.DEFAULT.withInterKey(right).interKey()).isEqualTo(right);
      assertThat(Patience.DEFAULT.withAmbiguity(right).ambiguity()).isEqualTo(right);
    }
    for (Duration wrong : new Duration[] {
      MILLI.negated(), DAY.plus(MILLI), Duration.ofNanos(1), Duration.ofSeconds(Long.MAX_VALUE)
    }) {
      assertRefused(() -> Patience.DEFAULT.withFirstKey(wrong));
      assertRefused(() -> Patience.DEFAULT.withInterKey(wrong));
      assertRefused(() -> Patience.DEFAULT.withAmbiguity(wrong));
      assertRefused(() -> CallLimits.DEFAULT.withRouteTimeout(wrong));
    }
    assertRefused(() -> CallLimits.DEFAULT.withMaxDuration(Duration.ofDays(7).plus(MILLI)));
  }

  @Test
  void onlyTheAmbiguityTimeOutMayBeZero() {
    assertThat(Patience.DEFAULT.withAmbiguity(Duration.ZERO).ambiguity()).isZero();
    assertThatThrownBy(() -> Patience.DEFAULT.withFirstKey(Duration.ZERO))
        .hasMessageContaining("first-key time-out must be positive: PT0S");
    assertRefused(() -> Patience.DEFAULT.withInterKey(Duration.ZERO));
    assertRefused(() -> CallLimits.DEFAULT.withMaxDuration(Duration.ZERO));
    assertRefused(() -> CallLimits.DEFAULT.withRouteTimeout(Duration.ZERO));
  }

  @Test
  void countsHaveTheirLimits() {
    assertThat(Patience.DEFAULT.withAttempts(1).withAttempts(20).attempts()).isEqualTo(20);
    assertRefused(() -> Patience.DEFAULT.withAttempts(0));
    assertRefused(() -> Patience.DEFAULT.withAttempts(21));
    assertThat(CallLimits.DEFAULT.withMaxMenus(1_000_000).maxMenus()).isEqualTo(1_000_000);
    assertRefused(() -> CallLimits.DEFAULT.withMaxMenus(0));
    assertRefused(() -> CallLimits.DEFAULT.withMaxMenus(1_000_001));
    assertThat(CallLimits.DEFAULT.withMaxFailedTransfers(0).maxFailedTransfers())
        .isZero();
    assertRefused(() -> CallLimits.DEFAULT.withMaxFailedTransfers(-1));
    assertRefused(() -> CallLimits.DEFAULT.withMaxFailedTransfers(101));
  }

  @Test
  void rule26DefaultsOfACall() {
    assertThat(CallLimits.DEFAULT)
        .isEqualTo(new CallLimits(Duration.ofMinutes(10), 100, 2, Duration.ofSeconds(60)));
  }

  @Test
  void rule30PatternsAreDigitsAndX() {
    assertThat(DirectDial.of("2xx", "30x", "x").longest()).isEqualTo(3);
    assertThat(DirectDial.OFF.longest()).isZero();
    assertThat(DirectDial.of("x".repeat(16)).longest()).isEqualTo(16);
    for (String wrong : new String[] {
      "", "2XX", "2y", "*97", "2 x", "+44x", ".", "2[0-9]", "\u0662x", "x".repeat(17)
    }) {
      assertRefused(() -> DirectDial.of(wrong));
    }
    assertThatThrownBy(() -> DirectDial.of("2xx", "2xx")).hasMessageContaining("stands twice");
  }

  @Test
  void rule30AtMostSixtyFourPatterns() {
    String[] patterns = IntStream.range(100, 164).mapToObj(String::valueOf).toArray(String[]::new);
    assertThat(DirectDial.of(patterns).patterns()).hasSize(64);
    String[] endless =
        IntStream.range(0, 1_000_000).mapToObj(String::valueOf).toArray(String[]::new);
    assertThatThrownBy(() -> DirectDial.of(endless)).hasMessageContaining("at most 64");
  }

  private static void assertRefused(ThrowingCallable value) {
    assertThatThrownBy(value).isInstanceOfSatisfying(InvalidValueException.class, thrown -> {
      assertThat(thrown.what()).isNotBlank();
      assertThat(thrown.remedy()).isNotBlank();
      assertThat(thrown.at("here"))
          .isEqualTo(Problem.error("here", thrown.what(), thrown.remedy()));
    });
  }
}
