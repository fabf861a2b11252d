package io.twelvekeys.ivr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.engine.Time;
import io.twelvekeys.ivr.testkit.VirtualTime.Precedence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time passes when told to; what is due at one instant keeps its order. */
class VirtualTimeTest {
  private final VirtualTime time = new VirtualTime();
  private final List<String> happened = new ArrayList<>();

  private Time.Wake at(long at, Precedence precedence, String name) {
    return time.at(at, precedence, () -> happened.add(time.now() + " " + name));
  }

  @Test
  void rule13CallersComeBeforeTheLineAndTheLineBeforeDeadlines() {
    at(5, Precedence.DEADLINE, "deadline");
    at(5, Precedence.LINE, "prompt");
    at(5, Precedence.CALLER, "first key");
    at(5, Precedence.CALLER, "second key");
    at(4, Precedence.DEADLINE, "earlier");
    time.runThrough(5);
    assertThat(happened)
        .containsExactly("4 earlier", "5 first key", "5 second key", "5 prompt", "5 deadline");
  }

  @Test
  void whatIsAskedForMeanwhileTakesItsPlace() {
    Time.Wake unused = time.wakeAt(5, () -> {
      happened.add("deadline");
      at(5, Precedence.LINE, "prompt that fails at once");
    });
    at(5, Precedence.DEADLINE, "next deadline");
    time.runThrough(5);
    assertThat(happened)
        .containsExactly("deadline", "5 prompt that fails at once", "5 next deadline");
  }

  @Test
  void nothingHappensBeforeTimePassesOrWhenForgotten() {
    Time.Wake wake = at(0, Precedence.DEADLINE, "now");
    Time.Wake forgotten = at(3, Precedence.DEADLINE, "forgotten");
    assertThat(happened).isEmpty();
    forgotten.cancel();
    forgotten.cancel();
    time.runThrough(0);
    wake.cancel();
    assertThat(happened).containsExactly("0 now");
    assertThat(time.pending()).isZero();
    assertThat(time.next()).isEmpty();
  }

  @Test
  void upToAnInstantIsNotThroughIt() {
    at(5, Precedence.CALLER, "key");
    time.runUpTo(5);
    assertThat(time.now()).isEqualTo(5);
    assertThat(happened).isEmpty();
    assertThat(time.step(4)).isFalse();
    assertThat(time.step(5)).isTrue();
    at(1, Precedence.LINE, "late");
    time.runThrough(9);
    assertThat(happened).containsExactly("5 key", "5 late");
    assertThat(time.now()).isEqualTo(9);
  }

  @Test
  void secondsHaveThreeDecimals() {
    assertThat(VirtualTime.seconds(0)).isEqualTo("0.000");
    assertThat(VirtualTime.seconds(62_005)).isEqualTo("62.005");
    assertThat(VirtualTime.seconds(3_600_000)).isEqualTo("3600.000");
  }
}
