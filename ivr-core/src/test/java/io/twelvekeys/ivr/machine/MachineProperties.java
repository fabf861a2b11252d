package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.DirectDial;
import io.twelvekeys.ivr.Key;
import io.twelvekeys.ivr.port.EndCause;
import io.twelvekeys.ivr.port.RouteOutcome;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** The invariants in sentences, each from any instant of any call. */
class MachineProperties {
  private static final List<Menus> MENUS = LongStream.range(0, 40)
      .mapToObj(seed -> Menus.of(RandomMenus.catalog(seed)))
      .toList();

  /** A call at an instant. */
  record Instant(CallState state, long at) {
    Step step(long later, Event event) {
      return Machine.step(state, at + later, event);
    }
  }

  @Provide
  Arbitrary<Instant> anyInstant() {
    Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 40);
    return Arbitraries.longs()
        .between(0, 100_000)
        .flatMap(seed -> lengths.map(length -> instant(seed, length)));
  }

  private static Instant instant(long seed, int length) {
    Menus menus = MENUS.get((int) (seed % MENUS.size()));
    RandomEvents random = new RandomEvents(new Dice(seed));
    CallState state = Machine.begin(menus, menus.catalog().ivrs().get(1)).next();
    long now = 0;
    for (int i = 0; i < length && state.end().isEmpty(); i++) {
      now = random.time(state, now);
      state = Machine.step(state, now, random.event(state)).next();
    }
    return new Instant(state, now);
  }

  @Property(tries = 300)
  void s01_afterAHangUpNothingDoesAnything(
      @ForAll("anyInstant") Instant call, @ForAll @IntRange(max = 200_000) int later) {
    CallState over = call.step(later, new Event.HungUp()).next();
    assertThat(over.end()).isPresent();
    for (Event event : List.of(
        new Event.Pressed(Key.ONE),
        new Event.OtherSymbol('A'),
        new Event.TimeUp(),
        new Event.HungUp(),
        new Event.ShutDown(),
        new Event.Broken(),
        new Event.PromptPlayed(over.token()),
        new Event.Routed(over.token(), RouteOutcome.Success.CONNECTED))) {
      Step step = Machine.step(over, call.at + later, event);
      assertThat(step.next()).isEqualTo(over);
      assertThat(step.commands()).isEmpty();
      assertThat(step.facts()).isEmpty();
    }
  }

  @Property(tries = 300)
  void s03_anEventWithADeadTokenChangesNothing(
      @ForAll("anyInstant") Instant call, @ForAll @IntRange(min = -2, max = 400) int token) {
    if (token == call.state.liveToken() || call.state.deadline() < call.at) {
      return;
    }
    for (Event event : List.of(
        new Event.PromptPlayed(token),
        new Event.PromptFailed(token),
        new Event.Routed(token, RouteOutcome.Success.CONNECTED))) {
      Step step = call.step(0, event);
      assertThat(step.next()).isEqualTo(call.state);
      assertThat(step.commands()).isEmpty();
    }
  }

  @Property(tries = 300)
  void s05_aWakeBeforeTheDeadlineIsNothing(
      @ForAll("anyInstant") Instant call, @ForAll @IntRange(max = 60_000) int later) {
    if (call.at + later >= call.state.deadline()) {
      return;
    }
    Step step = call.step(later, new Event.TimeUp());
    assertThat(step.next()).isEqualTo(call.state);
    assertThat(step.commands()).isEmpty();
    assertThat(step.facts()).isEmpty();
  }

  @Property(tries = 300)
  void s05_aDeadlineReportedTwiceIsReportedOnce(@ForAll("anyInstant") Instant call) {
    long deadline = call.state.deadline();
    if (deadline == CallState.NO_DEADLINE) {
      return;
    }
    CallState next = Machine.step(call.state, deadline, new Event.TimeUp()).next();
    if (next.deadline() == deadline) {
      next = Machine.step(next, deadline, new Event.TimeUp()).next(); // two at one instant
    }
    Step again = Machine.step(next, deadline, new Event.TimeUp());
    assertThat(again.next()).isEqualTo(next);
    assertThat(again.commands()).isEmpty();
  }

  @Property(tries = 300)
  void rule11_aLetterChangesNothing(@ForAll("anyInstant") Instant call, @ForAll char letter) {
    if (call.state.deadline() < call.at) {
      return;
    }
    Step step = call.step(0, new Event.OtherSymbol(letter));
    assertThat(step.next()).isEqualTo(call.state);
    assertThat(step.commands()).isEmpty();
  }

  @Property(tries = 300)
  void l04_aHangUpReleasesEverythingAtOnce(@ForAll("anyInstant") Instant call) {
    if (call.state.end().isPresent() || call.state.deadline() < call.at) {
      return;
    }
    Step step = call.step(0, new Event.HungUp());
    assertThat(step.next().end()).contains(EndCause.CALLER_HUNG_UP);
    assertThat(step.next().liveToken()).isZero();
    boolean busy = call.state.liveToken() != 0;
    assertThat(step.commands()).hasSize(busy ? 1 : 0);
    assertThat(step.commands())
        .allMatch(command -> call.state.doing().equals("routing")
            ? command instanceof Command.Cancel
            : command instanceof Command.Stop);
  }

  @Property(tries = 300)
  void s12_aStepDependsOnNothingButItsArguments(
      @ForAll("anyInstant") Instant call, @ForAll @IntRange(max = 100_000) int later) {
    Event event = new Event.Pressed(Key.TWO);
    assertThat(call.step(later, event)).isEqualTo(call.step(later, event));
  }

  @Property(tries = 300)
  void rule30_whateverIsDialledIsAnExtensionInsideThePatterns(
      @ForAll @Chars({'0', '1', '2', '3', '#', '*'}) @StringLength(min = 1, max = 8) String keys) {
    Acme call =
        Acme.call(Acme.menu("dial").directDial(DirectDial.of("2xx", "30", "1")).build());
    for (int i = 0; i < keys.length(); i++) {
      call.at(call.now + 600).press(keys.substring(i, i + 1));
      for (Command command : call.step.commands()) {
        if (command instanceof Command.Route route) {
          String digits = ((Destination.Extension) route.destination()).digits();
          assertThat(digits).matches("2[0-9][0-9]|30|1");
          assertThat(keys).contains(digits);
        }
      }
    }
  }
}
