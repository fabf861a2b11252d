package io.twelvekeys.ivr.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.twelvekeys.ivr.Destination;
import io.twelvekeys.ivr.port.EndCause;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** States, steps and snapshots are compared and kept in hash tables: by exploring, by tests. */
class StatesAreValuesTest {
  private static final int HISTORIES = 300;

  /** Hash codes are spread: of states and of what is made of them, few share one. */
  @Test
  void equalValuesHaveEqualHashCodesAndOthersSeldom() {
    Map<Object, Object> seen = new HashMap<>();
    Set<Integer> codes = new HashSet<>();
    for (long seed = 0; seed < HISTORIES; seed++) {
      History.run(seed, History.menus(0), Stepper.MACHINE, (at, event, step) -> {
        CallState state = step.next();
        put(seen, codes, state, new Told(state));
        put(seen, codes, step, step);
        CallSnapshot snapshot = CallSnapshot.of(Acme.CALL, state, at);
        put(seen, codes, snapshot, CallSnapshot.parse(snapshot.text()));
      });
    }
    assertThat(seen).hasSizeGreaterThan(HISTORIES);
    assertThat(codes).hasSizeGreaterThan(seen.size() * 9 / 10);
  }

  private static void put(Map<Object, Object> seen, Set<Integer> codes, Object value, Object same) {
    if (seen.putIfAbsent(value, value) == null) {
      codes.add(value.hashCode());
    }
    assertThat(same).isEqualTo(value).hasSameHashCodeAs(value);
  }

  @Test
  void r02WhatWasHeardBeforeMakesAnotherState() {
    Acme call = Acme.call(Acme.catalog());
    Seen main = call.state().seen();
    Menu queue = call.menus.find("acme", "queue").orElseThrow();
    Seen both = call.press("2").wake().state().seen();
    assertThat(both).isNotEqualTo(main).isNotEqualTo(queue).hasToString("[0, 1]");
    assertThat(both).isEqualTo(Seen.NOTHING.and(queue).and(call.menus.menu(0)));
    assertThat(both.and(queue)).isSameAs(both);
  }

  @Test
  void eachPhaseHasItsWord() {
    Acme call = Acme.call(Acme.catalog());
    assertThat(call.state().doing()).isEqualTo("prompting");
    assertThat(call.heard().state().doing()).isEqualTo("listening");
    assertThat(call.press("2").state().doing()).isEqualTo("collecting");
    assertThat(call.press("*").state().doing()).isEqualTo("swallowing");
    assertThat(call.at(90_000).press("1").state().doing()).isEqualTo("announcing");
    assertThat(call.heard().state().doing()).isEqualTo("routing");
    Acme other = Acme.call(Acme.catalog()).press("9");
    assertThat(other.state().doing()).isEqualTo("goodbye");
    assertThat(other.heard().state().doing()).isEqualTo("ended");
    assertThat(other.state().end()).contains(EndCause.HUNG_UP);
  }

  @Test
  void statesSayInWhichMenuTheyAreAndWhichLineIsSaid() {
    CallState state = Acme.call(Acme.catalog()).state();
    assertThat(state.toString()).contains("in ivr:main", "line 0", "visit 1").doesNotContain("wav");
  }

  @Test
  void r29WhatPlayedBeginsAnew() {
    Acme call = Acme.call(Acme.catalog()).at(100);
    assertThat(resumed(call)).containsExactly("play main.wav");
    assertThat(resumed(call.press("1"))).containsExactly("play moment.wav");
    assertThat(resumed(call.heard())).isEmpty();
    assertThat(resumed(Acme.call(Acme.catalog()).press("9"))).containsExactly("play bye.wav");
    assertThat(call.state().routing()).contains(Destination.extension("201"));
  }

  private static List<String> resumed(Acme call) {
    return Machine.resume(call.state(), call.now).commands().stream()
        .map(Command::text)
        .toList();
  }
}
