package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.Navigation;
import io.twelvekeys.ivr.Patience;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a state without its past forgets, so that an exploration closes, and what it does not. */
class RebasedTest {
  @Test
  void howLongTheCallHasLastedAndWhatItHeardOnTheWay() {
    Acme call = Acme.call(
        Acme.menu("a").on(Key.ONE, Destination.ivr("b")).build(),
        Acme.menu("b").on(Key.STAR, Navigation.BACK).build());
    CallState begun = forget(call);
    call.at(4_000).heard().wake().heard().press("1");
    CallState below = forget(call);
    call.at(90_000).heard().press("*");
    assertThat(forget(call)).isNotEqualTo(begun); // a key was pressed just now
    assertThat(call.state().rebased(90_500)).isEqualTo(begun).isNotEqualTo(call.state());
    assertThat(forget(call.press("1"))).isEqualTo(below).isNotEqualTo(begun);
  }

  @Test
  void r10AKeyIsForgottenWhenNoOtherCanBeStrayForIt() {
    Acme call = Acme.call(Acme.catalog()).at(1_000).press("7");
    call.wake(); // no-match
    CallState last = call.state();
    assertThat(last.rebased(1_000 + Turn.STRAY - 1).strays()).isEqualTo(last.strays());
    assertThat(last.rebased(1_000 + Turn.STRAY - 1).lastKeyAt()).isEqualTo(1 - Turn.STRAY);
    assertThat(last.rebased(1_000 + Turn.STRAY).strays()).isFalse();
    assertThat(last.rebased(1_000 + Turn.STRAY).lastKeyAt()).isEqualTo(CallState.NO_KEY);
  }

  @Test
  void r08DigitsThatTheSamePatternsFitAreOne() {
    Acme call = Acme.call(Acme.catalog());
    CallState two = after(call.state(), "25");
    assertThat(two).isEqualTo(after(call.state(), "21")).isEqualTo(after(call.state(), "20"));
    assertThat(two).isNotEqualTo(after(call.state(), "30")).isNotEqualTo(after(call.state(), "2"));
  }

  @Test
  void r30ExtensionsThatAreDialledAreOneButThoseThatAKeyNames() {
    Acme call = Acme.call(Acme.catalog());
    assertThat(after(call.state(), "255")).isEqualTo(after(call.state(), "299"));
    assertThat(after(call.state(), "201")).isNotEqualTo(after(call.state(), "299")); // key 1
    assertThat(after(call.state(), "301")).isNotEqualTo(after(call.state(), "299"));
  }

  @Test
  void r30AnExtensionThatAKeyNamesIsNoOther() {
    Acme call = Acme.call(Acme.menu("home")
        .directDial(DirectDial.of("2xx"))
        .on(Key.ONE, Destination.extension("911"))
        .on(Key.TWO, Destination.group("sales"))
        .build());
    assertThat(after(call.state(), "1").routing()).contains(Destination.extension("911"));
  }

  @Test
  void r07AKeyThatIsBoundIsNoOther() {
    Acme call = Acme.call(Acme.menu("home")
        .patience(patience(2_000))
        .directDial(DirectDial.of("xx"))
        .on(Key.of('0'), Navigation.REPEAT)
        .on(Key.FOUR, Navigation.HANG_UP)
        .build());
    CallState begun = call.state();
    assertThat(after(begun, "7")).isEqualTo(after(begun, "1")).isEqualTo(after(begun, "5"));
    assertThat(after(begun, "0")).isNotEqualTo(after(begun, "1"));
    assertThat(after(begun, "4")).isNotEqualTo(after(begun, "1")).isNotEqualTo(after(begun, "0"));
    assertThat(after(begun, "44").routing()).contains(Destination.extension("00"));
  }

  @Test
  void r08ADialledDigitStaysADialledDigit() {
    Acme call = Acme.call(Acme.menu("home")
        .patience(patience(2_000))
        .directDial(DirectDial.of("x", "xx"))
        .on(Key.of('0'), Navigation.REPEAT)
        .build());
    Step taken = Machine.step(after(call.state(), "7"), 2_000, new Event.TimeUp());
    assertThat(taken.next().routing()).contains(Destination.extension("1"));
  }

  @Test
  void r18TheWayMattersWhereAKeyLeadsBackAndOnlyItsBeginWhereNoneDoes() {
    assertThat(deep(true).wayBack()).extracting(menu -> menu.id()).containsExactly("a", "b");
    assertThat(deep(false).wayBack()).extracting(menu -> menu.id()).containsExactly("a");
  }

  @Test
  void r22ATransferIsTimedFromNow() {
    Acme call = Acme.call(Acme.catalog()).at(7_000).press("1").at(8_000).heard();
    CallState routing = call.state().rebased(9_000);
    assertThat(routing.doing()).isEqualTo("routing");
    assertThat(routing.deadline()).isEqualTo(call.state().deadline() - 9_000);
    Event busy = new Event.Routed(routing.liveToken(), RouteOutcome.Failure.BUSY);
    assertThat(Machine.step(routing, 0, busy).next().failedTransfers()).isEqualTo(1);
  }

  private static CallState forget(Acme call) {
    return call.state().rebased(call.now);
  }

  private static CallState after(CallState state, String keys) {
    CallState next = state;
    for (int i = 0; i < keys.length(); i++) {
      next = Machine.step(next, 100, new Event.Pressed(Key.of(keys.charAt(i)))).next();
    }
    return next.rebased(100);
  }

  private static Patience patience(int ambiguity) {
    return new Patience(
        Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofMillis(ambiguity), 3);
  }

  /** Two menus below the first, by key 1. */
  private static CallState deep(boolean back) {
    Acme call = Acme.call(
        Acme.menu("a").on(Key.ONE, Destination.ivr("b")).build(),
        Acme.menu("b").on(Key.ONE, Destination.ivr("c")).build(),
        Acme.menu("c").on(Key.TWO, back ? Navigation.BACK : Navigation.TOP).build());
    return after(call.state(), "11");
  }
}
