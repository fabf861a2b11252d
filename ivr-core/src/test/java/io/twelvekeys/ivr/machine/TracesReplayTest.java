package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twelvekeys.ivr.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D3: a recorded trace, as text and back, leads through the same states. */
class TracesReplayTest {
  private static final long HISTORIES = 1_500;

  @Test
  void everyHistoryReplaysToTheSameStates() {
    Menus menus = History.menus(0);
    for (long seed = 0; seed < HISTORIES; seed++) {
      menus = History.menus(seed, menus);
      List<Trace.Timed> events = new ArrayList<>();
      List<Step> steps = new ArrayList<>();
      boolean[] hidden = {false};
      History.run(seed, menus, Stepper.MACHINE, (at, event, step) -> {
        hidden[0] |= event instanceof Event.PressedSecretly
            && step.facts().stream().anyMatch(fact -> fact.text().equals("ignored a secret key"));
        if (!hidden[0]) {
          events.add(new Trace.Timed(at, event));
          steps.add(step);
        }
      });
      Trace trace = Trace.parse(trace(menus, events).text());
      assertThat(trace.events()).isEqualTo(events);
      List<Step> again = new ArrayList<>();
      CallState last = trace.replay(menus, (at, step) -> again.add(step));
      assertThat(again.get(0))
          .isEqualTo(Machine.begin(menus, menus.catalog().ivrs().get(1)));
      assertThat(again.subList(1, again.size())).isEqualTo(steps);
      assertThat(last).isEqualTo(again.get(again.size() - 1).next());
    }
  }

  @Test
  void aTraceThatLostAnEventLeadsElsewhere() {
    Menus menus = History.menus(0);
    List<Trace.Timed> events = List.of(
        new Trace.Timed(100, new Event.PromptPlayed(1)), new Trace.Timed(200, new Event.HungUp()));
    CallState whole = trace(menus, events).replay(menus, (at, step) -> {});
    CallState cut = trace(menus, events.subList(0, 1)).replay(menus, (at, step) -> {});
    assertThat(cut).isNotEqualTo(whole);
  }

  @Test
  void aTraceOfOtherMenusIsRefused() {
    Trace trace = trace(History.menus(0), List.of());
    assertThatThrownBy(() -> trace.replay(History.menus(1_000), (at, step) -> {}))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("other menus");
  }

  @Test
  void aTraceThatBeginsNowhereIsRefused() {
    Menus menus = History.menus(0);
    Trace trace =
        new Trace(menus.catalog().fingerprint(), RandomMenus.CUSTOMER, "nowhere", List.of());
    assertThatThrownBy(() -> trace.replay(menus, (at, step) -> {}))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("begins in no menu");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "twelvekeys-trace/1",
        "twelvekeys-trace/2 f acme main",
        "twelvekeys-trace/1 f acme main more",
        "twelvekeys-trace/1 f %zz main",
        "twelvekeys-trace/1 f acme main\nkey 1",
        "twelvekeys-trace/1 f acme main\n123 key 1",
        "twelvekeys-trace/1 f acme main\n.123 key 1",
        "twelvekeys-trace/1 f acme main\n1.23 key 1",
        "twelvekeys-trace/1 f acme main\n1.1234 key 1",
        "twelvekeys-trace/1 f acme main\n1.abc key 1",
        "twelvekeys-trace/1 f acme main\n1.-12 key 1",
        "twelvekeys-trace/1 f acme main\n1.+12 key 1",
        "twelvekeys-trace/1 f acme main\n1.\u0661\u0662\u0663 key 1",
        "twelvekeys-trace/1 f acme main\n-1.000 key 1",
        "twelvekeys-trace/1 f acme main\n01.000 key 1",
        "twelvekeys-trace/1 f acme main\n2305843009213693951.000 key 1",
        "twelvekeys-trace/1 f acme main\n99999999999999999999.000 key 1",
        "twelvekeys-trace/1 f acme main\n1.000",
        "twelvekeys-trace/1 f acme main\n1.000 ",
        "twelvekeys-trace/1 f acme main\n1.000 key",
        "twelvekeys-trace/1 f acme main\n1.000 key A",
        "twelvekeys-trace/1 f acme main\n1.000 key 12",
        "twelvekeys-trace/1 f acme main\n1.000 key 1 2",
        "twelvekeys-trace/1 f acme main\n1.000 symbol 65601",
        "twelvekeys-trace/1 f acme main\n1.000 symbol A",
        "twelvekeys-trace/1 f acme main\n1.000 played",
        "twelvekeys-trace/1 f acme main\n1.000 played x",
        "twelvekeys-trace/1 f acme main\n1.000 played +1",
        "twelvekeys-trace/1 f acme main\n1.000 routed 1",
        "twelvekeys-trace/1 f acme main\n1.000 routed 1 perhaps",
        "twelvekeys-trace/1 f acme main\n1.000 rang",
        "twelvekeys-trace/1 f acme main\n1.000 hung-up twice",
        "twelvekeys-trace/1 f acme main\n2.000 key 1\n1.000 key 1",
      })
  void aTextThatIsNoTraceIsRefused(String text) {
    assertThatThrownBy(() -> Trace.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void theLineThatIsWrongIsNamed() {
    String head = "twelvekeys-trace/1 f acme main\n";
    assertThatThrownBy(() -> Trace.parse(head + "1.000 key 1\nkey 2"))
        .hasMessageContaining("line 3 of the trace has no time");
    assertThatThrownBy(() -> Trace.parse(head + "2.000 key 1\n1.000 key 2"))
        .hasMessageContaining("the time runs backwards in line 3 of the trace");
  }

  @Test
  void aTimeOfAsManyDigitsAsMayBeIsRead() {
    Trace trace = Trace.parse("twelvekeys-trace/1 f acme main\n999999999999999.999 hung-up");
    assertThat(trace.events())
        .containsExactly(new Trace.Timed(999_999_999_999_999_999L, new Event.HungUp()));
  }

  private static Trace trace(Menus menus, List<Trace.Timed> events) {
    return new Trace(menus.catalog().fingerprint(), RandomMenus.CUSTOMER, "m0", events);
  }
}
